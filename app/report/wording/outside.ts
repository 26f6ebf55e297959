import type { Bank } from '../../bank/bank';

/** What the report says of a bank that a consultant brought along. */
export const outsideWords = {
  mark: 'Custom bank, outside the overall',
  findOut: 'To find out in this bank',
  gapsIntro:
    'Numbered by their place in this bank’s own list. What to do about each, who does it and by when, stands in ',
  plan: 'Plan of this bank',
  planIntro:
    'Made as if this bank stood alone: its points are not part of the plan for the edition, and both ask for the same people.',
} as const;

export function outsideNote({ title, version, outside }: Bank): string {
  return `“${title}” ${version} was brought along for this assessment. It has its own score, level, gaps and plan. It moves no other number here: not the overall score or level, supported autonomy, patterns, practices, pace or any other domain. Its gates hold this domain only. Digest (sha256): ${outside?.digest ?? 'none'}.`;
}

/** A bank's title wherever domains stand in one list. */
export function domainTitle({ title, outside }: Bank): string {
  return outside ? `${title} (${outsideWords.mark.toLowerCase()})` : title;
}
