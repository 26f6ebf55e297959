import type { Answer } from '../assessment/assessment';
import type { Question } from '../bank/bank';

/** An answer in the words of its choice. */
export function answerWords(question: Question, answer: Answer | undefined): string {
  switch (answer?.state) {
    case undefined:
      return 'Not answered';
    case 'known':
      return `${answer.level} · ${question.choices[answer.level]}`;
    case 'unknown':
      return 'Don’t know';
    case 'notApplicable':
      return `Not applicable: ${answer.reason}`;
  }
}
