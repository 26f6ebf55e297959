import { autonomyLevels } from '../bank/edition';
import {
  asInteger,
  asList,
  asMap,
  asOneOf,
  asText,
  type MapReader,
  scalarOf,
  textList,
  type YamlValue,
} from '../content/yaml-value';
import { type GateCell, type Tier, tiers } from './decision-scales';
import type { GateAuthor, LighterGates } from './decision-template';

/** Rows of the review-gate matrix: balanced in full, the other two tolerances only where they differ. */
export function parseGates(value: YamlValue | undefined): GateAuthor[] {
  return asList(value).flatMap((item) => readAuthor(item) ?? []);
}

/** `never`, or the number of approvals and by whom. What cannot be read counts as not allowed. */
export function parseGateCell(value: YamlValue | undefined): GateCell {
  if (!value || scalarOf(value) === 'never') return { kind: 'notAllowed' };
  const map = asMap(value);
  const approvals = asInteger(map?.need('approvals'), 0, 9);
  const seniors = asInteger(map?.take('seniors'), 0, approvals ?? 0) ?? 0;
  const by = asText(map?.need('by'));
  map?.done();
  return approvals === undefined || !by ? { kind: 'notAllowed' } : { kind: 'approvals', approvals, seniors, by };
}

function readAuthor(value: YamlValue): GateAuthor | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const label = asText(map?.need('label'));
  const fromJuniors = asInteger(map?.take('fromJuniors'), 0, 100);
  const fromAutonomy = asOneOf(map?.take('fromAutonomy'), autonomyLevels);
  const seniority = asInteger(map?.take('seniority'), 1, 9);
  const full = asMap(map?.need('balanced'));
  const balanced = Object.fromEntries(tiers.map((tier) => [tier, parseGateCell(full?.need(tier))]));
  const base = balanced as Record<Tier, GateCell>;
  const progressive = { ...base, ...readDifferences(asMap(map?.take('progressive'))) };
  const conservative = { ...base, ...readDifferences(asMap(map?.take('conservative'))) };
  full?.done();
  map?.done();
  return id && label
    ? { id, label, fromJuniors, fromAutonomy, seniority, cells: { progressive, balanced: base, conservative } }
    : undefined;
}

/** `lighter`: a cell for each tier that may be lightened. */
export function parseLighter(map: MapReader | undefined): LighterGates {
  const authors = textList(map?.need('authors'));
  const cells = asMap(map?.need('tiers'));
  const residualRisk = asText(map?.need('residualRisk')) ?? '';
  const named = readDifferences(cells);
  if (cells && named['tier-1'])
    cells.value.log.fault(cells.value.at, 'lighter-tier-1', 'a lighter cell for tier 1', 'tiers 2 to 4 only');
  map?.done();
  return { authors, cells: named, residualRisk };
}

function readDifferences(map: MapReader | undefined): Partial<Record<Tier, GateCell>> {
  if (!map) return {};
  const named = tiers.filter((tier) => map.keys().includes(tier));
  const cells = Object.fromEntries(named.map((tier) => [tier, parseGateCell(map.take(tier))]));
  map.done();
  return cells;
}
