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
  type YamlValue,
} from '../content/yaml-value';
import { type Level, levels } from './bank';
import {
  type AutonomyRequirement,
  type EditionSettings,
  type EffortPoints,
  type PlanSettings,
  riskTolerances,
  steps,
  type Zone,
} from './edition';

/** What an edition's own file says; what it pins is loaded beside it. */
export interface EditionFile {
  readonly id: string;
  readonly status: 'draft' | 'published';
  readonly title: string;
  readonly pins: readonly string[];
  /** By pinned path, the sha256 that publishing wrote beside it. */
  readonly digests: ReadonlyMap<string, string>;
  /** Pins of `x-` banks that count in the overall all the same. */
  readonly overall: readonly string[];
  readonly settings: EditionSettings;
}

/** `editions/<id>.md`; undefined when a fault makes it unusable, and every fault is in the file's log. */
export function parseEdition(file: MarkdownFile): EditionFile | undefined {
  checkHeadings(file, []);
  const { front } = file;
  if (!front) return undefined;
  const id = asText(front.need('id'));
  const status = asOneOf(front.need('status'), ['draft', 'published'] as const);
  const title = asText(front.need('title'));
  const read = asList(front.need('pins')).flatMap((item) => readPin(item) ?? []);
  const pins = read.map((pin) => pin.path);
  const digests = new Map(read.flatMap(({ path, sha256 }) => (sha256 ? [[path, sha256] as const] : [])));
  const overall = read.filter((pin) => pin.overall).map((pin) => pin.path);
  const settings = readSettings(front);
  front.done();
  return id && status && title && settings ? { id, status, title, pins, digests, overall, settings } : undefined;
}

/** A draft pins by path only; its digest is computed at each load. Publishing writes the sha256. */
function readPin(value: YamlValue): { path: string; overall: boolean; sha256?: string } | undefined {
  const map = asMap(value);
  const path = asText(map?.need('path'));
  const overall = asBoolean(map?.take('overall')) ?? false;
  const sha256 = asText(map?.take('sha256'));
  map?.done();
  return path ? { path, overall, sha256 } : undefined;
}

function readSettings(front: MapReader): EditionSettings | undefined {
  const levelRules = readLevelRules(asMap(front.need('levels')));
  const autonomy = readAutonomy(asMap(front.need('autonomy')));
  const targets = readTargets(asMap(front.need('targets')));
  const plan = readPlan(asMap(front.need('plan')));
  const adoption = readAdoption(asMap(front.need('adoption')));
  // Three is the least that hides anybody; an edition may only ask for more.
  const minimumGroup = asInteger(front.need('minimumGroup'), 3, 100);
  const zones = asList(front.need('zones')).flatMap((item) => readZone(item) ?? []);
  if (!levelRules || !autonomy || !targets || !plan || !adoption || minimumGroup === undefined) return undefined;
  return { ...levelRules, autonomy, ...targets, plan, ...adoption, minimumGroup, zones };
}

function readLevelRules(map: MapReader | undefined) {
  const share = numbers(map?.need('share'), 2, 1, 100, asInteger);
  const gateMinimums = numbers(map?.need('gateMinimums'), 4, 0, 4, asInteger);
  const exposureBands = numbers(map?.need('bands'), 3, 0, 100);
  map?.done();
  if (!share || !gateMinimums || !exposureBands) return undefined;
  const wrong = gateMinimums.some((minimum, index) => minimum > index + 1 || minimum < (gateMinimums[index - 1] ?? 0));
  if (wrong)
    map?.value.log.fault(
      map.value.at,
      'gate-minimums',
      gateMinimums.join(', '),
      'non-decreasing, each at most its level',
    );
  return {
    levelShare: { points: share[0] as number, of: share[1] as number },
    gateMinimums: gateMinimums as unknown as EditionSettings['gateMinimums'],
    exposureBands: exposureBands as unknown as EditionSettings['exposureBands'],
  };
}

function readAutonomy(map: MapReader | undefined): EditionSettings['autonomy'] | undefined {
  if (!map) return undefined;
  const [A1, A2, A3, A4] = steps.map((step) => asList(map.need(step)).flatMap((item) => readRequirement(item) ?? []));
  map.done();
  return A1 && A2 && A3 && A4 && { A1, A2, A3, A4 };
}

