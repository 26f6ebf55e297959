import type { ReportInput } from '../report-input';
import { listed } from '../wording/grammar';
import { scoreWords } from '../wording/level';
import { becausePlan, becauseReads, becauseZone, whatIfWords } from '../wording/what-if';
import { gapMoves } from './gap-moves';
import { comparing, type Move } from './move';

/** Adoption and zone, how many gaps there are, and what each horizon of the plan holds in person-weeks. */
export function pacePlanMoves(before: ReportInput, after: ReportInput): Move[] {
  const compare = comparing(before, after);
  const { closed, opened, regraded } = gapMoves(before, after);
  const plan = [becausePlan(closed.length, opened.length, regraded.length)];
  const adoption = ({ card }: ReportInput) => (card.pace.adoption ? scoreWords(card.pace.adoption) : whatIfWords.none);
  return [
    compare(whatIfWords.adoption, adoption, [becauseReads]),
    compare(whatIfWords.zone, zoneWords, [becauseZone]),
    compare(whatIfWords.gaps, ({ card }) => String(card.gaps.length), plan),
    compare(
      whatIfWords.critical,
      ({ card }) => String(card.gaps.filter(({ severity }) => severity === 'critical').length),
      plan,
    ),
    ...after.card.plan.horizons.map(({ day }, at) =>
      compare(
        whatIfWords.plan(whatIfWords.day(day)),
        ({ card }) => whatIfWords.weeks(card.plan.horizons[at]?.points ?? 0),
        plan,
      ),
    ),
    compare(whatIfWords.plan(whatIfWords.later), ({ card }) => whatIfWords.weeks(card.plan.after.points), plan),
  ];
}

function zoneWords({ card }: ReportInput): string {
  const titles = card.pace.zones.map(({ title }) => title);
  return titles.length === 0 ? whatIfWords.none : listed(titles, 'or');
}
