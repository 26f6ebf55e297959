import type { Question, Track } from '../bank/bank';
import type { Edition } from '../bank/edition';
import { proseText } from '../content/prose';
import { questionsInScope } from './applicable-questions';

/** Silent reading of English non-fiction, words a minute. Source: Brysbaert 2019, a meta-analysis of 190 studies. */
const wordsPerMinute = 238;
/** Time to decide and pick, in minutes a question; ours, to be measured with real respondents. */
const decide = 0.2;

/** Whole minutes to read and answer these questions, rounded up. */
export function minutesFor(questions: readonly Question[]): number {
  const words = questions.reduce((sum, question) => sum + wordsOf(question), 0);
  return Math.ceil(words / wordsPerMinute + decide * questions.length);
}

/** What a track is offered with, before any fact is known: at most so many questions, in about so many minutes. */
export function lengthOf(edition: Edition, track: Track): { readonly questions: number; readonly minutes: number } {
  const questions = questionsInScope(edition, { track, facts: {} });
  return { questions: questions.length, minutes: minutesFor(questions) };
}

/** Reading aloud at an easy pace, words a minute; ours. */
const spokenPerMinute = 150;
/** Answer, follow-up and a note, in minutes a question; ours, to be measured in real interviews. */
const talk = 2.5;

/** Whole minutes to put these questions in a conversation: prompt and help are said, choices only listened for. */
export function interviewMinutes(questions: readonly Question[]): number {
  const words = questions.reduce((sum, { prompt, help }) => sum + countWords(`${prompt} ${proseText(help)}`), 0);
  return Math.ceil(words / spokenPerMinute + talk * questions.length);
}

function wordsOf(question: Question): number {
  return countWords([question.prompt, proseText(question.help), ...question.choices].join(' '));
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
