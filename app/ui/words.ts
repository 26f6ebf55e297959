import type { Track } from '../bank/bank';
import type { FactGroup } from '../bank/fact';

/**
 * Words that several pages share. A page's own stand in its JSX, where they are read with the markup around them; what a
 * page says of a result comes with its data, in the words of report and policy.
 */
export const factGroupTitles: Record<FactGroup, string> = {
  organisation: 'Your organisation',
  use: 'How AI tools are used',
  systems: 'Your systems',
};

export const trackTitles: Record<Track, string> = { quick: 'Quick', full: 'Full', builder: 'Builder', role: 'Role' };

/** Where somebody sits: lead and secure judge the organisation, build says what one seat sees. */
export const seats = ['lead', 'build', 'secure'] as const;
export type Seat = (typeof seats)[number];

export const seatTitles: Record<Seat, string> = {
  lead: 'I lead',
  build: 'I build',
  secure: 'I secure or run the platform',
};

export const roleTitles = {
  leadership: 'engineering leadership',
  security: 'security',
  platform: 'platform or operations',
  senior: 'a senior engineer',
  engineer: 'an engineer',
  junior: 'a junior engineer',
} as const;

/** "9 to answer", "5 of 9 answered, 1 don't know", "All 9 answered", of a single one "Answered". */
export function statusWords(answered: number, of: number, dontKnow = 0): string {
  if (of === 0) return 'Nothing applies';
  const unsure = dontKnow > 0 ? `, ${dontKnow} don’t know` : '';
  if (answered === 0) return `${of} to answer`;
  if (answered < of) return `${answered} of ${of} answered${unsure}`;
  return of === 1 ? `Answered${dontKnow > 0 ? ': don’t know' : ''}` : `All ${of} answered${unsure}`;
}
