import { diff3Merge } from 'node-diff3';
import { tokensOf } from './tokens';

/**
 * What became of an edit over the text that is generated now:
 * `stands` the generated text is still its base; `merged` the generated text changed elsewhere, and both changes are in;
 * `contained` the generated text now says what the edit said; `conflict` both changed the same words, so the edit is kept
 * as it is until a person settles it.
 */
export type EditState = 'stands' | 'merged' | 'contained' | 'conflict';

interface Merged {
  readonly state: EditState;
  /** What the document prints. */
  readonly text: string;
}

/** Three-way merge over words. An edit is never overwritten: where a merge would have to choose, it stands and says so. */
export function mergeEdit(generated: string, edit: { readonly base: string; readonly text: string }): Merged {
  if (edit.text === generated) return { state: 'contained', text: generated };
  if (edit.base === generated) return { state: 'stands', text: edit.text };
  const [mine, base, theirs] = [edit.text, edit.base, generated].map(tokensOf) as [string[], string[], string[]];
  const regions = diff3Merge(mine, base, theirs, { excludeFalseConflicts: true });
  if (regions.some(({ conflict }) => conflict)) return { state: 'conflict', text: edit.text };
  const text = regions
    .flatMap(({ ok }) => ok ?? [])
    .join('')
    .trim();
  return text === generated ? { state: 'contained', text } : { state: 'merged', text };
}
