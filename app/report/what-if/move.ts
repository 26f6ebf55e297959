/** One printed figure before and after, and why it moves. */
export interface Move {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly because: readonly string[];
}
