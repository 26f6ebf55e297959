import { countedView } from '../assessment/applicable-questions';
import type { Assessment } from '../assessment/assessment';
import { conditionView } from '../assessment/truths';
import { isSeatTrack, type Level } from '../bank/bank';
import { coreBanks, type Edition } from '../bank/edition';
import { scoreAutonomy } from './autonomy';
import { contradictionsIn } from './contradictions';
import { gateState, gatesOf, provisional, scoreDomain } from './domain';
import { capacityFor, pointsFor } from './effort';
import { exposures, scorePattern } from './exposure';
import { becomeCritical, findGaps, findOut, type GapInput, withPrerequisiteGaps } from './gaps';
import { listOutside, scoreOutsideDomains, splitStands } from './outside';
import { scorePace } from './pace';
import { makePlan, plannedLevels } from './plan';
import { replayIncident, standReset } from './replay';
import { scopedOut } from './scoped-out';
import { meanScore, scoreRange } from './score';
import type { DomainCard, Range, Score, ScoreCard } from './score-card';
import { smallestChange } from './smallest-change';
import { applicable, countsOf, coverageOf, type Stand, stands, tooLittleKnown } from './stand';

/**
 * Everything derived from one assessment under its edition. Pure: no clock, no randomness, no I/O; same input, same
 * value. Ids of answers must be questions of the edition (the readers refuse others). Source: the scoring model.
 * @throws on the tracks that ask one seat: `scoreSeat` reads those
 */
export function scoreAssessment(edition: Edition, assessment: Assessment): ScoreCard {
  if (isSeatTrack(assessment.track)) throw new Error(`The ${assessment.track} track has no score card`);
  const { core: all, outside } = splitStands(edition, stands(edition, assessment));
  const byId = new Map(all.map((stand) => [stand.question.id, stand]));
  const facts = conditionView(edition, { facts: assessment.facts, answers: {} });
  const domains = byKey(
    coreBanks(edition),
    (bank) => bank.domain,
    (bank) => scoreDomain(inDomain(all, bank.domain), edition.settings),
  );
  const coverage = coverageOf(all);
  const overall = overallScore(Object.values(domains));
  const autonomy = scoreAutonomy(edition, assessment, byId);
  const patterns = byKey(
    edition.patterns,
    (one) => one.id,
    (one) => scorePattern(one, all, edition.settings, facts),
  );
  const gapInput: GapInput = { edition, assessment, stands: all, autonomy, patterns, facts };
  const ownGaps = findGaps(gapInput);
  const planned = plannedLevels(ownGaps, byId, autonomy);
  const gaps = withPrerequisiteGaps(ownGaps, planned, gapInput);
  const pointsOf = pointsFor(edition.settings, assessment.facts);
  const capacity = capacityFor(edition.settings, assessment.facts);
  const holdsProfile = whatHoldsProfile(domains);
  const exposuresOf = (list: readonly Stand[]) => exposures(edition, list, facts);
  return {
    standings: byKey(
      [...all, ...outside],
      (stand) => stand.question.id,
      (stand) => stand.standing,
    ),
    counts: countsOf(all),
    coverage,
    provisional: provisional(all, coverage),
    score: overall,
    level: overallLevel(Object.values(domains)),
    gates: countGates(all),
    autonomy,
    domains: { ...domains, ...scoreOutsideDomains(edition, outside) },
    outside: listOutside(gapInput, outside),
    holdsProfile,
    patterns,
    practices: byKey(
      edition.practices,
      (one) => one.id,
      (one) => scoreRange(listing(all, one.id)),
    ),
    pace: scorePace(edition, assessment, tooLittleKnown(coverage) ? null : overall, autonomy),
    resetControls: byKey(
      edition.resetControls,
      (one) => one.id,
      (one) => standReset(one, byId),
    ),
    ...replayAll(edition, assessment, byId),
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
      exposuresOf,
    }),
    contradictions: contradictionsIn(edition, countedView(edition, assessment)),
    scopedOut: scopedOut(all),
  };
}

function byKey<T, V>(items: readonly T[], key: (item: T) => string, value: (item: T) => V): Record<string, V> {
  return Object.fromEntries(items.map((item) => [key(item), value(item)]));
}

function inDomain(all: readonly Stand[], domain: string): Stand[] {
  return all.filter((stand) => stand.question.domain === domain);
}

function listing(all: readonly Stand[], practice: string): Stand[] {
  return all.filter((stand) => stand.question.practices.includes(practice));
}

/** The mean of the scored domains, exact. */
function overallScore(domains: readonly DomainCard[]): Range<Score> | null {
  const scored = domains.flatMap((domain) => domain.score ?? []);
  const floor = meanScore(scored.map((one) => one.floor));
  const ceiling = meanScore(scored.map((one) => one.ceiling));
  return floor && ceiling && { floor, ceiling };
}

/** The lowest domain level, and only if every domain with applicable weight has one. */
function overallLevel(domains: readonly DomainCard[]): Range<Level> | null {
  const scored = domains.filter((domain) => domain.score !== null);
  const levels = scored.flatMap((domain) => domain.level ?? []);
  if (scored.length === 0 || levels.length < scored.length) return null;
  const least = (of: (range: Range<Level>) => Level) => Math.min(...levels.map(of)) as Level;
  return { floor: least((range) => range.floor), ceiling: least((range) => range.ceiling) };
}

function countGates(all: readonly Stand[]): ScoreCard['gates'] {
  const states = gatesOf(all).map(gateState);
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length;
  return { met: count('met'), unmet: count('unmet'), unknown: count('unknown') };
}

/** All domains at the lowest level, lowest floor score first; at level 4 nothing holds. */
function whatHoldsProfile(domains: Readonly<Record<string, DomainCard>>): string[] {
  const levelled = Object.entries(domains).filter(([, card]) => card.level !== null);
  const lowest = Math.min(...levelled.map(([, card]) => card.level?.floor ?? 4));
  if (levelled.length === 0 || lowest === 4) return [];
  const share = (card: DomainCard) => (card.score ? card.score.floor.points / card.score.floor.of : 1);
  return levelled
    .filter(([, card]) => card.level?.floor === lowest)
    .sort(([, a], [, b]) => share(a) - share(b))
    .map(([domain]) => domain);
}

function replayAll(
  edition: Edition,
  assessment: Assessment,
  byId: ReadonlyMap<string, Stand>,
): Pick<ScoreCard, 'incidents'> {
  const counted = Object.entries(assessment.answers).filter(([id]) => {
    const stand = byId.get(id);
    return stand !== undefined && applicable(stand);
  });
  const view = conditionView(edition, { facts: assessment.facts, answers: Object.fromEntries(counted) });
  return {
    incidents: byKey(
      edition.incidents,
      (one) => one.id,
      (one) => replayIncident(one, view, byId),
    ),
  };
}
