/**
 * A word, a number or one mark, each with the space before it: what is compared and merged. Joined again and trimmed they
 * give the text. A number stays whole, or half of one side's would be merged with half of the other's. The first one has
 * a space too, so that it stays the same word when something is put before it.
 */
export function tokensOf(text: string): string[] {
  return ` ${text}`.match(token) ?? [];
}

/** Marks inside a word or a number belong to it: 1,000 and two-person. */
const token = /\s*(?:[\p{L}\p{M}\p{N}]+(?:[.,:/'’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}])/gu;
