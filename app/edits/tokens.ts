/**
 * A word or one mark, each with the space before it: what is compared and merged. Joined again and trimmed they give the
 * text. The first one has a space too, so that it stays the same word when something is put before it.
 */
export function tokensOf(text: string): string[] {
  return ` ${text}`.match(/\s*(?:[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}])/gu) ?? [];
}
