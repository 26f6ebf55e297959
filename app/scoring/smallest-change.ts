import type { Level } from '../bank/bank';
import type { EditionSettings } from '../bank/edition';
import { rankOf } from './autonomy';
import { cheapestCover } from './cheapest-cover';
import type { PointsOf } from './effort';
import { relevanceTo } from './exposure';
import { gateMinimum, weightNeeded } from './level';
import { unmetNeeds } from './prerequisites';
import { score } from './score';
import type { AutonomyCard, ChangeItem, ChangeSum, DomainCard, PatternCard, SmallestChange } from './score-card';
import { applicable, isKnown, type Stand, weigh } from './stand';

interface ChangeInput {
  readonly stands: readonly Stand[];
  readonly byId: ReadonlyMap<string, Stand>;
  readonly domains: Readonly<Record<string, DomainCard>>;
  /** Domains at the lowest level, lowest floor score first. */
  readonly holdsProfile: readonly string[];
  readonly autonomy: AutonomyCard;
  readonly settings: EditionSettings;
  readonly pointsOf: PointsOf;
  readonly patterns: Readonly<Record<string, PatternCard>>;
}

/**
 * The cheapest steps that (a) support the autonomy in use and (b) lift every domain at the lowest level by one. A step is one
 * level of one question and costs its effort in points; unknown counts from 0. Exact, not a heuristic.
 */
export function smallestChange(input: ChangeInput): SmallestChange {
  const autonomy = toSupport(input);
  const profile = input.holdsProfile.map((domain) => toLift(domain, input));
  return { autonomy, profile, exposure: exposureAfter(autonomy, profile, input) };
}

/** Patterns that apply and have an exposure, unknown answers at their worst: today, and with the items of either change. */
function exposureAfter(autonomy: readonly ChangeSum[], profile: readonly ChangeSum[], input: ChangeInput) {
  const [supported, lifted] = [autonomy, profile].map((sums) => raised(sums, input.byId));
  return Object.fromEntries(
    Object.entries(input.patterns).flatMap(([id, { applies, exposure }]) => {
      if (!applies || !exposure) return [];
      const { ceiling: today } = exposure;
      const after = (list: readonly Raised[] = []) => score(today.points - removed(list, id), today.of);
      return [[id, { today, afterAutonomy: after(supported), afterProfile: after(lifted) }] as const];
    }),
  );
}

interface Raised {
  readonly stand: Stand;
  readonly steps: number;
}

/** Each changed question once, at the highest level that a change takes it to. */
function raised(sums: readonly ChangeSum[], byId: ReadonlyMap<string, Stand>): Raised[] {
  const to = new Map<string, Level>();
  for (const { items } of sums)
    for (const one of items) to.set(one.question, Math.max(to.get(one.question) ?? 0, one.to) as Level);
  return [...to].flatMap(([id, level]) => {
    const stand = byId.get(id);
    return stand && level > stand.low ? [{ stand, steps: level - stand.low }] : [];
  });
}

function removed(list: readonly Raised[], pattern: string): number {
  const relevance = relevanceTo(pattern);
  let points = 0;
  for (const { stand, steps } of list) points += relevance(stand) * steps;
  return points;
}

/** What is missing for each step up to the autonomy in use; a question that returns at a higher step counts from there. */
function toSupport(input: ChangeInput): SmallestChange['autonomy'] {
  const { inUse, missing } = input.autonomy;
  const reached = new Map<string, Level>();
  const steps = new Map<string, ChangeItem[]>();
  for (const one of missing) {
    const stand = input.byId.get(one.question);
    // What was not asked is no step that can be priced; the list of missing requirements names it.
    if (!stand || !inUse || rankOf(one.for) > rankOf(inUse) || !applicable(stand)) continue;
    const from = reached.get(one.question) ?? stand.low;
    if (from >= one.needs) continue;
    reached.set(one.question, one.needs);
    steps.set(one.for, [...(steps.get(one.for) ?? []), item(stand, from, one.needs, input)]);
  }
  return [...steps].map(([step, items]) => ({ for: step as AutonomyCard['supported']['floor'], ...summed(items) }));
}

function toLift(domain: string, input: ChangeInput): SmallestChange['profile'][number] {
  const list = input.stands.filter((stand) => stand.question.domain === domain && applicable(stand));
  const to = ((input.domains[domain]?.level?.floor ?? 0) + 1) as Level;
  const minimum = gateMinimum(input.settings, to);
  // A gate below its minimum must rise, whatever else would be cheaper.
  const forced = list.map((stand) => ({ stand, at: stand.gate && stand.low < minimum ? minimum : stand.low }));
  const below = forced.filter(({ at }) => at < to);
  const short = weightNeeded(list, input.settings) - (weigh(list) - weigh(below.map(({ stand }) => stand)));
  const offers = below.map(({ stand: { question }, at }) => ({
    weight: question.weight,
    cost: input.pointsOf(question.effort) * (to - at),
  }));
  const cover = new Set(cheapestCover(offers, short).map((index) => below[index]));
  const reached = forced.map((one) => (cover.has(one) ? { ...one, at: to } : one));
  const changed = reached.filter(({ stand, at }) => at > stand.low);
  return { domain, to, ...summed(changed.map(({ stand, at }) => item(stand, stand.low, at, input))) };
}

function item(stand: Stand, from: Level, to: Level, { pointsOf, byId }: ChangeInput): ChangeItem {
  const { id, effort } = stand.question;
  return {
    question: id,
    from,
    to,
    points: pointsOf(effort) * (to - from),
    findOutFirst: !isKnown(stand),
    after: unmetNeeds(id, to, byId).map((need) => need.question),
  };
}

function summed(items: readonly ChangeItem[]) {
  return { points: items.reduce((sum, one) => sum + one.points, 0), items };
}
