import type { Question } from '../bank/bank';
import type { AnswerFields } from './question-form';

/** Two tabs saved different things: both are shown, and saving again keeps what stands in the form. */
export function AnswerConflict({
  question,
  theirs,
  mine,
}: {
  readonly question: Question;
  readonly theirs: AnswerFields;
  readonly mine: AnswerFields;
}) {
  return (
    <div className="problems" role="alert" tabIndex={-1} id="problems">
      <h2>This answer was changed elsewhere meanwhile</h2>
      <dl className="both">
        <dt>Saved now, from another tab or device</dt>
        <dd>{wordsOf(question, theirs)}</dd>
        <dt>Yours, not saved yet</dt>
        <dd>{wordsOf(question, mine)}</dd>
      </dl>
      <p>The form below holds yours. Save it to replace the other, or open the page anew to keep the other.</p>
    </div>
  );
}

function wordsOf(question: Question, fields: AnswerFields): string {
  const said = pickedWords(question, fields);
  return fields.note ? `${said} Note: ${fields.note}` : said;
}

function pickedWords(question: Question, { picked, reason }: AnswerFields): string {
  if (picked === '') return 'No answer.';
  if (picked === 'unknown') return 'Don’t know.';
  if (picked === 'notApplicable') return `Not applicable: ${reason}`;
  return `${picked} · ${question.choices[Number(picked)] ?? ''}`;
}
