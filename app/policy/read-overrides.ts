import type { WrittenApprovals, WrittenDecision, WrittenValue } from '../assessment/assessment';
import { nearestMatch } from '../assessment/nearest-match';
import type { DecisionFault } from '../assessment/read-answers-file';
import { autonomyLevels } from '../bank/edition';
import { quote } from '../content/report-issue';
import type { GateCell } from './decision-scales';
import { letters, places, tiers } from './decision-scales';
import type { DecisionTemplate } from './decision-template';
import { decisionId, type Override, type OverrideTarget } from './override';

type Written = Readonly<Record<string, WrittenDecision>>;

/** Written decisions as typed ones; a fault for each unknown id and each value out of range. */
export function readOverrides(
  template: DecisionTemplate,
  written: Written = {},
): { readonly overrides: readonly Override[]; readonly faults: readonly DecisionFault[] } {
  const entries = Object.entries(written);
  if (entries.length === 0) return { overrides: [], faults: [] };
  const readers = new Map(allReaders(template));
  const read = entries.map(([id, decision]) => readOne(id, decision, readers));
  return {
    overrides: read.flatMap((one) => ('override' in one ? [one.override] : [])),
    faults: read.flatMap((one) => ('fault' in one ? [one.fault] : [])),
  };
}

interface Reader {
  /** What may stand there. */
  readonly expected: string;
  readonly read: (value: WrittenValue) => OverrideTarget | undefined;
}

function readOne(
  id: string,
  { value, by, on, why }: WrittenDecision,
  readers: ReadonlyMap<string, Reader>,
): { readonly override: Override } | { readonly fault: DecisionFault } {
  const reader = readers.get(id);
  if (!reader) {
    const nearest = nearestMatch(id, [...readers.keys()]);
    const expected = nearest ? `a decision; did you mean "${nearest}"?` : 'a decision';
    return { fault: { decision: id, part: 'id', rule: 'unknown-decision', found: quote(id), expected } };
  }
  const target = reader.read(value);
  if (target) return { override: { id, by, on, why, ...target } };
  const found = `${quote(value)} for "${id}"`;
  return { fault: { decision: id, part: 'value', rule: 'decision-value', found, expected: reader.expected } };
}

/** Every decision that can be made otherwise, by id. */
function allReaders(template: DecisionTemplate): (readonly [string, Reader])[] {
  return [
    ...template.parameters.map((one) => [decisionId.value(one.id), valueReader(one)] as const),
    ...template.items.map((one) => [decisionId.place(one.id), placeReader(one)] as const),
    ...template.authors.flatMap(({ id }) =>
      tiers.map((tier) => [decisionId.gate(id, tier), gateReader(id, tier)] as const),
    ),
    ...tiers.map((tier) => [decisionId.ceiling(tier), ceilingReader(tier)] as const),
    ...template.permissions.actions.flatMap(({ id, letters: row }) =>
      Object.keys(row.balanced).map(
        (env) => [decisionId.letter(id, env), letterReader(id, env, row.balanced[env])] as const,
      ),
    ),
  ];
}

function valueReader({ id, range, unit }: DecisionTemplate['parameters'][number]): Reader {
  return {
    expected: `a whole number of ${unit.many} from ${range.least} to ${range.most}`,
    read: (to) =>
      typeof to === 'number' && Number.isInteger(to) && to >= range.least && to <= range.most
        ? { kind: 'value', value: id, to }
        : undefined,
  };
}

function placeReader({ id, fixed }: DecisionTemplate['items'][number]): Reader {
  const allowed = fixed ? (['never'] as const) : places;
  return {
    expected: fixed ? 'never: the policy knows no exception here' : `one of: ${places.join(', ')}`,
    read: (value) => {
      const to = allowed.find((one) => one === value);
      return to && { kind: 'place', item: id, to };
    },
  };
}

function gateReader(author: string, tier: (typeof tiers)[number]): Reader {
  return {
    expected: 'never, or { approvals: 0 to 9, seniors: how many of them, by: "who" }',
    read: (value) => {
      const to = value === 'never' ? ({ kind: 'notAllowed' } as const) : readCell(value);
      return to && { kind: 'gate', author, tier, to };
    },
  };
}

function readCell(value: WrittenValue): GateCell | undefined {
  if (typeof value !== 'object') return undefined;
  const { approvals, seniors = 0, by }: WrittenApprovals = value;
  const fits = approvals >= 0 && approvals <= 9 && seniors >= 0 && seniors <= approvals;
  return fits ? { kind: 'approvals', approvals, seniors, by } : undefined;
}

function ceilingReader(tier: (typeof tiers)[number]): Reader {
  return {
    expected: `one of: ${autonomyLevels.join(', ')}`,
    read: (value) => {
      const to = autonomyLevels.find((one) => one === value);
      return to && { kind: 'ceiling', tier, to };
    },
  };
}

/** Where an action makes no sense, no letter makes it sensible. */
function letterReader(action: string, environment: string, authored: string | undefined): Reader {
  const allowed = letters.filter((letter) => letter !== '-' && authored !== '-');
  return {
    expected: allowed.length > 0 ? `one of: ${allowed.join(', ')}` : 'nothing: the action makes no sense there',
    read: (value) => {
      const to = allowed.find((one) => one === value);
      return to && { kind: 'letter', action, environment, to };
    },
  };
}
