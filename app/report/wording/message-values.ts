import type { Track } from '../../bank/bank';
import type { Placeholder, PlaceholderName } from '../../bank/message-values';
import { longDate } from '../../document/long-date';
import type { DomainCard, Range } from '../../scoring/score-card';
import { factOf, type ReportInput } from '../report-input';
import { numberWords } from './every-answer';
import { count, countIs, numberWord, plural, span } from './grammar';
import { personWeeks } from './plan';

/** What a placeholder prints here; null where there is no such value, and then its message is not printed. */
export function messageValue(input: ReportInput, { name, argument }: Placeholder): string | null {
  const value = values[name as PlaceholderName];
  if (!value) throw new Error(`No value is called ${name}`);
  return value(input, argument);
}

type Value = (input: ReportInput, argument: string) => string | null;

const values: Readonly<Record<PlaceholderName, Value>> = {
  inUse: ({ card }) => card.autonomy.inUse,
  supported: ({ card }) => {
    const { floor, ceiling } = card.autonomy.supported;
    return floor === ceiling ? floor : `${floor} and perhaps ${ceiling}`;
  },
  gap: ({ card }) => card.autonomy.gap && stepsBeyond(card.autonomy.gap),
  next: ({ card }) => card.autonomy.nextStep[0]?.for ?? null,
  missing: (input) => counted(below(input), (number) => count(number, 'control')),
  missingAre: (input) => counted(below(input), (number) => countIs(number, 'control')),
  critical: ({ card }) => counted(card.gaps.filter(isCritical).length, (number) => count(number, 'critical gap')),
  gatesUnmet: ({ card: { gates } }) => {
    const all = gates.met + gates.unmet + gates.unknown;
    return counted(gates.unmet, (number) => `${number} of ${all} ${plural(all, 'gate')}`);
  },
  open: ({ card }) => ofQuestions(card.toFindOut.length, card.counts.applicable),
  known: ({ card }) => ofQuestions(card.counts.known, card.counts.applicable),
  reset: ({ card }) => {
    const standings = Object.values(card.resetControls);
    const inPlace = standings.filter(({ standing }) => standing === 'inPlace').length;
    return counted(inPlace, (number) => `${numberWord(number)} of the ${numberWord(standings.length)}`);
  },
  weeksToUse: ({ card }) => weeks(card.smallestChange.autonomy.reduce((sum, { points }) => sum + points, 0)),
  weeksToNext: ({ card }) => weeks(card.smallestChange.autonomy[0]?.points ?? 0),
  excess: ({ card }) => weeks(card.plan.excess),
  level: ({ card, assessment }, domain) => levelOf(card.domains[domain], assessment.track),
  rating: ({ card }, pattern) => {
    const rating = card.patterns[pattern]?.rating;
    return rating ? span(rating) : null;
  },
  fact: (input, id) => {
    const [fact, value] = [factOf(input, id), input.assessment.facts[id]];
    return fact && typeof value === 'number' ? numberWords(fact, value) : null;
  },
  day: ({ assessment }, days) => longDate(daysAfter(assessment.date, Number(days))),
};

function isCritical({ severity }: { readonly severity: string }): boolean {
  return severity === 'critical';
}

function below({ card }: ReportInput): number {
  return card.autonomy.nextStep.filter((one) => one.why === 'below').length;
}

/** Null for none: a sentence about nothing is not printed. */
function counted(number: number, words: (number: number) => string): string | null {
  return number > 0 ? words(number) : null;
}

function stepsBeyond({ floor, ceiling }: Range<number>): string | null {
  if (floor <= 0) return null;
  return floor === ceiling ? count(floor, 'step') : `${numberWord(floor)} to ${count(ceiling, 'step')}`;
}

function ofQuestions(number: number, of: number): string | null {
  return of === 0 ? null : counted(number, () => `${number} of ${of} ${plural(of, 'question')}`);
}

function weeks(points: number): string | null {
  return counted(points, personWeeks);
}

/** On the quick track only how high it can be at most: it asks too little to say more. */
function levelOf(card: DomainCard | undefined, track: Track): string | null {
  if (!card?.level) return null;
  const { floor, ceiling } = card.level;
  if (track === 'quick') return card.atMostByGates === 0 ? 'not yet level 1' : `at most level ${card.atMostByGates}`;
  const least = floor === 0 ? 'not yet level 1' : `level ${floor}`;
  return floor === ceiling ? least : `${least}, at most ${ceiling}`;
}

/** Calendar days; the date's own zone, so that no clock matters. */
function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
