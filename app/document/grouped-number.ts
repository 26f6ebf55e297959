/** A number as prose prints it, with a comma for each thousand: 1,000. Years and ids are no such numbers. */
export function grouped(value: number, fractionDigits = 0): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: fractionDigits });
}

/**
 * The digits of a whole number that a person grouped in threes, by one kind of comma, space, apostrophe or no-break space
 * throughout: "1,000" is "1000". Any other text comes back as it is; one that begins with 0 may have meant a fraction.
 */
export function withoutGroups(text: string): string {
  const mark = groupedDigits.exec(text)?.[1];
  return mark === undefined ? text : text.replaceAll(mark, '');
}

/** Comma, space, apostrophes, no-break space and the narrow one. */
const groupedDigits = /^[1-9]\d{0,2}([, '\u2019\u00a0\u202f])\d{3}(?:\1\d{3})*$/;
