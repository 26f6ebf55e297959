import type { Question } from '../bank/bank';
import { type Edition, outsideBanks } from '../bank/edition';
import { scoreDomain } from './domain';
import { capacityFor, pointsFor } from './effort';
import { findGaps, findOut, type GapInput, withPrerequisiteGaps } from './gaps';
import { makePlan, plannedLevels } from './plan';
import type { DomainCard, Gap, OutsideCard, ScoreCard } from './score-card';
import { byQuestion, type Stand } from './stand';

/** What every overall number is made from, and what belongs to banks outside it. */
export function splitOutside<T extends { readonly question: Question }>(
  edition: Edition,
  all: readonly T[],
): { core: readonly T[]; outside: readonly T[] } {
  const domains = new Set(outsideBanks(edition).map((bank) => bank.domain));
  if (domains.size === 0) return { core: all, outside: [] };
  const isOutside = ({ question }: T) => domains.has(question.domain);
  return { core: all.filter((one) => !isOutside(one)), outside: all.filter(isOutside) };
}

export function scoreOutsideDomains(edition: Edition, outside: readonly Stand[]): Record<string, DomainCard> {
  return byDomain(edition, outside, (own) => scoreDomain(own, edition.settings));
}

/** Own gaps, open questions and plan of each; no step of autonomy requires their questions, so none turns critical by one. */
export function listOutside(core: GapInput, outside: readonly Stand[]): Record<string, OutsideCard> {
  const { settings } = core.edition;
  const { facts } = core.assessment;
  const [pointsOf, capacity] = [pointsFor(settings, facts), capacityFor(settings, facts)];
  return byDomain(core.edition, outside, (own) => {
    const byId = byQuestion(own);
    const input = { ...core, stands: own, byId };
    const ownGaps = findGaps(input);
    const planned = plannedLevels(ownGaps, byId, core.autonomy);
    const gaps = withPrerequisiteGaps(ownGaps, planned, input);
    return { gaps, toFindOut: findOut(input), plan: makePlan({ gaps, planned, byId, pointsOf, capacity }) };
  });
}

/** The overall list, then the own ones of banks outside it. */
export function allGaps({ gaps, outside }: Pick<ScoreCard, 'gaps' | 'outside'>): Gap[] {
  return [...gaps, ...Object.values(outside).flatMap((own) => own.gaps)];
}

function byDomain<T>(
  edition: Edition,
  outside: readonly Stand[],
  value: (own: readonly Stand[]) => T,
): Record<string, T> {
  return Object.fromEntries(
    outsideBanks(edition).map(({ domain }) => [
      domain,
      value(outside.filter((stand) => stand.question.domain === domain)),
    ]),
  );
}
