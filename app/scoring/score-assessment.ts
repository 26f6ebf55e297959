import type { Assessment } from '../assessment/assessment';
import { conditionView } from '../assessment/condition-view';
import { type Settled, settle } from '../assessment/effective-answers';
import { isSeatTrack } from '../bank/bank';
import { coreBanks, type Edition } from '../bank/edition';
import type { ConditionView } from '../content/condition';
import { recordBy } from '../content/record';
import { scoreAutonomy } from './autonomy';
import { compactCard, headlineOf } from './compact-card';
import { scoreConfidence, scoreEvidence } from './confidence';
import { contradictionsIn } from './contradictions';
import { gateState, gatesOf, provisional, scoreDomain } from './domain';
import { pointsFor } from './effort';
import { scorePattern } from './exposure';
import { dispositionsWithoutGap } from './gaps';
import { allGaps, listOutside, scoreOutsideDomains, splitOutside } from './outside';
import { overallLevel, overallScore, whatHoldsProfile } from './overall';
import { scorePace } from './pace';
import { replayIncident, standReset } from './replay';
import { scoreRespondents } from './respondents';
import { scopedOut } from './scoped-out';
import { scoreRange } from './score';
import type { ScoreCard } from './score-card';
import { scoreTruths } from './score-truths';
import { becomeCritical } from './severity';
import { smallestChange } from './smallest-change';
import {
  applicable,
  byQuestion,
  countsOf,
  coverageOf,
  grouped,
  indexesOf,
  inScope,
  type ScopedQuestion,
  type Stand,
  scopedQuestions,
  standsAt,
  standView,
  tooLittleKnown,
} from './stand';
import type { Standpoint } from './truth-cards';
import { listWork } from './work';

/**
 * Everything derived from one assessment under its edition. Pure: no clock, no randomness, no I/O; same input, same
 * value. Ids of answers must be questions of the edition (the readers refuse others). Source: the scoring model.
 * @throws on the tracks that ask one seat: `scoreSeat` reads those
 */
export function scoreAssessment(edition: Edition, given: Assessment): ScoreCard {
  if (isSeatTrack(given.track)) throw new Error(`The ${given.track} track has no score card`);
  const settled = settle(edition, given);
  const reading = readingOf(edition, settled.assessment);
  const measured = measure(reading);
  const contradictions = contradictionsIn(edition, standView(reading.facts, reading.byId, inScope));
  return {
    standings: recordBy(
      [...reading.all, ...reading.outside],
      (stand) => stand.question.id,
      (stand) => stand.standing,
    ),
    ...measured,
    domains: { ...measured.domains, ...scoreOutsideDomains(edition, reading.outside) },
    ...held(reading),
    ...work(reading, measured),
    contradictions,
    ...standpoint(settled, reading, measured, contradictions),
    scopedOut: scopedOut(reading.all),
  };
}

/** An assessment as every part of the card reads it. */
interface Reading {
  readonly edition: Edition;
  /** With the effective answers. */
  readonly assessment: Assessment;
  /** Sees facts only. */
  readonly facts: ConditionView;
  /** All that counts in the overall, whatever is answered; and the same with the answers. */
  readonly scoped: readonly ScopedQuestion[];
  readonly all: readonly Stand[];
  readonly byId: ReadonlyMap<string, Stand>;
  /** Of banks outside the overall. */
  readonly outside: readonly Stand[];
}

function readingOf(edition: Edition, assessment: Assessment): Reading {
  const facts = conditionView(edition, { facts: assessment.facts, answers: {} });
  const { core: scoped, outside } = splitOutside(edition, scopedQuestions(edition, assessment, facts));
  const all = standsAt(scoped, assessment.answers);
  const beside = standsAt(outside, assessment.answers);
  return { edition, assessment, facts, scoped, all, byId: byQuestion(all), outside: beside };
}

type Measured = ReturnType<typeof measure>;

/** Where the organisation stands. */
function measure({ edition, assessment, facts, all, byId }: Reading) {
  const { settings } = edition;
  const indexes = indexesOf(edition);
  const own = grouped(all, indexes.domain);
  const domains = recordBy(
    coreBanks(edition),
    ({ domain }) => domain,
    ({ domain }) => scoreDomain(own(domain), settings),
  );
  const coverage = coverageOf(all);
  const score = overallScore(Object.values(domains).flatMap((domain) => domain.score ?? []));
  const autonomy = scoreAutonomy(edition, assessment, byId);
  const [touching, listing] = [grouped(all, indexes.pattern), grouped(all, indexes.practice)];
  return {
    counts: countsOf(all),
    coverage,
    provisional: provisional(all, coverage),
    score,
    level: overallLevel(Object.values(domains)),
    gates: countGates(all),
    autonomy,
    domains,
    holdsProfile: whatHoldsProfile(domains),
    patterns: recordBy(edition.patterns, idOf, (one) => scorePattern(one, touching(one.id), settings, facts)),
    practices: recordBy(edition.practices, idOf, ({ id }) => scoreRange(listing(id))),
    pace: scorePace(edition, assessment, tooLittleKnown(coverage) ? null : score, autonomy),
  };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function countGates(all: readonly Stand[]): ScoreCard['gates'] {
  const states = gatesOf(all).map(gateState);
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length;
  return { met: count('met'), unmet: count('unmet'), unknown: count('unknown') };
}

/** What happened to others, held against what is reported here. */
function held({ edition, facts, byId }: Reading): Pick<ScoreCard, 'resetControls' | 'incidents'> {
  const reported = standView(facts, byId, applicable);
  return {
    resetControls: recordBy(edition.resetControls, idOf, (one) => standReset(one, byId)),
    incidents: recordBy(edition.incidents, idOf, (one) => replayIncident(one, reported, byId)),
  };
}

type Work = Pick<
  ScoreCard,
  'gaps' | 'toFindOut' | 'plan' | 'becomeCritical' | 'smallestChange' | 'outside' | 'dispositionsWithoutGap'
>;

/** What is to be done, for the overall and for each bank outside it. */
function work({ edition, assessment, facts, all, byId, outside }: Reading, measured: Measured): Work {
  const { autonomy, patterns, domains, holdsProfile } = measured;
  const input = { edition, assessment, stands: all, byId, autonomy, patterns, facts };
  const { settings } = edition;
  const lists = { ...listWork(input), outside: listOutside(input, outside) };
  const pointsOf = pointsFor(settings, assessment.facts);
  return {
    ...lists,
    becomeCritical: becomeCritical(lists.gaps, autonomy),
    smallestChange: smallestChange({
      stands: all,
      byId,
      domains,
      holdsProfile,
      autonomy,
      settings,
      pointsOf,
      patterns,
    }),
    dispositionsWithoutGap: dispositionsWithoutGap(assessment.dispositions, [...all, ...outside], allGaps(lists)),
  };
}

/** On whose word all of it rests. */
function standpoint(
  settled: Settled,
  { edition, assessment, scoped, all }: Reading,
  measured: Measured,
  contradictions: readonly string[],
): Standpoint {
  const cardOf = (answers: Assessment['answers']) => compactCard(edition, assessment, scoped, answers);
  const evidence = scoreEvidence(all, assessment.examined);
  const respondents = scoreRespondents(settled.consolidated, cardOf);
  const misfits = contradictions.length + (respondents?.mixtures.length ?? 0);
  return {
    truths: scoreTruths(settled, headlineOf(measured), cardOf),
    evidence,
    confidence: scoreConfidence(measured.provisional, misfits, evidence),
    respondents,
  };
}
