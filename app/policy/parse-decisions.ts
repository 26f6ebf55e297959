import { autonomyLevels, riskTolerances } from '../bank/edition';
import type { Fact } from '../bank/fact';
import { checkHeadings, type MarkdownFile } from '../content/markdown-file';
import {
  asBoolean,
  asInteger,
  asList,
  asMap,
  asNumber,
  asOneOf,
  asText,
  type MapReader,
  scalarOf,
  textList,
  type YamlValue,
} from '../content/yaml-value';
import { places, tiers } from './decision-scales';
import {
  type AutonomyCeiling,
  type ByTolerance,
  type DecisionTemplate,
  type DelegationItem,
  decisionChapters,
  type Parameter,
  type SmallTeam,
} from './decision-template';
import { parseGateCell, parseGates, parseLighter } from './parse-gates';
import { parseMoves } from './parse-moves';
import { parsePermissions } from './parse-permissions';

/** Reads `decisions.md`; faults are in the file's log, parts that cannot be read are left out or get the strictest value. */
export function parseDecisions(file: MarkdownFile, facts: readonly Fact[]): DecisionTemplate {
  const { front } = file;
  checkHeadings(file, decisionChapters);
  const lists = asMap(front?.need('lists'));
  const gates = asMap(front?.need('reviewGates'));
  const template: DecisionTemplate = {
    parameters: asList(front?.need('decisions')).flatMap((item) => readParameter(item) ?? []),
    items: asList(lists?.need('items')).flatMap((item) => readItem(item) ?? []),
    authors: parseGates(gates?.need('authors')),
    smallTeam: readSmallTeam(asMap(gates?.need('smallTeam'))),
    ceiling: readCeiling(asMap(front?.need('autonomyCeiling'))),
    permissions: parsePermissions(asMap(front?.need('permissionMatrix'))),
    moves: parseMoves(front?.need('moves'), facts),
    lighter: parseLighter(asMap(gates?.need('lighter'))),
    facts,
    text: Object.fromEntries(
      decisionChapters.map((name) => [name, file.sections.get(name)?.prose ?? []]),
    ) as unknown as DecisionTemplate['text'],
  };
  for (const map of [lists, gates, front]) map?.done();
  return template;
}

function readParameter(value: YamlValue): Parameter | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const label = asText(map?.need('label'));
  const [one, many] = textList(map?.need('unit'));
  const values = asMap(map?.need('values'));
  const read = (name: string) => asNumber(values?.need(name), 0, 1_000_000);
  const [progressive, balanced, conservative] = riskTolerances.map(read);
  const stricter = asOneOf(map?.need('stricter'), ['higher', 'lower'] as const);
  const range = readRange(map?.need('range'));
  const atMost = asText(map?.take('atMost'));
  const why = asText(map?.need('why'));
  values?.done();
  map?.done();
  if (!one || !many) value.log.fault(value.at, 'unit', 'not two words', '[singular, plural]');
  if (progressive === undefined || balanced === undefined || conservative === undefined) return undefined;
  if (!id || !label || !one || !many || !stricter || !range || !why) return undefined;
  const authored = { progressive, balanced, conservative };
  for (const number of Object.values(authored).filter((one) => one < range.least || one > range.most))
    value.log.fault(value.at, 'value-in-range', `${number} for "${id}"`, `${range.least} to ${range.most}`);
  return { id, label, unit: { one, many }, values: authored, stricter, range, atMost, why };
}

/** `[least, most]`. */
function readRange(value: YamlValue | undefined): Parameter['range'] | undefined {
  const [least, most, ...more] = asList(value).map((item) => asInteger(item, 0, 1_000_000));
  if (least !== undefined && most !== undefined && more.length === 0 && least <= most) return { least, most };
  value?.log.fault(value.at, 'range', 'no range', '[least, most], two whole numbers');
  return undefined;
}

function readItem(value: YamlValue): DelegationItem | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const text = asText(map?.need('text'));
  const short = asText(map?.take('short'));
  const place = readByTolerance(map?.need('place'), places);
  const fromAutonomy = asOneOf(map?.take('fromAutonomy'), autonomyLevels);
  const fixed = asBoolean(map?.take('fixed')) ?? false;
  const permits = readPermits(asMap(map?.take('permits')));
  map?.done();
  return id && text && place ? { id, text, short, place, fixed, permits, fromAutonomy } : undefined;
}

function readPermits(map: MapReader | undefined): DelegationItem['permits'] {
  const action = asText(map?.need('action'));
  const environments = textList(map?.need('environments'));
  map?.done();
  return action ? { action, environments } : undefined;
}

/** One word for all three tolerances, or a map of the three. */
function readByTolerance<T extends string>(
  value: YamlValue | undefined,
  allowed: readonly T[],
): ByTolerance<T> | undefined {
  if (typeof scalarOf(value) === 'string') {
    const one = asOneOf(value, allowed);
    return one && { progressive: one, balanced: one, conservative: one };
  }
  const map = asMap(value);
  const [progressive, balanced, conservative] = riskTolerances.map((name) => asOneOf(map?.need(name), allowed));
  map?.done();
  return progressive && balanced && conservative && { progressive, balanced, conservative };
}

function readSmallTeam(map: MapReader | undefined): SmallTeam {
  const belowEngineers = asInteger(map?.need('belowEngineers'), 1, 100) ?? 0;
  const tier1 = parseGateCell(map?.need('tier-1'));
  const others = parseGateCell(map?.need('others'));
  const residualRisk = asText(map?.need('residualRisk')) ?? '';
  map?.done();
  return { belowEngineers, tier1, others, residualRisk };
}

function readCeiling(map: MapReader | undefined): AutonomyCeiling {
  const labels = asMap(map?.need('labels'));
  const byTier = asMap(map?.need('tiers'));
  const ceiling = {
    labels: Object.fromEntries(autonomyLevels.map((level) => [level, asText(labels?.need(level)) ?? level])),
    tiers: Object.fromEntries(
      tiers.map((tier) => [tier, readByTolerance(byTier?.need(tier), autonomyLevels) ?? strictestCeiling]),
    ),
    smallTeam: asOneOf(map?.need('smallTeam'), autonomyLevels) ?? 'A0',
    unknown: asOneOf(map?.need('unknown'), autonomyLevels) ?? 'A0',
  } as AutonomyCeiling;
  for (const part of [labels, byTier, map]) part?.done();
  return ceiling;
}

const strictestCeiling = { progressive: 'A0', balanced: 'A0', conservative: 'A0' } as const;
