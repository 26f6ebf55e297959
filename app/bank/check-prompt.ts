import type { Issue } from '../content/issue';
import { quote } from '../content/report-issue';
import { wordCount } from './parse-choices';
import { readingGrade } from './reading-grade';

/** What is wrong with a text, without its place. */
export type TextFault = Pick<Issue, 'rule' | 'found' | 'expected' | 'severity'>;

const mostWords = 18;
const highestGrade = 13;

/** One question, short enough for a phone. */
export function promptFormFaults(prompt: string): TextFault[] {
  const words = wordCount(prompt);
  return [
    ...(words > mostWords ? [error('prompt-length', `${words} words`, `at most ${mostWords}`)] : []),
    ...(prompt.endsWith('?') ? [] : [error('prompt-question', quote(prompt), 'one question ending with "?"')]),
  ];
}

/** Plain to read, and about one thing. */
export function promptWordingFaults(prompt: string): TextFault[] {
  const grade = readingGrade(prompt);
  const second = secondIdea(prompt);
  return [
    ...(grade > highestGrade ? [error('reading-grade', `grade ${grade.toFixed(1)}`, `at most ${highestGrade}`)] : []),
    ...(second ? [{ ...error('one-idea', `"${second}"`, 'one idea a question'), severity: 'warning' as const }] : []),
  ];
}

function error(rule: string, found: string, expected: string): TextFault {
  return { rule, found, expected, severity: 'error' };
}

/** Where a second question hides: "and/or", a second mark, or another question word after "and" or "or". */
function secondIdea(prompt: string): string | undefined {
  const words = '(?:do|does|did|is|are|can|could|who|what|when|where|how|which|why)';
  const hiding = [/\band\/or\b/i, /\?(?=.*\?)/, new RegExp(`(?: and| or) ${words}\\b.*\\?$`, 'i')];
  return hiding
    .map((one) => one.exec(prompt)?.[0].slice(0, 40))
    .find((found) => found !== undefined)
    ?.trim();
}
