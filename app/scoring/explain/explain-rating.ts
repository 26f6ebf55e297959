import { conditionView } from '../../assessment/condition-view';
import type { Pattern } from '../../bank/pattern';
import { type ConditionView, evaluate, factNames } from '../../content/condition';
import { bandOf, bandOfHole, isTelling, stakesIndex } from '../exposure';
import { splitOutside } from '../outside';
import { applicable, type Stand, stands } from '../stand';
import { exposureSum } from './explain-sum';
import type { Hole, RatingSum, Scored, StakesTest } from './explanation';

/** A pattern from its terms to its rating. @throws on a pattern that the edition has not */
export function explainRating({ edition, assessment, card }: Scored, id: string): RatingSum {
  const pattern = edition.patterns.find((one) => one.id === id);
  const own = card.patterns[id];
  if (!pattern || !own) throw new Error(`${id} is no pattern of edition ${edition.id}`);
  const { core: list } = splitOutside(edition, stands(edition, assessment));
  const { exposure } = own;
  return {
    exposure: exposureSum(list, id, exposure),
    edges: edition.settings.exposureBands,
    meanBand: exposure && {
      floor: bandOf(exposure.floor, edition.settings),
      ceiling: bandOf(exposure.ceiling, edition.settings),
    },
    holes: list.filter((stand) => applicable(stand) && isTelling(stand, id)).map(hole),
    band: own.band,
    stakesTests: stakesTests(pattern, conditionView(edition, { facts: assessment.facts, answers: {} })),
    stakes: own.stakes,
    stakesIndex: stakesIndex[own.stakes],
    makes: own.rating,
  };
}

/** On the floor an unknown answer counts as 4. */
function hole({ question, gate, low, high }: Stand): Hole {
  return {
    question: question.id,
    gate,
    levels: { floor: high, ceiling: low },
    band: { floor: bandOfHole(high), ceiling: bandOfHole(low) },
  };
}

/** High and moderate match unless known to fail, low only when known to hold; the first that matches decides. */
function stakesTests({ stakes }: Pattern, facts: ConditionView): StakesTest[] {
  const tests = (['high', 'moderate', 'low'] as const).flatMap((name): Omit<StakesTest, 'decides'>[] => {
    const condition = stakes[name];
    if (!condition) return [];
    return [{ stakes: name, truth: evaluate(condition, facts), facts: factNames(condition) }];
  });
  const matches = (one: Omit<StakesTest, 'decides'>) =>
    one.stakes === 'low' ? one.truth === 'yes' : one.truth !== 'no';
  const first = tests.find(matches);
  return tests.map((one) => ({ ...one, decides: one === first }));
}
