import { text } from '../../document/build';
import type { Inline } from '../../document/document';
import { grouped } from '../../document/grouped-number';
import type { Range } from '../../scoring/score-card';

/** Small numbers are words; a larger one has digits, grouped as British English does. */
const smallNumbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "no", "one" … "twelve", then digits. */
export function numberWord(value: number): string {
  return smallNumbers[value] ?? grouped(value);
}

/** "no controls", "one control", "two controls". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${numberWord(value)} ${plural(value, one, many)}`;
}

export function plural(value: number, one: string, many = `${one}s`): string {
  return value === 1 ? one : many;
}

/** "3", or "3 to 5"; of words too. */
export function span({ floor, ceiling }: Range<number | string>): string {
  return floor === ceiling ? String(floor) : `${floor} to ${ceiling}`;
}

/** The same of two badges that differ. */
export function spanOfBadges({ floor, ceiling }: Range<Inline>): Inline[] {
  return [floor, text(' to '), ceiling];
}

/** "5 of 8". */
export function ofAll(number: number | string, all: number | string): string {
  return `${number} of ${all}`;
}

/** "one control is", "two controls are". */
export function countIs(value: number, one: string, many = `${one}s`): string {
  return `${count(value, one, many)} ${plural(value, 'is', 'are')}`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], joint = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

export function quoted(words: string): string {
  return `“${words}”`;
}

/** With spaces at which no line breaks: for a few words in a narrow column. */
export function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

/** A question's mark, or any other, already ends the sentence. */
export function ended(words: string): string {
  return /[.?!]”?$/.test(words) ? words : `${words}.`;
}

/** "A change goes out in stages" reads on after a colon or a semicolon; "AWS" does not. */
export function lowerFirst(words: string): string {
  return /^[A-Z]([a-z]|\s)/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
