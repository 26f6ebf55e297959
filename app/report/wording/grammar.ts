/** English for numbers, lists and dates. British, fixed; no locale or clock is read. */
const smallNumbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "no", "one" … "twelve", then digits. */
export function numberWord(value: number): string {
  return smallNumbers[value] ?? String(value);
}

/** "no controls", "one control", "two controls". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${numberWord(value)} ${plural(value, one, many)}`;
}

export function plural(value: number, one: string, many = `${one}s`): string {
  return value === 1 ? one : many;
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

/** A question's mark, or any other, already ends the sentence. */
export function ended(words: string): string {
  return /[.?!]”?$/.test(words) ? words : `${words}.`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "22 November 2026" for 2026-11-22, "December 2025" for 2025-12; anything else as it is. */
export function longDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  if (!year || !name) return date;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** "A change goes out in stages" reads on after a colon or a semicolon; "AWS" does not. */
export function lowerFirst(words: string): string {
  return /^[A-Z]([a-z]|\s)/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
