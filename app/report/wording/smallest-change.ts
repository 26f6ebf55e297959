import { count, listed, numberWord, plural, quoted } from './grammar';
import { personWeeks } from './plan';

export const changeWords = {
  title: 'The smallest change',
  autonomy: (inUse: string) => `To support ${inUse}, which is in use.`,
  profile: (domains: number) =>
    domains === 1
      ? 'To lift the profile by one level.'
      : `To lift the profile by one level, in ${count(domains, 'domain')} at once.`,
  lifted: (title: string, level: number) => `${title} to level ${level}`,
  sum: (name: string, controls: number, points: number) =>
    `${name}: ${count(controls, 'control')}, ${personWeeks(points)}`,
  nothing: (name: string) => `${name}: nothing more`,
  numbers: 'no. ',
  question: (number: number) => `Q${number}`,
  more: (number: number) => `and ${numberWord(number)} more`,
  note: 'It is the cheapest way to each end, not the best: it counts one effort for each level climbed, for comparing only, and leaves out what may matter more to you. The plan below follows the order of the gaps instead. A number is the place of a gap; Q, or the word question, stands for a number in the chapter “Every question and answer”.',
} as const;

/** Together, where there is more than one sum. */
export function changeSentence(points: readonly number[]): string {
  const sum = points.reduce((all, one) => all + one, 0);
  return points.length > 1 ? `Together ${personWeeks(sum)}.` : '';
}

export function findOutWords(number: number, list: string): string {
  return `Find out first: ${plural(number, 'question')} ${list}, counted from 0 because ${plural(number, 'it is', 'they are')} not known.`;
}

export function prerequisiteWords(number: number, list: string): string {
  return `Before that, and not counted: ${plural(number, 'question')} ${list}.`;
}

export function exposureSentence(
  falls: readonly { readonly title: string; readonly from: number; readonly to: number }[],
): string {
  if (falls.length === 0) return 'No mean exposure falls by a whole point.';
  const said = falls.slice(0, 3).map(({ title, from, to }) => `${quoted(title)} from ${from} to ${to} of 100`);
  return `It takes mean exposure to ${listed(said)}.`;
}
