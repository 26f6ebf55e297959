import type { Question } from '../bank/bank';
import { proseText } from '../content/prose';

/** Silent reading of English non-fiction, words a minute. Source: Brysbaert 2019, a meta-analysis of 190 studies. */
const wordsPerMinute = 238;
/** Time to decide and pick, in minutes a question; ours, to be measured with real respondents. */
const decide = 0.2;

/** Whole minutes to read and answer these questions, rounded up. */
export function minutesFor(questions: readonly Question[]): number {
  const words = questions.reduce((sum, question) => sum + wordsOf(question), 0);
  return Math.ceil(words / wordsPerMinute + decide * questions.length);
}

function wordsOf(question: Question): number {
  return [question.prompt, proseText(question.help), ...question.choices].join(' ').split(/\s+/).length;
}
