import { checkCondition } from '../bank/check-condition';
import { autonomyLevels } from '../bank/edition';
import type { Fact } from '../bank/fact';
import { parseCondition } from '../content/parse-condition';
import {
  asList,
  asMap,
  asNumber,
  asOneOf,
  asText,
  type MapReader,
  textList,
  type YamlValue,
} from '../content/yaml-value';
import { letters, places, type Tier, tiers } from './decision-scales';
import type { FactMove, MoveTarget } from './fact-move';
import { parseGateCell } from './parse-gates';

/** Rules by which facts tighten decisions; their conditions look at facts alone. */
export function parseMoves(value: YamlValue | undefined, facts: readonly Fact[]): FactMove[] {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  return asList(value).flatMap((item) => readMove(item, known) ?? []);
}

function readMove(value: YamlValue, facts: ReadonlyMap<string, Fact>): FactMove | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const condition = map?.need('when');
  const when = parseCondition(condition);
  const sets = readTarget(asMap(map?.need('sets')));
  const why = asText(map?.need('why'));
  map?.done();
  if (!when || !condition) return undefined;
  for (const fault of checkCondition(when, { facts, questionIds: new Set() }, true))
    condition.log.fault(condition.at, 'condition-types', fault.found, fault.expected);
  return id && sets && why ? { id, when, sets, why } : undefined;
}

/** Told apart by the attribute that names what is moved. */
function readTarget(map: MapReader | undefined): MoveTarget | undefined {
  if (!map) return undefined;
  const target = targets.find(({ key }) => map.keys().includes(key));
  if (!target) {
    const expected = `one of: ${targets.map(({ key }) => key).join(', ')}`;
    map.value.log.fault(map.value.at, 'move-target', 'nothing that is moved', expected);
    return undefined;
  }
  const read = target.read(map);
  map.done();
  return read;
}

const targets: readonly { readonly key: string; readonly read: (map: MapReader) => MoveTarget | undefined }[] = [
  { key: 'value', read: readValue },
  { key: 'item', read: readPlace },
  { key: 'gates', read: readGate },
  { key: 'ceiling', read: readCeiling },
  { key: 'permission', read: readLetter },
];

function readValue(map: MapReader): MoveTarget | undefined {
  const value = asText(map.need('value'));
  const to = asNumber(map.need('to'), 0, 1_000_000);
  return value && to !== undefined ? { kind: 'value', value, to } : undefined;
}

function readPlace(map: MapReader): MoveTarget | undefined {
  const item = asText(map.need('item'));
  const to = asOneOf(map.need('to'), places);
  return item && to ? { kind: 'place', item, to } : undefined;
}

function readGate(map: MapReader): MoveTarget {
  const authors = textList(map.need('gates'));
  return { kind: 'gate', authors, tiers: readTiers(map.need('tiers')), to: parseGateCell(map.need('to')) };
}

function readCeiling(map: MapReader): MoveTarget | undefined {
  const named = readTiers(map.need('ceiling'));
  const to = asOneOf(map.need('to'), autonomyLevels);
  return to && { kind: 'ceiling', tiers: named, to };
}

function readLetter(map: MapReader): MoveTarget | undefined {
  const action = asText(map.need('permission'));
  const environments = textList(map.need('environments'));
  const to = asOneOf(map.need('to'), letters);
  return action && to ? { kind: 'letter', action, environments, to } : undefined;
}

function readTiers(value: YamlValue | undefined): Tier[] {
  return asList(value).flatMap((item) => asOneOf(item, tiers) ?? []);
}
