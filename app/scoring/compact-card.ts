import type { Assessment } from '../assessment/assessment';
import { coreBanks, type Edition } from '../bank/edition';
import { scoreAutonomy } from './autonomy';
import { domainLevel } from './domain';
import { overallScore } from './overall';
import { scoreRange } from './score';
import { byQuestion, coverageOf, grouped, indexesOf, type Place, standsAt } from './stand';
import type { CompactCard } from './truth-cards';

/** The headline of these answers under the same facts: one truth of an assessment, or one unit. */
export function compactCard(
  edition: Edition,
  assessment: Assessment,
  places: readonly Place[],
  answers: Assessment['answers'],
): CompactCard {
  const all = standsAt(places, answers);
  const byId = byQuestion(all);
  const own = grouped(all, indexesOf(edition).domain);
  const domains = coreBanks(edition).map(({ domain }) => {
    const list = own(domain);
    return { domain, list, score: scoreRange(list) };
  });
  return {
    score: overallScore(domains.flatMap(({ score }) => score ?? [])),
    scores: Object.fromEntries(domains.map(({ domain, score }) => [domain, score])),
    levels: Object.fromEntries(domains.map(({ domain, list }) => [domain, domainLevel(list, edition.settings).level])),
    supported: scoreAutonomy(edition, assessment, byId).supported,
    coverage: coverageOf(all),
  };
}
