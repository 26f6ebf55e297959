import { horizons, type Level, ownerOf } from '../bank/bank';
import type { Capacity, PointsOf } from './effort';
import { type Planned, unknownNeeds, unmetNeeds, withPrerequisites } from './prerequisites';
import type { AutonomyCard, Gap, Plan, PlanItem } from './score-card';
import type { Stand } from './stand';

interface PlanInput {
  /** Ranked, prerequisites included. */
  readonly gaps: readonly Gap[];
  readonly planned: Planned;
  readonly byId: ReadonlyMap<string, Stand>;
  readonly pointsOf: PointsOf;
  readonly capacity: Capacity;
}

/** Level each gap is planned to, and the known unmet prerequisites of those levels. */
export function plannedLevels(gaps: readonly Gap[], byId: ReadonlyMap<string, Stand>, autonomy: AutonomyCard): Planned {
  const own = gaps.map((gap): [string, Level] => {
    const stand = standOf(gap.question, byId);
    return [gap.question, gap.severity === 'critical' ? criticalLevel(gap, stand, autonomy) : gap.target];
  });
  return withPrerequisites(own, byId);
}

/** A requirement of the next step in use is planned to what it needs; a gate at 0, requirement or not, at least to 2. */
function criticalLevel(gap: Gap, stand: Stand, autonomy: AutonomyCard): Level {
  const next = autonomy.nextStep.find((one) => one.question === gap.question);
  const required = gap.because === 'requirement' ? (next?.needs ?? 0) : 0;
  return Math.max(required, stand.gate && gap.level === 0 ? 2 : 0) as Level;
}

/**
 * Criticals and their prerequisites go to day 30, whatever the capacity; the rest in gap order, prerequisites first, each
 * into the first horizon from its authored one that is not before its prerequisites' and has room, else after day 90.
 */
export function makePlan(given: PlanInput): Plan {
  const input: Placing = { ...given, gapOf: new Map(given.gaps.map((gap) => [gap.question, gap])) };
  const slots: Slot[] = [...horizons, null].map(() => ({ points: 0, items: [] }));
  const placed = new Map<string, number>();
  const critical = input.gaps.filter((gap) => gap.severity === 'critical');
  for (const gap of critical) placeFirst(gap.question, input, slots, placed);
  const urgent = slots[0]?.points ?? 0;
  for (const gap of input.gaps) place(gap.question, input, slots, placed);
  const { capacity } = input;
  return {
    capacity,
    horizons: horizons.map((day, index) => ({ day, ...(slots[index] ?? { points: 0, items: [] }) })),
    after: slots[horizons.length] ?? { points: 0, items: [] },
    excess: Math.max(0, urgent - capacity.perHorizon),
  };
}

interface Placing extends PlanInput {
  readonly gapOf: ReadonlyMap<string, Gap>;
}

interface Slot {
  points: number;
  readonly items: PlanItem[];
}

/** Into day 30, what it needs before it. */
function placeFirst(id: string, input: Placing, slots: Slot[], placed: Map<string, number>): void {
  if (placed.has(id)) return;
  placed.set(id, 0);
  const after = needs(id, input);
  for (const need of after) placeFirst(need, input, slots, placed);
  put(id, after, input, slots[0]);
}

/** Returns the index of the horizon it stands in. */
function place(id: string, input: Placing, slots: Slot[], placed: Map<string, number>): number {
  const there = placed.get(id);
  if (there !== undefined) return there;
  // Marked at once: the checker refuses circles, and this keeps one from running for ever.
  placed.set(id, 0);
  const { question } = standOf(id, input.byId);
  let earliest = horizons.indexOf(question.horizon);
  const after = needs(id, input);
  for (const need of after) earliest = Math.max(earliest, place(need, input, slots, placed));
  const cost = input.pointsOf(question.effort);
  const found = slots.findIndex((slot, index) => index >= earliest && hasRoom(slot, index, cost, input.capacity));
  placed.set(id, found);
  put(id, after, input, slots[found]);
  return found;
}

/** An item larger than a whole horizon needs an empty one; after day 90 there is always room. */
function hasRoom(slot: Slot, index: number, cost: number, { perHorizon }: Capacity): boolean {
  if (index >= horizons.length || slot.points + cost <= perHorizon) return true;
  return perHorizon > 0 && cost > perHorizon && slot.items.length === 0;
}

function needs(id: string, { planned, byId }: PlanInput): readonly string[] {
  return unmetNeeds(id, planned.get(id) ?? 0, byId).map((need) => need.question);
}

function put(id: string, after: readonly string[], input: Placing, slot: Slot | undefined): void {
  const { question, low } = standOf(id, input.byId);
  const to = input.planned.get(id);
  const gap = input.gapOf.get(id);
  if (!slot || to === undefined || !gap) throw new Error(`${id} is planned but is no gap`);
  const points = input.pointsOf(question.effort);
  slot.points += points;
  slot.items.push({
    question: id,
    from: low,
    to,
    severity: gap.severity,
    owner: ownerOf(question),
    effort: question.effort,
    points,
    after,
    findOutFirst: unknownNeeds(id, to, input.byId),
  });
}

function standOf(id: string, byId: ReadonlyMap<string, Stand>): Stand {
  const stand = byId.get(id);
  if (!stand) throw new Error(`${id} is planned but is no question of the edition`);
  return stand;
}
