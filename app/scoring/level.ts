import { type Level, levels } from '../bank/bank';
import type { EditionSettings } from '../bank/edition';
import type { Range } from './score-card';
import { applicable, type Stand, weigh } from './stand';

type Rules = Pick<EditionSettings, 'levelShare' | 'gateMinimums'>;
type Side = 'low' | 'high';

/** Level on the floor (unknown as 0) and on the ceiling (unknown as 4). */
export function levelRange(list: readonly Stand[], rules: Rules): Range<Level> {
  return { floor: levelOn(list, rules, 'low'), ceiling: levelOn(list, rules, 'high') };
}

/** The greatest n such that every k up to n has its share of the weight at k or above and every gate at its minimum. */
function levelOn(list: readonly Stand[], rules: Rules, side: Side): Level {
  const { at, weakestGate } = tally(list, side);
  const { points, of } = rules.levelShare;
  const whole = at[0] + at[1] + at[2] + at[3] + at[4];
  let reached = whole;
  let level: Level = 0;
  for (const next of levels.slice(1)) {
    reached -= at[level];
    if (of * reached < points * whole || weakestGate < gateMinimum(rules, next)) break;
    level = next;
  }
  return level;
}

interface Tally {
  /** Weight that stands exactly at each level. */
  readonly at: [number, number, number, number, number];
  /** 4 where no gate is in force. */
  readonly weakestGate: Level;
}

function tally(list: readonly Stand[], side: Side): Tally {
  const at: Tally['at'] = [0, 0, 0, 0, 0];
  let weakestGate: Level = 4;
  for (const stand of list) {
    if (!applicable(stand)) continue;
    at[stand[side]] += stand.question.weight;
    if (stand.gate && stand[side] < weakestGate) weakestGate = stand[side];
  }
  return { at, weakestGate };
}

/** Least level of every gate for a domain at `level` (1..4). */
export function gateMinimum(rules: Pick<Rules, 'gateMinimums'>, level: number): Level {
  return (rules.gateMinimums[level - 1] ?? 0) as Level;
}

/** The greatest level whose gate minimum every gate meets on the ceiling, whatever the weight: the quick track's "at most". */
export function atMostByGates(list: readonly Stand[], rules: Rules): Level {
  const { weakestGate } = tally(list, 'high');
  let level: Level = 0;
  for (const next of levels.slice(1)) {
    if (weakestGate < gateMinimum(rules, next)) break;
    level = next;
  }
  return level;
}

/** Weight that must still reach `level + 1`, and the whole weight it is counted in. */
export function weightShort(list: readonly Stand[], rules: Rules, level: Level): { points: number; of: number } {
  const counted = list.filter(applicable);
  const reached = weigh(counted.filter((stand) => stand.low > level));
  return { points: Math.max(0, weightNeeded(counted, rules) - reached), of: weigh(counted) };
}

/** Whole weight that must stand at a level for the domain to have it. */
export function weightNeeded(counted: readonly Stand[], rules: Pick<Rules, 'levelShare'>): number {
  const { points, of } = rules.levelShare;
  return Math.ceil((points * weigh(counted)) / of);
}
