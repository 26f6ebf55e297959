import type { Level } from '../bank/bank';
import type { EditionSettings } from '../bank/edition';
import { atMostByGates, gateMinimum, levelRange, weightShort } from './level';
import { score, scoreRange } from './score';
import type { Coverage, DomainCard, GateState, ProvisionalReason, Range } from './score-card';
import { applicable, countsOf, coverageOf, inScope, isKnown, moreAnswers, type Stand, tooLittleKnown } from './stand';

/** One domain's card from its questions' stands. */
export function scoreDomain(list: readonly Stand[], settings: EditionSettings): DomainCard {
  const { coverage, noLevelBecause, level } = domainLevel(list, settings);
  return {
    score: scoreRange(list),
    level,
    noLevelBecause,
    moreAnswers: moreAnswers(list, coverage),
    gates: gatesOf(list).map((stand) => ({ question: stand.question.id, state: gateState(stand) })),
    coverage,
    counts: countsOf(list),
    provisional: provisional(list, coverage),
    holds: whatHolds(list, level, settings),
    atMostByGates: atMostByGates(list, settings),
  };
}

/** The level, or why there is none. */
export function domainLevel(
  list: readonly Stand[],
  settings: EditionSettings,
): Pick<DomainCard, 'coverage' | 'noLevelBecause' | 'level'> {
  const coverage = coverageOf(list);
  const noLevelBecause = whyNoLevel(list, coverage);
  return { coverage, noLevelBecause, level: noLevelBecause ? null : levelRange(list, settings) };
}

/** Gates in force among the applicable questions. */
export function gatesOf(list: readonly Stand[]): Stand[] {
  return list.filter((stand) => stand.gate && applicable(stand));
}

/** Met at level 3 or more, unmet when known and lower. */
export function gateState(stand: Stand): GateState {
  if (!isKnown(stand)) return 'unknown';
  return stand.low >= 3 ? 'met' : 'unmet';
}

function whyNoLevel(list: readonly Stand[], coverage: Coverage): DomainCard['noLevelBecause'] {
  const { na, of } = notApplicableShare(list);
  if (2 * na > of) return 'notApplicable';
  if (coverage.of === 0) return 'nothingApplies';
  return tooLittleKnown(coverage) ? 'coverage' : null;
}

function notApplicableShare(list: readonly Stand[]): { na: number; of: number } {
  const share = { na: 0, of: 0 };
  for (const stand of list) {
    if (!inScope(stand)) continue;
    share.of += stand.question.weight;
    if (stand.standing.state === 'notApplicable') share.na += stand.question.weight;
  }
  return share;
}

/** Why a result is provisional: under 80 % known, or more than 30 % of the weight not applicable. */
export function provisional(list: readonly Stand[], coverage: Coverage): ProvisionalReason[] {
  const { na, of } = notApplicableShare(list);
  const reasons: ProvisionalReason[] = [];
  if (100 * coverage.known < 80 * coverage.of) reasons.push('coverageUnder80');
  if (10 * na > 3 * of) reasons.push('notApplicableOver30');
  return reasons;
}

function whatHolds(list: readonly Stand[], level: Range<Level> | null, settings: EditionSettings): DomainCard['holds'] {
  if (!level || level.floor === 4) return { gates: [], weightShort: null };
  const needs = gateMinimum(settings, level.floor + 1);
  const gates = gatesOf(list).filter((stand) => stand.low < needs);
  if (gates.length > 0)
    return { gates: gates.map((stand) => ({ question: stand.question.id, needs })), weightShort: null };
  const short = weightShort(list, settings, level.floor);
  return { gates: [], weightShort: score(short.points, short.of) };
}
