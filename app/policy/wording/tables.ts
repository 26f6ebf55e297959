import type { OverriddenDecision } from '../decided';

/** Words around the tables that print decisions: values, approvals, ceiling, permissions, roles. */
export const tableWords = {
  values: 'Our defaults, not a standard’s',
  movedTitle: 'Decisions that our circumstances made stricter',
  moved: 'Stricter than the default of our risk tolerance',
  movedInShort: 'Stricter than the default of our risk tolerance, by our circumstances',
  /** After the reason of a rule whose facts are not known. */
  untilSettled: 'It stands until the open point behind it is settled.',
  overriddenTitle: 'Decisions that differ from the default',
  overridden: 'Who decided otherwise, when and why',
  gates: 'Approvals by people, by author and system tier',
  residualRisk: 'Residual risk, to be signed',
  ceiling: 'The most an agent may do, by system tier',
  permissions: 'What an agent may do where, tiers 2 and 3 unless tier 1 is named',
  roles: 'Who does what',
  nothing: '–',
} as const;

const noneOverridden = 'every value is the default for our risk tolerance and circumstances.';
export const noneDiffers = `None: ${noneOverridden}`;
/** The same where no heading says what there is none of. */
export const nothingDiffers = `Nothing was decided otherwise: ${noneOverridden}`;

export function chosenWords({ chosen, looser }: Pick<OverriddenDecision, 'chosen' | 'looser'>): string {
  return looser ? `${chosen} (looser than the default)` : chosen;
}

export function signedWords({ by, on }: Pick<OverriddenDecision, 'by' | 'on'>): string {
  return `${by}, ${on}`;
}

/** Of an environment in which tier 1 is stricter. */
export function onTier1(environment: string): string {
  return `${environment}, tier 1`;
}

/** "P · Pipeline". */
export function legendMark(letter: string, label: string): string {
  return `${letter} · ${label}`;
}
