/** The typefaces of the PDF. */
export const faces = ['sans', 'medium', 'bold', 'italic', 'serif'] as const;
export type Face = (typeof faces)[number];

export interface TextStyle {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** Points from baseline to baseline. */
  readonly leading: number;
  readonly fill: string;
}

/** What layout needs to know of fonts; the rest of layout is arithmetic. */
export interface Metrics {
  /** Advance in points. */
  width(face: Face, text: string, size: number): number;
  has(face: Face, codePoint: number): boolean;
  /** Several characters may share one glyph: the one that stands for all, so that extracted text is the same every time. */
  canonical(face: Face, text: string): string;
}

/** The face itself, or the first that has the character; null when none has. */
export function faceFor(metrics: Metrics, face: Face, codePoint: number): Face | null {
  if (metrics.has(face, codePoint)) return face;
  return fallbacks.find((candidate) => metrics.has(candidate, codePoint)) ?? null;
}

const fallbacks: readonly Face[] = ['sans', 'serif'];

/** Distance from a line's top to its baseline: capitals (0.698 em in Plex Sans) stand in the middle of the leading. */
export function baselineOf(style: Pick<TextStyle, 'size' | 'leading'>): number {
  return style.leading / 2 + 0.349 * style.size;
}
