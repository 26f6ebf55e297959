import { allGaps } from '../../scoring/outside';
import type { ReportInput } from '../report-input';
import { whyAutonomy } from './why-autonomy';
import { whyChange } from './why-change';
import { whyGap } from './why-gap';
import { whyPace } from './why-pace';
import type { WhyPage } from './why-page';
import { whyPattern } from './why-pattern';
import { whyDomain, whyPractice, whyScore } from './why-sums';

/** `score`, `autonomy`, `pace`, `change`, or a kind with an id: `domain.review`, `gap.review.mandatory-review`. */
type Subject = string;

/** Null where the subject names nothing that this card has a number for. */
export function whyPage(input: ReportInput, subject: Subject): WhyPage | null {
  const [kind, ...rest] = subject.split('.');
  const id = rest.join('.');
  if (id === '') {
    if (kind === 'score') return whyScore(input);
    if (kind === 'autonomy') return whyAutonomy(input);
    if (kind === 'pace') return whyPace(input);
    return kind === 'change' ? whyChange(input) : null;
  }
  const { edition, card } = input;
  switch (kind) {
    case 'domain':
      return edition.banks.some(({ domain }) => domain === id) ? whyDomain(input, id) : null;
    case 'pattern':
      return edition.patterns.some((one) => one.id === id) ? whyPattern(input, id) : null;
    case 'practice':
      return edition.practices.some((one) => one.id === id) ? whyPractice(input, id) : null;
    case 'gap':
      return allGaps(card).some(({ question }) => question === id) ? whyGap(input, id) : null;
    default:
      return null;
  }
}

/** Every subject that has a page under this card. */
export function subjects({ edition, card }: ReportInput): Subject[] {
  return [
    'score',
    'autonomy',
    'pace',
    'change',
    ...edition.banks.map(({ domain }) => `domain.${domain}`),
    ...edition.patterns.map(({ id }) => `pattern.${id}`),
    ...edition.practices.map(({ id }) => `practice.${id}`),
    ...allGaps(card).map(({ question }) => `gap.${question}`),
  ];
}
