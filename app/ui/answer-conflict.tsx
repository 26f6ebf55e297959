import type { Question } from '../bank/bank';
import { type AnswerFields, questionForm } from './question-form';

interface AnswerConflictProps {
  readonly question: Question;
  readonly theirs: AnswerFields;
  readonly mine: AnswerFields;
}

/** Two tabs saved different things: both are shown, and a person picks. The form below holds the second. */
export function AnswerConflict({ question, theirs, mine }: AnswerConflictProps) {
  return (
    <div className="problems" role="alert" tabIndex={-1} id="problems">
      <h2>This answer was changed elsewhere meanwhile</h2>
      <p>Another tab or device saved an answer after you opened this page. Nothing is lost; choose which one stands.</p>
      <div className="both">
        <section aria-labelledby="theirs">
          <h3 id="theirs">Saved now, from elsewhere</h3>
          <Said question={question} fields={theirs} />
          <a className="button second" href="?">
            Keep the saved answer
          </a>
        </section>
        <section aria-labelledby="mine">
          <h3 id="mine">Yours, not saved yet</h3>
          <Said question={question} fields={mine} />
          <button type="submit" form={questionForm} name="intent" value="save">
            Replace it with yours
          </button>
        </section>
      </div>
      <p className="hint">To mix the two, change the form below, which holds yours, and save it.</p>
    </div>
  );
}

function Said({ question, fields }: { readonly question: Question; readonly fields: AnswerFields }) {
  return (
    <>
      <p>{pickedWords(question, fields)}</p>
      <p className="note">{fields.note === '' ? 'No note.' : `Note: ${fields.note}`}</p>
    </>
  );
}

function pickedWords(question: Question, { picked, reason }: AnswerFields): string {
  if (picked === '') return 'No answer.';
  if (picked === 'unknown') return 'Don’t know.';
  if (picked === 'notApplicable') return `Not applicable: ${reason}`;
  return `${picked} · ${question.choices[Number(picked)] ?? ''}`;
}
