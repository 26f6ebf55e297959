import { moved, type Op, type Slice } from './page';

/** A strip of colour behind slices. */
interface Strip {
  readonly x: number;
  readonly width: number;
  readonly fill: string;
}

/** A box shorter than this part of a page is never divided. */
export const keptWhole = 0.6;

/** Slices with strips behind all of them; space between slices becomes part of the lower one, so that no gap shows. */
export function boxed(slices: readonly Slice[], strips: readonly Strip[]): Slice[] {
  return joined(slices).map((one) => paintBehind(one, strips));
}

/** In points, without what stands between them. */
export function totalHeight(slices: readonly Slice[]): number {
  return slices.reduce((sum, one) => sum + one.height, 0);
}

function joined(slices: readonly Slice[]): Slice[] {
  return slices.map((one, index) => {
    const gap = index === 0 ? 0 : Math.max(slices[index - 1]?.after ?? 0, one.before);
    const ops = one.ops.map((op) => moved(op, gap));
    return {
      ...one,
      height: one.height + gap,
      ops,
      ...(one.baseline !== undefined && { baseline: one.baseline + gap }),
    };
  });
}

function paintBehind(one: Slice, strips: readonly Strip[]): Slice {
  const fills: Op[] = strips.map((strip) => ({ kind: 'fill', ...strip, y: 0, height: one.height, node: null }));
  const repeat = one.repeat && joined(one.repeat).map((again) => ({ ...paintBehind(again, strips), after: 0 }));
  return { ...one, ops: [...fills, ...one.ops], ...(repeat && { repeat }) };
}
