import { longDate } from '../../document/long-date';
import type { Decisions } from '../decided';
import { toleranceLabels } from './names';

/** Words of the covers and running heads of every document of the policy. */
export const coverWords = {
  contents: 'Contents',
  classification: 'Internal',
  date: 'Date',
  draftDate: 'Date of this draft',
  edition: 'Edition',
  riskTolerance: 'Risk tolerance',
} as const;

export const draftNotice = 'Draft for review by legal, security and HR; not legal advice';
export const finalNotice = 'For adoption after review by legal, security and HR; not legal advice';

/** "Policy · Example Ltd · Draft". */
export function runningHead(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(' · ');
}

export function editionWords(edition: string, policy: string): string {
  return `${edition}, policy ${policy}`;
}

/** What a record and a ledger say of themselves beside their title. */
export function datedFacts(date: string, edition: string, policy: string): { label: string; value: string }[] {
  return [
    { label: coverWords.date, value: longDate(date) },
    { label: coverWords.edition, value: editionWords(edition, policy) },
  ];
}

export function toleranceWords({ tolerance, unknownFacts }: Pick<Decisions, 'tolerance' | 'unknownFacts'>): string {
  const label = toleranceLabels[tolerance];
  return unknownFacts.includes('risk-tolerance') ? `Not yet decided; ${label.toLowerCase()} values stand` : label;
}
