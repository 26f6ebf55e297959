import type { AskedOfClause, Choices } from '../../bank/bank';

export const pulseRoles = ['engineer', 'junior'] as const;
/** Only those who do the work are asked: a pulse is about what they saw and did themselves. */
type PulseRole = (typeof pulseRoles)[number];

/** What engineers are asked about one clause once it is adopted. Texts may hold `{{decision:id}}` and `{{approvals:author:tier}}`. */
export interface ClausePulse {
  readonly asks: AskedOfClause;
  /** 1..5; the heaviest are asked first. */
  readonly weight: number;
  readonly ask: PulseRole;
  readonly prompt: string;
  readonly help: string;
  readonly choices: Choices;
}

export type PulseValue =
  | { readonly kind: 'decision'; readonly id: string }
  | { readonly kind: 'approvals'; readonly author: string; readonly tier: string };

const pattern = /\{\{(?:decision:([a-z0-9-]+)|approvals:([a-z0-9-]+):([a-z0-9-]+))\}\}/g;

/** A pulse's text with each placeholder replaced. */
export function fillPulse(text: string, wordsOf: (value: PulseValue) => string): string {
  return text.replace(pattern, (...match: string[]) => wordsOf(readValue(match)));
}

/** Every placeholder of a pulse, in reading order. */
export function valuesOfPulse({ prompt, help, choices }: ClausePulse): PulseValue[] {
  return [prompt, help, ...choices].flatMap((text) => [...text.matchAll(pattern)].map(readValue));
}

function readValue([, id, author = '', tier = '']: readonly string[]): PulseValue {
  return id ? { kind: 'decision', id } : { kind: 'approvals', author, tier };
}
