import type { ReportInput } from '../report-input';
import { listed } from '../wording/grammar';
import { scoreWords } from '../wording/level';
import { becausePlan, becauseReads, becauseZone, whatIfWords } from '../wording/what-if';
import { gapMoves } from './gap-moves';
import type { Move } from './move';

/** Adoption and zone, how many gaps there are, and what each horizon of the plan holds in person-weeks. */
export function pacePlanMoves(before: ReportInput, after: ReportInput): Move[] {
  const pair = (what: string, words: (input: ReportInput) => string, because: readonly string[] = []): Move => ({
    what,
    before: words(before),
    after: words(after),
    because,
  });
  const { closed, opened, regraded } = gapMoves(before, after);
  const plan = [becausePlan(closed.length, opened.length, regraded.length)];
  const adoption = ({ card }: ReportInput) => (card.pace.adoption ? scoreWords(card.pace.adoption) : whatIfWords.none);
  return [
    pair(whatIfWords.adoption, adoption, [becauseReads]),
    pair(whatIfWords.zone, zoneWords, [becauseZone(zoneReads)]),
    pair(whatIfWords.gaps, ({ card }) => String(card.gaps.length), plan),
    pair(
      whatIfWords.critical,
      ({ card }) => String(card.gaps.filter(({ severity }) => severity === 'critical').length),
      plan,
    ),
    ...after.card.plan.horizons.map(({ day }, at) =>
      pair(whatIfWords.plan(whatIfWords.day(day)), ({ card }) => weeks(card.plan.horizons[at]?.points ?? 0), plan),
    ),
    pair(whatIfWords.plan(whatIfWords.later), ({ card }) => weeks(card.plan.after.points), plan),
  ];
}

const zoneReads = ['the adoption index', 'the floor of the overall score', 'the steps in use beyond what is supported'];

function zoneWords({ card }: ReportInput): string {
  const titles = card.pace.zones.map(({ title }) => title);
  return titles.length === 0 ? whatIfWords.none : listed(titles, 'or');
}

function weeks(points: number): string {
  return `${points} ${points === 1 ? 'person-week' : 'person-weeks'}`;
}
