import type { Zone } from '../../bank/edition';
import type { Truth } from '../../content/condition';
import { adoptionParts, gapRange, percent } from '../pace';
import type { Range } from '../score-card';
import type { AdoptionSum, Scored, ZoneSum, ZoneTest } from './explanation';

/** The adoption index from its four facts. */
export function explainAdoption({ edition, assessment, card }: Scored): AdoptionSum {
  return {
    parts: adoptionParts(edition.settings, assessment.facts),
    knownShare: edition.settings.adoptionKnownShare,
    makes: card.pace.adoption,
  };
}

/** Each zone's tests with what they say of the ranges; no zones while an index is missing. */
export function explainZone({ edition, card }: Scored): ZoneSum {
  const { adoption, governance, zones } = card.pace;
  if (!adoption || !governance) return { zones: [] };
  const gaps = gapRange(card.autonomy);
  const across = { floor: percent(adoption.floor), ceiling: percent(adoption.ceiling) };
  return {
    zones: edition.settings.zones.map((zone) => ({
      zone,
      tests: testsOf(zone, across, percent(governance.floor), gaps),
      named: zones.some(({ id }) => id === zone.id),
    })),
  };
}

function testsOf(zone: Zone, adoption: Range<number>, governance: number, gaps: Range<number>): ZoneTest[] {
  const { is, atLeast, atMost } = zone.autonomyGap ?? {};
  const up = { floor: governance, ceiling: governance };
  return [
    ...test('adoptionBelow', zone.adoptionBelow, adoption, (one, value) => one < value),
    ...test('governanceAtLeast', zone.governanceAtLeast, up, (one, value) => one >= value),
    ...test('gapAtLeast', atLeast, gaps, (one, value) => one >= value),
    ...test('gapAtMost', atMost, gaps, (one, value) => one <= value),
    ...(is === undefined ? [] : [{ kind: 'gapIs' as const, value: is, truth: isIn(is, gaps) }]),
  ];
}

/** Every such test holds on one side of its value: its truth at both ends is its truth on the range. */
function test(
  kind: ZoneTest['kind'],
  value: number | undefined,
  { floor, ceiling }: Range<number>,
  holds: (one: number, value: number) => boolean,
): ZoneTest[] {
  if (value === undefined) return [];
  const [low, high] = [holds(floor, value), holds(ceiling, value)];
  return [{ kind, value, truth: low === high ? (low ? 'yes' : 'no') : 'unknown' }];
}

function isIn(value: number, { floor, ceiling }: Range<number>): Truth {
  if (value < floor || value > ceiling) return 'no';
  return floor === ceiling ? 'yes' : 'unknown';
}
