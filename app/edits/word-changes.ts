import { diffIndices } from 'node-diff3';
import { tokensOf } from './tokens';

/** A run of words that two texts share, or that only one of them has. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly value: string;
}

/** How one text becomes another, in reading order; what was removed stands before what replaced it. */
export function wordChanges(from: string, to: string): WordChange[] {
  const [before, after] = [tokensOf(from), tokensOf(to)];
  const runs: WordChange[] = [];
  let at = 0;
  for (const { buffer1, buffer1Content, buffer2Content } of diffIndices(before, after)) {
    runs.push({ kind: 'same', value: before.slice(at, buffer1[0]).join('') });
    runs.push({ kind: 'removed', value: buffer1Content.join('') }, { kind: 'added', value: buffer2Content.join('') });
    at = buffer1[0] + buffer1[1];
  }
  runs.push({ kind: 'same', value: before.slice(at).join('') });
  return runs.filter(({ value }) => value !== '');
}
