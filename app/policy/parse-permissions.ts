import { autonomyLevels } from '../bank/edition';
import { asList, asMap, asOneOf, asText, type MapReader, type YamlValue } from '../content/yaml-value';
import { type Letter, letters, tiers } from './decision-scales';
import type { PermissionAction, PermissionTemplate, TierShift } from './decision-template';

/** The agent permission matrix: environments, letters, and rows with a letter for each environment in order. */
export function parsePermissions(map: MapReader | undefined): PermissionTemplate {
  const legend = asList(map?.need('letters')).flatMap((item) => readLegend(item) ?? []);
  const environments = asList(map?.need('environments')).flatMap((item) => readEnvironment(item) ?? []);
  const ids = environments.map(({ id }) => id);
  const actions = asList(map?.need('actions')).flatMap((item) => readAction(item, ids) ?? []);
  const shifts = readShifts(asMap(map?.need('tierShifts')), ids);
  map?.done();
  return { legend, environments, actions, shifts };
}

function readLegend(value: YamlValue): PermissionTemplate['legend'][number] | undefined {
  const map = asMap(value);
  const id = asOneOf(map?.need('id'), letters);
  const label = asText(map?.need('label'));
  const text = asText(map?.need('text'));
  map?.done();
  return id && label && text ? { id, label, text } : undefined;
}

function readEnvironment(value: YamlValue): PermissionTemplate['environments'][number] | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const label = asText(map?.need('label'));
  map?.done();
  return id && label ? { id, label } : undefined;
}

function readAction(value: YamlValue, environments: readonly string[]): PermissionAction | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const label = asText(map?.need('label'));
  const fromAutonomy = asOneOf(map?.take('fromAutonomy'), autonomyLevels);
  const row = asList(map?.need('balanced')).map((item) => asOneOf(item, letters) ?? 'N');
  if (row.length !== environments.length)
    value.log.fault(value.at, 'permission-row', `${row.length} letters`, `${environments.length}, one an environment`);
  const balanced = Object.fromEntries(environments.map((name, index) => [name, row[index] ?? 'N']));
  const progressive = { ...balanced, ...readDifferences(asMap(map?.take('progressive')), environments) };
  const conservative = { ...balanced, ...readDifferences(asMap(map?.take('conservative')), environments) };
  map?.done();
  return id && label ? { id, label, fromAutonomy, letters: { progressive, balanced, conservative } } : undefined;
}

function readDifferences(map: MapReader | undefined, environments: readonly string[]): Record<string, Letter> {
  if (!map) return {};
  const named = environments.filter((id) => map.keys().includes(id));
  const differences = Object.fromEntries(named.map((id) => [id, asOneOf(map.take(id), letters) ?? 'N']));
  map.done();
  return differences;
}

function readShifts(map: MapReader | undefined, environments: readonly string[]): TierShift[] {
  if (!map) return [];
  const named = tiers.filter((tier) => map.keys().includes(tier));
  const shifts = named.map((tier): TierShift => {
    const part = asMap(map.take(tier));
    const where = asList(part?.need('environments')).flatMap((item) => asOneOf(item, environments) ?? []);
    const change = asMap(part?.need('letters'));
    const changed = letters.filter((letter) => change?.keys().includes(letter));
    const lettersOf = Object.fromEntries(
      changed.map((letter) => [letter, asOneOf(change?.take(letter), letters) ?? 'N']),
    );
    change?.done();
    part?.done();
    return { tier, environments: where, letters: lettersOf };
  });
  map.done();
  return shifts;
}
