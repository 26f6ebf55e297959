import type { Level } from '../../bank/bank';
import type { EditionSettings } from '../../bank/edition';
import { gateMinimum, weightNeeded } from '../level';
import { applicable, type Stand, stands, weigh } from '../stand';
import type { LevelStep, LevelSum, Scored } from './explanation';

/** A domain's level, step by step, on the floor and on the ceiling. */
export function explainLevel({ edition, assessment, card }: Scored, domain: string): LevelSum {
  const list = stands(edition, assessment).filter((stand) => stand.question.domain === domain && applicable(stand));
  const on = (side: 'low' | 'high') =>
    ([1, 2, 3, 4] as const).map((level) => step(list, edition.settings, side, level));
  return { floor: on('low'), ceiling: on('high'), makes: card.domains[domain]?.level ?? null };
}

function step(list: readonly Stand[], settings: EditionSettings, side: 'low' | 'high', level: Level): LevelStep {
  const minimum = gateMinimum(settings, level);
  const weight = {
    reached: weigh(list.filter((stand) => stand[side] >= level)),
    needed: weightNeeded(list, settings),
    of: weigh(list),
  };
  const gatesBelow = list.filter((stand) => stand.gate && stand[side] < minimum).map(({ question }) => question.id);
  return { level, weight, minimum, gatesBelow, holds: weight.reached >= weight.needed && gatesBelow.length === 0 };
}
