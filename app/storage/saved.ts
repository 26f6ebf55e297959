/**
 * What became of a save that names the version it saw:
 * `saved` a new version; `same` this was the latest content already, nothing written; `conflict` somebody saved
 * something else meanwhile, nothing written; `absent` no such assessment in this workspace.
 */
export type Saved<T extends Versioned> =
  | { readonly kind: 'saved' | 'same'; readonly version: number; readonly savedAt: number }
  | { readonly kind: 'conflict'; readonly current: T | null }
  | { readonly kind: 'absent' };

export interface Versioned {
  /** 1, 2, 3 … */
  readonly version: number;
  /** UTC milliseconds. */
  readonly savedAt: number;
}

/** The seen version of something never saved. */
export const neverSaved = 0;
