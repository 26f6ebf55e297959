import type { Answer, Problem } from '../assessment/assessment';
import { maxReason, readAnswer } from '../assessment/read-answer';
import type { Question } from '../bank/bank';
import type { AnswerFields } from '../ui/question-form';

export type AnswerForm =
  | {
      readonly kind: 'answer';
      readonly intent: 'save' | 'clear';
      /** Null = nothing picked, or cleared. */
      readonly answer: Answer | null;
      readonly note: string;
      readonly seenVersion: number;
      readonly fields: AnswerFields;
    }
  | { readonly kind: 'problem'; readonly problems: readonly Problem[]; readonly fields: AnswerFields };

/** What the question page sent, checked; the fields come back as typed whatever is wrong with them. */
export function readAnswerForm(question: Question, form: FormData): AnswerForm {
  const intent = form.get('intent') === 'clear' ? 'clear' : 'save';
  const fields: AnswerFields = {
    picked: intent === 'clear' ? '' : textOf(form, 'answer'),
    reason: textOf(form, 'reason'),
    note: intent === 'clear' ? '' : textOf(form, 'note'),
    seenVersion: Number.parseInt(textOf(form, 'seenVersion'), 10) || 0,
  };
  const problems = noteProblems(fields.note);
  if (fields.picked === '') return finish(null, problems);
  const raw = fields.picked === 'notApplicable' ? { notApplicable: fields.reason } : fields.picked;
  const read = readAnswer(question, raw);
  if (read.kind === 'problem')
    problems.unshift({ ...read.problem, field: read.problem.rule.includes('reason') ? 'reason' : 'answer' });
  return finish(read.kind === 'value' ? read.value : null, problems);

  function finish(answer: Answer | null, found: readonly Problem[]): AnswerForm {
    if (found.length > 0) return { kind: 'problem', problems: found, fields };
    return { kind: 'answer', intent, answer, note: fields.note, seenVersion: fields.seenVersion, fields };
  }
}

/** Browsers send CRLF; control characters but line breaks and tabs cannot be shown anywhere. */
function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  if (typeof value !== 'string') return '';
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .normalize('NFC')
    .trim();
}

function noteProblems(note: string): Problem[] {
  if (note.length <= maxReason) return [];
  return [
    {
      field: 'note',
      rule: 'note-length',
      message: `Keep the note under ${maxReason + 1} characters; this one has ${note.length}.`,
    },
  ];
}
