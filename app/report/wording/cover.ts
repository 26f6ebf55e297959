import { longDate } from '../../document/long-date';
import type { ReportInput } from '../report-input';
import { plural } from './grammar';
import { coverageWords } from './level';
import { trackNames } from './names';

export const coverWords = {
  title: 'Gap report',
  subtitle: 'Governance of AI coding tools',
  contents: 'Contents',
} as const;

export function classification(organisation: string): string {
  const name = organisation.trim();
  return name ? `Confidential · prepared for ${name}` : 'Confidential';
}

export function runningHead(title: string, organisation: string, date: string): string {
  return [title, organisation.trim(), longDate(date)].filter(Boolean).join(' · ');
}

export function editionName({ id, status }: ReportInput['edition']): string {
  return status === 'draft' ? `${id} (draft)` : id;
}

/** What a cover needs, of a whole report or of one seat's. */
type Covered = Pick<ReportInput, 'edition' | 'assessment'> & {
  readonly card: Pick<ReportInput['card'], 'counts' | 'coverage'> & Partial<Pick<ReportInput['card'], 'respondents'>>;
};

export function coverFacts({ edition, assessment, card }: Covered): { label: string; value: string }[] {
  const { known, applicable } = card.counts;
  return [
    { label: 'Assessment date', value: longDate(assessment.date) },
    { label: 'Edition', value: editionName(edition) },
    { label: 'Track', value: trackNames[assessment.track] },
    {
      label: 'Coverage',
      value: `${known} of ${applicable} ${plural(applicable, 'question')}; ${coverageWords(card.coverage)}`,
    },
    ...respondentsFact(card.respondents),
    { label: 'Edition digest', value: edition.digest.slice(0, 12) },
  ];
}

/** How many spoke for the organisation, where that may be told. */
function respondentsFact(
  respondents: ReportInput['card']['respondents'] | undefined,
): { label: string; value: string }[] {
  const n = respondents?.respondents.n;
  return n ? [{ label: 'Respondents', value: `${n} ${plural(n, 'person', 'people')}` }] : [];
}
