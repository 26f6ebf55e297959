/** Whole percent of an exact fraction, rounded half up; the only rounding there is. `of` must not be 0. */
export function shown(points: number, of: number): number {
  return Math.floor((200 * points + of) / (2 * of));
}
