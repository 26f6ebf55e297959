import type { Level } from '../bank/bank';
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
  const counted = list.filter(applicable);
  let level = 0;
  while (level < 4 && weightReaches(counted, rules, side, level + 1) && gatesReach(counted, rules, side, level + 1))
    level++;
  return level as Level;
}

function weightReaches(counted: readonly Stand[], rules: Rules, side: Side, level: number): boolean {
  const { points, of } = rules.levelShare;
  return of * weigh(counted.filter((stand) => stand[side] >= level)) >= points * weigh(counted);
}

function gatesReach(counted: readonly Stand[], rules: Rules, side: Side, level: number): boolean {
  const minimum = gateMinimum(rules, level);
  return counted.every((stand) => !stand.gate || stand[side] >= minimum);
}

/** Least level of every gate for a domain at `level` (1..4). */
export function gateMinimum(rules: Pick<Rules, 'gateMinimums'>, level: number): Level {
  return (rules.gateMinimums[level - 1] ?? 0) as Level;
}

/** The greatest level whose gate minimum every gate meets on the ceiling, whatever the weight: the quick track's "at most". */
export function atMostByGates(list: readonly Stand[], rules: Rules): Level {
  const counted = list.filter(applicable);
  let level = 0;
  while (level < 4 && gatesReach(counted, rules, 'high', level + 1)) level++;
  return level as Level;
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
