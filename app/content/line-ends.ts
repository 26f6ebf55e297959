/** A text with every line end as one LF: digests, places and line by line reading mean this form. */
export function withLf(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
