import { autonomyLevels } from '../bank/edition';
import {
  asInteger,
  asList,
  asMap,
  asOneOf,
  asText,
  type MapReader,
  scalarOf,
  type YamlValue,
} from '../content/yaml-value';
import { type GateAuthor, type GateCell, type Tier, tiers } from './decision-template';

/** Rows of the review-gate matrix: balanced in full, the other two tolerances only where they differ. */
export function parseGates(value: YamlValue | undefined): GateAuthor[] {
  return asList(value).flatMap((item) => readAuthor(item) ?? []);
}

/** `never`, or the number of approvals and by whom. What cannot be read counts as not allowed. */
export function parseGateCell(value: YamlValue | undefined): GateCell {
  if (!value || scalarOf(value) === 'never') return { kind: 'notAllowed' };
  const map = asMap(value);
  const approvals = asInteger(map?.need('approvals'), 0, 9);
  const by = asText(map?.need('by'));
  map?.done();
  return approvals === undefined || !by ? { kind: 'notAllowed' } : { kind: 'approvals', approvals, by };
}

function readAuthor(value: YamlValue): GateAuthor | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const label = asText(map?.need('label'));
  const fromJuniors = asInteger(map?.take('fromJuniors'), 0, 100);
  const fromAutonomy = asOneOf(map?.take('fromAutonomy'), autonomyLevels);
  const full = asMap(map?.need('balanced'));
  const balanced = Object.fromEntries(tiers.map((tier) => [tier, parseGateCell(full?.need(tier))]));
  const base = balanced as Record<Tier, GateCell>;
  const progressive = { ...base, ...readDifferences(asMap(map?.take('progressive'))) };
  const conservative = { ...base, ...readDifferences(asMap(map?.take('conservative'))) };
  full?.done();
  map?.done();
  return id && label
    ? { id, label, fromJuniors, fromAutonomy, cells: { progressive, balanced: base, conservative } }
    : undefined;
}

function readDifferences(map: MapReader | undefined): Partial<Record<Tier, GateCell>> {
  if (!map) return {};
  const named = tiers.filter((tier) => map.keys().includes(tier));
  const cells = Object.fromEntries(named.map((tier) => [tier, parseGateCell(map.take(tier))]));
  map.done();
  return cells;
}
