import type { ReactNode } from 'react';
import type { Assessment, Problem } from '../../assessment/assessment';
import type { Fact } from '../../bank/fact';
import type { Moves } from '../../report/what-if/moves';
import type { whatIfWords } from '../../report/wording/what-if';
import { FieldProblem, fieldId } from '../error-summary';
import { FactField } from '../fact-field';

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
  readonly options: readonly { readonly value: string; readonly label: string }[];
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
      </div>
    </>
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
  const { field, prompt, asked, picked, options } = question;
  return (
    <div className="field">
      <label htmlFor={fieldId(field)}>{prompt}</label>
      {!asked && <p className="hint">{words.notAsked}</p>}
      <FieldProblem problems={problems} field={field} />
      <select id={fieldId(field)} name={field} defaultValue={picked}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface MovesProps {
  /** Null = nothing is tried yet. */
  readonly moves: Moves | null;
  readonly problems: readonly Problem[];
  readonly words: typeof whatIfWords;
}

/** What a script puts in place of the same part of the page. */
export function MovesPart({ moves, problems, words }: MovesProps) {
  return (
    <section id="moves" aria-labelledby="moves-title">
      <h2 id="moves-title">{words.moves}</h2>
      {problems.map(({ field, message }) => (
        <p className="field-problem" key={field}>
          <a href={`#${fieldId(field)}`}>{message}</a>
        </p>
      ))}
      <p className="moves-summary">{moves ? moves.summary : words.notYet}</p>
      {moves && (
        <>
          {moves.rows.length > 0 && <Rows rows={moves.rows} words={words} />}
          {moves.groups.map(({ title, rows }) => (
            <Folded key={title} title={title} count={rows.length}>
              <Rows rows={rows} words={words} />
            </Folded>
          ))}
          {lists.map((list) => (
            <Named key={list} title={words[list]} items={moves[list]} />
          ))}
        </>
      )}
    </section>
  );
}

const lists = ['closed', 'opened', 'regraded', 'settled', 'misfitting'] as const;

function Rows({ rows, words }: { readonly rows: Moves['rows']; readonly words: typeof whatIfWords }) {
  return (
    <dl className="moves">
      {rows.map(({ what, before, after, because }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <span className="visually-hidden">{words.before}: </span>
            {before} <span aria-hidden="true">→</span>
            <span className="visually-hidden">; {words.after}: </span> <strong>{after}</strong>
          </dd>
          {because.length > 0 && <dd className="hint">{because.join(' ')}</dd>}
        </div>
      ))}
    </dl>
  );
}

interface FoldedProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Folded({ title, count, children }: FoldedProps) {
  return (
    <details className="more" data-fold={title}>
      <summary>
        {title} ({count})
      </summary>
      {children}
    </details>
  );
}

function Named({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <Folded title={title} count={items.length}>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Folded>
  );
}
