/** The calendar day of an instant (UTC milliseconds), YYYY-MM-DD, in UTC as the instant is kept. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
