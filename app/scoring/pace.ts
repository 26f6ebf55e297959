import type { Assessment, FactValue } from '../assessment/assessment';
import { autonomyLevels, type Edition, type EditionSettings, type Zone } from '../bank/edition';
import { rankOf } from './autonomy';
import { score } from './score';
import type { AutonomyCard, PaceCard, Range, Score } from './score-card';

/** Adoption across, governance up: two indices of their own; nothing subtracts one from the other. */
export function scorePace(
  edition: Edition,
  assessment: Assessment,
  governance: Range<Score> | null,
  autonomy: AutonomyCard,
): PaceCard {
  const adoption = adoptionIndex(edition.settings, assessment.facts);
  const zones =
    adoption && governance ? zonesTouched(edition.settings.zones, adoption, governance.floor, gapRange(autonomy)) : [];
  return { adoption, governance, zones };
}

/** Σ weight · value / Σ weight over four facts; unknown ones make a range, null when too little weight is known. */
export function adoptionIndex(settings: EditionSettings, facts: Assessment['facts']): Range<Score> | null {
  const parts = adoptionParts(settings, facts);
  const whole = parts.reduce((sum, part) => sum + part.weight, 0);
  const known = parts.filter((part) => part.value !== null);
  const knownWeight = known.reduce((sum, part) => sum + part.weight, 0);
  if (whole === 0 || 100 * knownWeight < settings.adoptionKnownShare * whole) return null;
  const points = known.reduce((sum, part) => sum + part.weight * (part.value ?? 0), 0);
  const of = 100 * whole;
  return { floor: score(points, of), ceiling: score(points + 100 * (whole - knownWeight), of) };
}

/** The four facts in the order they are named, each on 0..100; null = not known. */
export function adoptionParts(settings: EditionSettings, facts: Assessment['facts']) {
  const { adoptionWeights: weights, adoptionAutonomy, adoptionMandate } = settings;
  return [
    { fact: 'weekly-use', weight: weights.weeklyUse, value: numberOf(facts['weekly-use']) },
    { fact: 'ai-share', weight: weights.share, value: numberOf(facts['ai-share']) },
    { fact: 'autonomy', weight: weights.autonomy, value: indexOf(adoptionAutonomy, facts.autonomy) },
    { fact: 'mandate', weight: weights.mandate, value: indexOf(adoptionMandate, facts.mandate) },
  ];
}

function numberOf(value: FactValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function indexOf(values: Readonly<Record<string, number>>, value: FactValue | undefined): number | null {
  return typeof value === 'string' ? (values[value] ?? null) : null;
}

/** Steps in use above the supported ones; every possible gap when the autonomy in use is not known. */
export function gapRange(autonomy: AutonomyCard): Range<number> {
  const highest = autonomyLevels.length - 1;
  return (
    autonomy.gap ?? { floor: -rankOf(autonomy.supported.ceiling), ceiling: highest - rankOf(autonomy.supported.floor) }
  );
}

/** The zones that a place in the square belongs to, one for each possible gap, in edition order. */
export function zonesAt(zones: readonly Zone[], adoption: number, governance: number, gaps: Range<number>): Zone[] {
  const touched = new Set<Zone | undefined>();
  for (let gap = gaps.floor; gap <= gaps.ceiling; gap++) {
    touched.add(zones.find((one) => inZone(one, adoption, governance, gap)));
  }
  return zones.filter((zone) => touched.has(zone));
}

/** The zones that any point of the ranges falls into, in edition order. */
function zonesTouched(zones: readonly Zone[], adoption: Range<Score>, governance: Score, gaps: Range<number>): Zone[] {
  const touched = new Set<Zone>();
  for (const x of adoptionSamples(zones, adoption)) {
    for (const zone of zonesAt(zones, x, percent(governance), gaps)) touched.add(zone);
  }
  return zones.filter((zone) => touched.has(zone));
}

/** Both ends, and every border between them: no zone inside the range can be missed. */
function adoptionSamples(zones: readonly Zone[], adoption: Range<Score>): number[] {
  const [low, high] = [percent(adoption.floor), percent(adoption.ceiling)];
  const borders = zones.flatMap((zone) => zone.adoptionBelow ?? []).filter((border) => border > low && border <= high);
  return [low, ...borders, high];
}

/** Exact, for borders; nothing prints it. */
export function percent(value: Score): number {
  return (100 * value.points) / value.of;
}

function inZone(zone: Zone, adoption: number, governance: number, gap: number): boolean {
  const { is, atLeast, atMost } = zone.autonomyGap ?? {};
  return (
    adoption < (zone.adoptionBelow ?? Number.POSITIVE_INFINITY) &&
    governance >= (zone.governanceAtLeast ?? 0) &&
    gap === (is ?? gap) &&
    gap >= (atLeast ?? gap) &&
    gap <= (atMost ?? gap)
  );
}
