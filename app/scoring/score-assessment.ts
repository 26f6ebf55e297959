import type { Assessment } from '../assessment/assessment';
import { settle } from '../assessment/effective-answers';
import { conditionView } from '../assessment/truths';
import { isSeatTrack } from '../bank/bank';
import { coreBanks, type Edition } from '../bank/edition';
import { scoreAutonomy } from './autonomy';
import { compactCard } from './compact-card';
import { scoreConfidence, scoreEvidence } from './confidence';
import { contradictionsIn } from './contradictions';
import { gateState, gatesOf, provisional, scoreDomain } from './domain';
import { capacityFor, pointsFor } from './effort';
import { scorePattern } from './exposure';
import { becomeCritical, dispositionsWithoutGap, findGaps, findOut, type GapInput, withPrerequisiteGaps } from './gaps';
import { listOutside, scoreOutsideDomains, splitOutside } from './outside';
import { overallLevel, overallScore, whatHoldsProfile } from './overall';
import { scorePace } from './pace';
import { makePlan, plannedLevels } from './plan';
import { replayIncident, standReset } from './replay';
import { scoreRespondents } from './respondents';
import { scopedOut } from './scoped-out';
import { scoreRange } from './score';
import type { ScoreCard } from './score-card';
import { scoreTruths } from './score-truths';
import { smallestChange } from './smallest-change';
import {
  applicable,
  byQuestion,
  countsOf,
  coverageOf,
  grouped,
  indexesOf,
  inScope,
  placesOf,
  type Stand,
  standsAt,
  standView,
  tooLittleKnown,
} from './stand';
import type { CompactCard } from './truth-cards';

/**
 * Everything derived from one assessment under its edition. Pure: no clock, no randomness, no I/O; same input, same
 * value. Ids of answers must be questions of the edition (the readers refuse others). Source: the scoring model.
 * @throws on the tracks that ask one seat: `scoreSeat` reads those
 */
export function scoreAssessment(edition: Edition, given: Assessment): ScoreCard {
  if (isSeatTrack(given.track)) throw new Error(`The ${given.track} track has no score card`);
  const settled = settle(edition, given);
  const { assessment } = settled;
  const facts = conditionView(edition, { facts: assessment.facts, answers: {} });
  const places = splitOutside(edition, placesOf(edition, assessment, facts));
  const all = standsAt(places.core, assessment.answers);
  const outside = standsAt(places.outside, assessment.answers);
  const byId = byQuestion(all);
  const cardOf = (answers: Assessment['answers']) => compactCard(edition, assessment, places.core, answers);
  const indexes = indexesOf(edition);
  const own = grouped(all, indexes.domain);
  const domains = byKey(
    coreBanks(edition),
    (bank) => bank.domain,
    (bank) => scoreDomain(own(bank.domain), edition.settings),
  );
  const coverage = coverageOf(all);
  const overall = overallScore(Object.values(domains).flatMap((domain) => domain.score ?? []));
  const autonomy = scoreAutonomy(edition, assessment, byId);
  const touching = grouped(all, indexes.pattern);
  const patterns = byKey(
    edition.patterns,
    (one) => one.id,
    (one) => scorePattern(one, touching(one.id), edition.settings, facts),
  );
  const gapInput: GapInput = { edition, assessment, stands: all, byId, autonomy, patterns, facts };
  const ownGaps = findGaps(gapInput);
  const planned = plannedLevels(ownGaps, byId, autonomy);
  const gaps = withPrerequisiteGaps(ownGaps, planned, gapInput);
  const pointsOf = pointsFor(edition.settings, assessment.facts);
  const capacity = capacityFor(edition.settings, assessment.facts);
  const holdsProfile = whatHoldsProfile(domains);
  const atBest = provisional(all, coverage);
  const contradictions = contradictionsIn(edition, standView(facts, byId, inScope));
  const evidence = scoreEvidence(all, assessment.examined);
  const headline: CompactCard = {
    score: overall,
    scores: byKey(
      coreBanks(edition),
      ({ domain }) => domain,
      ({ domain }) => domains[domain]?.score ?? null,
    ),
    levels: byKey(
      coreBanks(edition),
      ({ domain }) => domain,
      ({ domain }) => domains[domain]?.level ?? null,
    ),
    supported: autonomy.supported,
    coverage,
  };
  const listing = grouped(all, indexes.practice);
  const reported = standView(facts, byId, applicable);
  const outsideCards = listOutside(gapInput, outside);
  const respondents = scoreRespondents(settled.consolidated, cardOf);
  return {
    standings: byKey(
      [...all, ...outside],
      (stand) => stand.question.id,
      (stand) => stand.standing,
    ),
    counts: countsOf(all),
    coverage,
    provisional: atBest,
    score: overall,
    level: overallLevel(Object.values(domains)),
    gates: countGates(all),
    autonomy,
    domains: { ...domains, ...scoreOutsideDomains(edition, outside) },
    outside: outsideCards,
    holdsProfile,
    patterns,
    practices: byKey(
      edition.practices,
      (one) => one.id,
      (one) => scoreRange(listing(one.id)),
    ),
    pace: scorePace(edition, assessment, tooLittleKnown(coverage) ? null : overall, autonomy),
    resetControls: byKey(
      edition.resetControls,
      (one) => one.id,
      (one) => standReset(one, byId),
    ),
    incidents: byKey(
      edition.incidents,
      (one) => one.id,
      (one) => replayIncident(one, reported, byId),
    ),
    gaps,
    becomeCritical: becomeCritical(gaps, gapInput),
    toFindOut: findOut(gapInput),
    plan: makePlan({ gaps, planned, byId, pointsOf, capacity }),
    smallestChange: smallestChange({
      stands: all,
      byId,
      domains,
      holdsProfile,
      autonomy,
      settings: edition.settings,
      pointsOf,
      patterns,
    }),
    contradictions,
    truths: scoreTruths(settled, headline, cardOf),
    evidence,
    confidence: scoreConfidence(atBest, contradictions.length + (respondents?.mixtures.length ?? 0), evidence),
    respondents,
    dispositionsWithoutGap: dispositionsWithoutGap(
      assessment.dispositions,
      [...all, ...outside],
      [...gaps, ...Object.values(outsideCards).flatMap((card) => card.gaps)],
    ),
    scopedOut: scopedOut(all),
  };
}

function byKey<T, V>(items: readonly T[], key: (item: T) => string, value: (item: T) => V): Record<string, V> {
  const record: Record<string, V> = {};
  for (const item of items) record[key(item)] = value(item);
  return record;
}

function countGates(all: readonly Stand[]): ScoreCard['gates'] {
  const states = gatesOf(all).map(gateState);
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length;
  return { met: count('met'), unmet: count('unmet'), unknown: count('unknown') };
}
