import type { Bank, Level } from './bank';
import { type BankDiff, diffBanks, type Was } from './diff-banks';
import { type Autonomy, type Edition, steps } from './edition';

export interface EditionDiff {
  readonly edition: Was<string>;
  readonly digest: Was<string>;
  readonly banks: readonly BankDiff[];
  /** Requirements of a step of autonomy that came, went or moved; null = none on that side. */
  readonly requirements: readonly (Was<Level | null> & { readonly step: Autonomy; readonly question: string })[];
  /** Names of other settings that differ: gate minimums, bands, targets … */
  readonly settings: readonly string[];
  /** Everything else that is pinned, by kind, where something of it differs. */
  readonly parts: readonly PartDiff[];
}

export interface PartDiff {
  readonly part: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

interface Named {
  readonly id: string;
}

/** By kind, what a caller pins beside an edition, on both sides: the clauses of its policy. */
export type Beside = Readonly<Record<string, Was<readonly Named[]>>>;

/** What changed between two editions. `known` holds the versions of banks between them. */
export function diffEditions(
  before: Edition,
  after: Edition,
  known: readonly Bank[] = [],
  beside: Beside = {},
): EditionDiff {
  const domains = [...new Set([...before.banks, ...after.banks].map(({ domain }) => domain))];
  const bankOf = (edition: Edition, domain: string) => edition.banks.find((one) => one.domain === domain);
  return {
    edition: { before: before.id, after: after.id },
    digest: { before: before.digest, after: after.digest },
    banks: domains.map((domain) => diffBanks(bankOf(before, domain), bankOf(after, domain), known)),
    requirements: diffRequirements(before, after),
    settings: diffSettings(before, after),
    parts: Object.entries({ ...partsOf(before, after), ...beside }).flatMap(([part, was]) => diffPart(part, was) ?? []),
  };
}

function partsOf(before: Edition, after: Edition): Beside {
  const both = (of: (edition: Edition) => readonly Named[]) => ({ before: of(before), after: of(after) });
  return {
    facts: both((one) => one.facts),
    patterns: both((one) => one.patterns),
    practices: both((one) => one.practices),
    'reset controls': both((one) => one.resetControls),
    incidents: both((one) => one.incidents),
    references: both((one) => one.references),
    contradictions: both((one) => one.contradictions),
    'key messages': both((one) => [...one.keyMessages.messages, ...one.keyMessages.decisions]),
    'vendor facts': both((one) => one.vendorFacts),
  };
}

function diffPart(part: string, { before, after }: Was<readonly Named[]>): PartDiff | undefined {
  const [had, has] = [textsById(before), textsById(after)];
  const added = [...has.keys()].filter((id) => !had.has(id));
  const removed = [...had.keys()].filter((id) => !has.has(id));
  const changed = [...has].filter(([id, text]) => had.has(id) && had.get(id) !== text).map(([id]) => id);
  return added.length + removed.length + changed.length === 0 ? undefined : { part, added, changed, removed };
}

function textsById(items: readonly Named[]): Map<string, string> {
  return new Map(items.map((item) => [item.id, JSON.stringify(item)]));
}

function diffRequirements(before: Edition, after: Edition): EditionDiff['requirements'] {
  return steps.flatMap((step) => {
    const [had, has] = [before, after].map(
      ({ settings }) => new Map(settings.autonomy[step].map(({ question, atLeast }) => [question, atLeast])),
    );
    const ids = [...new Set([...(had?.keys() ?? []), ...(has?.keys() ?? [])])];
    return ids.flatMap((question) => {
      const [was, is] = [had?.get(question) ?? null, has?.get(question) ?? null];
      return was === is ? [] : { step, question, before: was, after: is };
    });
  });
}

function diffSettings({ settings: before }: Edition, { settings: after }: Edition): string[] {
  const names = Object.keys(after) as (keyof typeof after)[];
  return names.filter((name) => name !== 'autonomy' && JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
