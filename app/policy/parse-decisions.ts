import { autonomyLevels, riskTolerances } from '../bank/edition';
import { checkHeadings, type MarkdownFile } from '../content/markdown-file';
import {
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
import {
  type AutonomyCeiling,
  type ByTolerance,
  type DecisionTemplate,
  type DelegationItem,
  decisionChapters,
  type Parameter,
  places,
  type SmallTeam,
  tiers,
} from './decision-template';
import { parseGateCell, parseGates } from './parse-gates';
import { parsePermissions } from './parse-permissions';

/** Reads `decisions.md`; faults are in the file's log, parts that cannot be read are left out or get the strictest value. */
export function parseDecisions(file: MarkdownFile): DecisionTemplate {
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
  const why = asText(map?.need('why'));
  values?.done();
  map?.done();
  if (!one || !many) value.log.fault(value.at, 'unit', 'not two words', '[singular, plural]');
  if (progressive === undefined || balanced === undefined || conservative === undefined) return undefined;
  if (!id || !label || !one || !many || !stricter || !why) return undefined;
  return { id, label, unit: { one, many }, values: { progressive, balanced, conservative }, stricter, why };
}

function readItem(value: YamlValue): DelegationItem | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const text = asText(map?.need('text'));
  const place = readByTolerance(map?.need('place'), places);
  const fromAutonomy = asOneOf(map?.take('fromAutonomy'), autonomyLevels);
  map?.done();
  return id && text && place ? { id, text, place, fromAutonomy } : undefined;
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
