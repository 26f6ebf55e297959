import type { Answer, Problem } from '../assessment/assessment';
import type { Question } from '../bank/bank';
import { described, describedBy, FieldProblem, fieldId } from './error-summary';
import { Prose } from './prose';
import { SaveState } from './save-state';
import { roleTitles } from './words';

/** A question page's fields as the browser holds them. */
export interface AnswerFields {
  /** '' | '0' … '4' | 'unknown' | 'notApplicable' */
  readonly picked: string;
  readonly reason: string;
  readonly note: string;
  /** Version that the page shows; the save names it. */
  readonly seenVersion: number;
}

export function fieldsOf(answer: Answer | null, note: string, seenVersion: number): AnswerFields {
  const picked = answer?.state === 'known' ? String(answer.level) : (answer?.state ?? '');
  return { picked, reason: answer?.state === 'notApplicable' ? answer.reason : '', note, seenVersion };
}

/** Id of the form, for buttons that stand outside it. */
export const questionForm = 'answer-form';

interface QuestionFormProps {
  readonly question: Question;
  readonly fields: AnswerFields;
  readonly problems: readonly Problem[];
  readonly base: string;
  readonly domain: string;
  readonly position: number;
  readonly of: number;
  readonly previous: string | null;
  readonly skipTo: string;
  readonly answered: boolean;
}

export function QuestionForm(props: QuestionFormProps) {
  const { question, fields, base } = props;
  // Named, because without an address a form keeps the place in the page that an error led to, and so would the next question.
  const here = `${base}/q/${question.id}`;
  return (
    <form method="post" action={here} className="question" id={questionForm} data-retry="">
      <input type="hidden" name="seenVersion" value={fields.seenVersion} />
      <p className="kicker" id="place">
        {props.domain} · question {props.position} of {props.of}
      </p>
      <progress max={props.of} value={props.position} aria-labelledby="place" />
      <h1 id="prompt">{question.prompt}</h1>
      <Prose blocks={question.help} />
      <Choices {...props} />
      <Note {...props} />
      <SaveState />
      <Ways {...props} />
      <Background question={question} />
    </form>
  );
}

function Choices({ question, fields, problems }: QuestionFormProps) {
  return (
    <fieldset aria-labelledby="prompt" aria-describedby={describedBy(problems, 'answer', 'rule')}>
      <p className="hint" id="rule">
        Pick the highest statement that is true together with all below it: level 3 means that 1 and 2 hold as well.
      </p>
      <FieldProblem problems={problems} field="answer" />
      {question.choices.map((text, level) => (
        <Choice
          key={text}
          value={String(level)}
          picked={fields.picked}
          id={level === 0 ? fieldId('answer') : undefined}
        >
          <span className={`digit level-${level}`}>{level}</span>
          <span>{text}</span>
        </Choice>
      ))}
      <Choice value="unknown" picked={fields.picked}>
        <span className="digit">?</span>
        <span>Don’t know</span>
      </Choice>
      {question.notApplicable === 'withReason' && <NotApplicable fields={fields} problems={problems} />}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly picked: string;
  readonly id?: string;
  readonly children: React.ReactNode;
}

function Choice({ value, picked, id, children }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name="answer" value={value} id={id} defaultChecked={picked === value} />
      {children}
    </label>
  );
}

function NotApplicable({ fields, problems }: Pick<QuestionFormProps, 'fields' | 'problems'>) {
  return (
    <div className="not-applicable">
      <Choice value="notApplicable" picked={fields.picked}>
        <span className="digit">–</span>
        <span>Not applicable to us, because:</span>
      </Choice>
      <FieldProblem problems={problems} field="reason" />
      <input
        id={fieldId('reason')}
        name="reason"
        type="text"
        defaultValue={fields.reason}
        aria-label="Why this does not apply"
        autoComplete="off"
        {...described(problems, 'reason')}
      />
    </div>
  );
}

function Note({ fields, problems }: QuestionFormProps) {
  return (
    <div className="field">
      <label htmlFor={fieldId('note')}>Note (optional)</label>
      <FieldProblem problems={problems} field="note" />
      <textarea
        id={fieldId('note')}
        name="note"
        rows={3}
        defaultValue={fields.note}
        autoComplete="off"
        {...described(problems, 'note')}
      />
    </div>
  );
}

/** On, past, back, or without this answer. */
function Ways({ base, previous, skipTo, answered }: QuestionFormProps) {
  return (
    <div className="row">
      <button type="submit" name="intent" value="save" id={fieldId('save')}>
        Save and continue
      </button>
      <a href={skipTo}>Skip for now</a>
      {previous && <a href={`${base}/q/${previous}`}>Previous question</a>}
      {answered && (
        <button type="submit" name="intent" value="clear" className="quiet">
          Clear this answer
        </button>
      )}
    </div>
  );
}

function Background({ question }: { readonly question: Question }) {
  return (
    <details className="background">
      <summary>Why we ask, and what an assessor would look at</summary>
      <Prose blocks={question.why} />
      <h2>Evidence</h2>
      <ul>
        {question.evidence.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p className="hint">Best answered by {roleTitles[question.ask.best]}.</p>
    </details>
  );
}
