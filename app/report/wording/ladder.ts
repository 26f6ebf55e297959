export const ladderWords = {
  title: 'The autonomy ladder',
  alt: 'Two columns over the steps A0 to A4: what is in use, and what your controls support.',
  notKnown: 'What is in use is not known. ',
  neither: 'neither in use nor supported',
} as const;

interface Step {
  readonly rank: number;
  readonly inUse: number | null;
  readonly floor: number;
  readonly ceiling: number;
}

/** What holds on one step, in words. */
export function stepStates({ rank, inUse, floor, ceiling }: Step): string[] {
  const use = inUse !== null && rank <= inUse ? ['in use'] : [];
  if (rank <= floor) return [...use, 'supported'];
  if (rank <= ceiling) return [...use, 'perhaps supported'];
  return use.length > 0 ? [...use, 'not supported'] : [];
}
