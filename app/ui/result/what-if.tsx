import type { Assessment, Problem } from '../../assessment/assessment';
import type { Fact } from '../../bank/fact';
import type { Moves } from '../../report/what-if/moves';
import type { whatIfWords } from '../../report/wording/what-if';
import { FieldProblem, fieldId } from '../error-summary';
import { FactField } from '../fact-field';
import { MovesPart } from './moves';

/** Everything that can be changed, as it is tried at the moment. */
export interface WhatIfForm {
  readonly groups: readonly { readonly title: string; readonly facts: readonly Fact[] }[];
  readonly values: Assessment['facts'];
  readonly raw: Readonly<Record<string, string>>;
  readonly domains: readonly { readonly title: string; readonly questions: readonly TriedQuestion[] }[];
}

interface TriedQuestion {
  readonly field: string;
  readonly prompt: string;
  /** Under the saved facts. */
  readonly asked: boolean;
  readonly picked: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

interface WhatIfProps {
  readonly base: string;
  readonly tries: readonly { readonly id: string; readonly label: string }[];
  readonly form: WhatIfForm;
  readonly moves: Moves | null;
  readonly problems: readonly Problem[];
  readonly words: typeof whatIfWords;
}

export function WhatIf({ base, tries, form, moves, problems, words }: WhatIfProps) {
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      {tries.length > 0 && (
        <form method="post" className="tries" aria-label={words.tries}>
          {tries.map(({ id, label }) => (
            <button type="submit" className="second" name="try" value={id} key={id}>
              {label}
            </button>
          ))}
        </form>
      )}
      <div className="what-if">
        <MovesPart moves={moves} problems={[]} words={words} />
        <TryForm base={base} form={form} problems={problems} words={words} />
      </div>
    </>
  );
}

/** Every fact and answer, folded by what it belongs to. */
function TryForm({ base, form, problems, words }: Pick<WhatIfProps, 'base' | 'form' | 'problems' | 'words'>) {
  return (
    <form method="post" data-moves="">
      <h2>{words.facts}</h2>
      {form.groups.map(({ title, facts }) => (
        <details className="more" key={title} open={holdsProblem(problems, facts)}>
          <summary>{title}</summary>
          {facts.map((fact) => (
            <FactField
              key={fact.id}
              fact={fact}
              value={form.values[fact.id] ?? null}
              typed={form.raw}
              version={0}
              problems={problems}
            />
          ))}
        </details>
      ))}
      <h2>{words.answers}</h2>
      {form.domains.map(({ title, questions }) => (
        <details className="more" key={title}>
          <summary>{title}</summary>
          {questions.map((question) => (
            <Answer key={question.field} question={question} problems={problems} words={words} />
          ))}
        </details>
      ))}
      <p className="row">
        <button type="submit">{words.show}</button>
        <a href={`${base}/what-if`}>{words.again}</a>
        <a href={`${base}/result`}>{words.back}</a>
      </p>
      <p className="moves-said" role="status" id="moves-said" />
    </form>
  );
}

function holdsProblem(problems: readonly Problem[], facts: readonly Fact[]): boolean {
  return problems.some(({ field }) => facts.some(({ id }) => id === field));
}

interface AnswerProps {
  readonly question: TriedQuestion;
  readonly problems: readonly Problem[];
  readonly words: typeof whatIfWords;
}

function Answer({ question, problems, words }: AnswerProps) {
  const { field, prompt, asked, picked, choices } = question;
  return (
    <div className="field">
      <label htmlFor={fieldId(field)}>{prompt}</label>
      {!asked && <p className="hint">{words.notAsked}</p>}
      <FieldProblem problems={problems} field={field} />
      <select id={fieldId(field)} name={field} defaultValue={picked}>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
