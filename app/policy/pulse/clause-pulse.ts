import type { AskedOfClause, Choices } from '../../bank/bank';

export const pulseRoles = ['engineer', 'junior'] as const;
/** Only those who do the work are asked: a pulse is about what they saw and did themselves. */
export type PulseRole = (typeof pulseRoles)[number];

/** What engineers are asked about one clause once it is adopted. Texts may hold `{{decision:id}}`. */
export interface ClausePulse {
  readonly asks: AskedOfClause;
  /** 1..5; the heaviest are asked first. */
  readonly weight: number;
  readonly ask: PulseRole;
  readonly prompt: string;
  readonly help: string;
  readonly choices: Choices;
}

const pattern = /\{\{decision:([a-z0-9-]+)\}\}/g;

/** A pulse's text with each placeholder replaced. */
export function fillPulse(text: string, wordsOf: (decision: string) => string): string {
  return text.replace(pattern, (_, id: string) => wordsOf(id));
}

/** Ids of the decisions that a pulse prints, each once. */
export function decisionsOfPulse({ prompt, help, choices }: ClausePulse): string[] {
  return [
    ...new Set([prompt, help, ...choices].flatMap((text) => [...text.matchAll(pattern)].map(([, id = '']) => id))),
  ];
}
