import type { Question } from '../bank/bank';
import { BothTexts } from './both-texts';
import { type AnswerFields, questionForm } from './question-form';

interface AnswerConflictProps {
  readonly question: Question;
  readonly theirs: AnswerFields;
  readonly mine: AnswerFields;
}

/** Two tabs saved different things: both are shown, and a person picks. The form below holds the second. */
export function AnswerConflict({ question, theirs, mine }: AnswerConflictProps) {
  return (
    <BothTexts
      what="answer"
      theirs={<Said question={question} fields={theirs} />}
      mine={<Said question={question} fields={mine} />}
      form={questionForm}
    >
      <p className="hint">To mix the two, change the form below, which holds yours, and save it.</p>
    </BothTexts>
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
