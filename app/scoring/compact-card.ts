import type { Assessment } from '../assessment/assessment';
import { coreBanks, type Edition } from '../bank/edition';
import { mapValues, recordBy } from '../content/record';
import { scoreAutonomy } from './autonomy';
import { domainLevel } from './domain';
import { overallScore } from './overall';
import { scoreRange } from './score';
import type { ScoreCard } from './score-card';
import { byQuestion, coverageOf, grouped, indexesOf, type ScopedQuestion, standsAt } from './stand';
import type { CompactCard } from './truth-cards';

/** The headline of these answers under the same facts: one truth of an assessment, or one unit. */
export function compactCard(
  edition: Edition,
  assessment: Assessment,
  scoped: readonly ScopedQuestion[],
  answers: Assessment['answers'],
): CompactCard {
  const all = standsAt(scoped, answers);
  const byId = byQuestion(all);
  const own = grouped(all, indexesOf(edition).domain);
  const domains = coreBanks(edition).map(({ domain }) => {
    const list = own(domain);
    return { domain, list, score: scoreRange(list) };
  });
  return {
    score: overallScore(domains.flatMap(({ score }) => score ?? [])),
    scores: recordBy(
      domains,
      ({ domain }) => domain,
      ({ score }) => score,
    ),
    levels: recordBy(
      domains,
      ({ domain }) => domain,
      ({ list }) => domainLevel(list, edition.settings).level,
    ),
    supported: scoreAutonomy(edition, assessment, byId).supported,
    coverage: coverageOf(all),
  };
}

/** The headline of what is measured already. `domains` = those in the overall. */
export function headlineOf({
  score,
  domains,
  autonomy,
  coverage,
}: Pick<ScoreCard, 'score' | 'domains' | 'autonomy' | 'coverage'>): CompactCard {
  return {
    score,
    scores: mapValues(domains, (own) => own.score),
    levels: mapValues(domains, (own) => own.level),
    supported: autonomy.supported,
    coverage,
  };
}