function readRequirement(value: YamlValue): AutonomyRequirement | undefined {
  const map = asMap(value);
  const question = asText(map?.need('question'));
  const atLeast = asOneOf(map?.need('atLeast'), levels);
  map?.done();
  return question && atLeast !== undefined ? { question, atLeast } : undefined;
}

function readTargets(map: MapReader | undefined) {
  const read = (name: string) =>
    numbers(map?.need(name), 3, 0, 4, asInteger) as unknown as readonly [Level, Level, Level] | undefined;
  const [progressive, balanced, conservative] = riskTolerances.map(read);
  const gate = asOneOf(map?.need('conservativeTier1Gate'), levels);
  map?.done();
  if (!progressive || !balanced || !conservative || gate === undefined) return undefined;
  return { targets: { progressive, balanced, conservative }, conservativeTier1GateTarget: gate };
}

function readPlan(map: MapReader | undefined): PlanSettings | undefined {
  const points = readPoints(asMap(map?.need('points')));
  const small = asMap(map?.need('smallTeam'));
  const upTo = asInteger(small?.need('upTo'), 1, 1_000_000);
  const smallPoints = readPoints(asMap(small?.need('points')));
  small?.done();
  const per30Days = asList(map?.need('per30Days')).flatMap((item) => readCapacity(item) ?? []);
  map?.done();
  return points && upTo && smallPoints ? { points, smallTeam: { upTo, points: smallPoints }, per30Days } : undefined;
}

function readPoints(map: MapReader | undefined): EffortPoints | undefined {
  const [S, M, L] = ['S', 'M', 'L'].map((effort) => asInteger(map?.need(effort), 1, 100));
  map?.done();
  return S && M && L ? { S, M, L } : undefined;
}

function readCapacity(value: YamlValue): PlanSettings['per30Days'][number] | undefined {
  const map = asMap(value);
  const upTo = asInteger(map?.take('upTo'), 1, 1_000_000);
  const points = asInteger(map?.need('points'), 0, 10_000);
  map?.done();
  return points === undefined ? undefined : { upTo, points };
}

function readAdoption(map: MapReader | undefined) {
  const weights = asMap(map?.need('weights'));
  const [weeklyUse, share, autonomy, mandate] = ['weeklyUse', 'share', 'autonomy', 'mandate'].map((name) =>
    asInteger(weights?.need(name), 0, 100),
  );
  weights?.done();
  const adoptionAutonomy = readIndex(asMap(map?.need('autonomy')));
  const adoptionMandate = readIndex(asMap(map?.need('mandate')));
  const adoptionKnownShare = asInteger(map?.need('knownShare'), 0, 100);
  map?.done();
  if (weeklyUse === undefined || share === undefined || autonomy === undefined || mandate === undefined)
    return undefined;
  if (!adoptionAutonomy || !adoptionMandate || adoptionKnownShare === undefined) return undefined;
  return {
    adoptionWeights: { weeklyUse, share, autonomy, mandate },
    adoptionAutonomy,
    adoptionMandate,
    adoptionKnownShare,
  };
}

function readIndex(map: MapReader | undefined): Record<string, number> | undefined {
  return map && Object.fromEntries(map.keys().map((key) => [key, asInteger(map.take(key), 0, 100) ?? 0]));
}

function readZone(value: YamlValue): Zone | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const title = asText(map?.need('title'));
  const text = asText(map?.need('text'));
  const adoptionBelow = asNumber(map?.take('adoptionBelow'), 0, 100);
  const governanceAtLeast = asNumber(map?.take('governanceAtLeast'), 0, 100);
  const gap = asMap(map?.take('autonomyGap'));
  const [is, atLeast, atMost] = ['is', 'atLeast', 'atMost'].map((name) => asInteger(gap?.take(name), -4, 4));
  gap?.done();
  map?.done();
  if (!id || !title || !text) return undefined;
  return { id, title, text, adoptionBelow, governanceAtLeast, ...(gap && { autonomyGap: { is, atLeast, atMost } }) };
}

function numbers(
  value: YamlValue | undefined,
  count: number,
  min: number,
  max: number,
  read: typeof asNumber = asNumber,
): number[] | undefined {
  const list = asList(value).flatMap((item) => read(item, min, max) ?? []);
  if (value && list.length !== count)
    value.log.fault(value.at, 'wrong-value', `${list.length} numbers`, `${count} numbers`);
  return list.length === count ? list : undefined;
}
