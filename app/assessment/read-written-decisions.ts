import { isCalendarDate } from '../content/calendar-date';
import type { FaultLog, Place } from '../content/report-issue';
import { entriesOf, type YamlEntry } from '../content/yaml-entries';
import { found, isEmpty } from './answers-file-faults';
import type { WrittenApprovals, WrittenDecision, WrittenValue } from './assessment';
import type { Source } from './read-answer-lines';
import { hasControl } from './read-details';

/** Where the id and the value of each decision stand in the file. */
type DecisionPlaces = ReadonlyMap<string, { readonly id: Place; readonly value: Place }>;

interface ReadDecisions {
  readonly decisions: Readonly<Record<string, WrittenDecision>>;
  readonly places: DecisionPlaces;
}

/** Longest text of who and why, in characters. */
const maxReasonOfDecision = 500;

/** The lines under `decisions`: their form only. Which ids and values there are, the policy says. */
export function readWrittenDecisions({ entries, log, text }: Source): ReadDecisions {
  const entry = entries.find((one) => one.key === 'decisions');
  const lines = entry && !isEmpty(entry) ? entriesOf(entry.node, text) : [];
  if (entry && !lines) log.fault(entry.at, 'wrong-value', found(entry), 'decisions one a line, each "id: { … }"');
  const read = (lines ?? []).filter((line) => !isEmpty(line)).map((line) => readDecision(line, text, log));
  const whole = read.flatMap((one) => (one.decision ? [[one.id, one.decision] as const] : []));
  return { decisions: Object.fromEntries(whole), places: new Map(read.map(({ id, places }) => [id, places])) };
}

const form = '{ value: …, by: "who", on: YYYY-MM-DD, why: "why" }';

function readDecision(line: YamlEntry, text: string, log: FaultLog) {
  const parts = entriesOf(line.node, text);
  const value = parts?.find(({ key }) => key === 'value');
  const places = { id: line.keyAt, value: value?.at ?? line.at };
  if (!parts) {
    log.fault(line.at, 'decision-form', `${found(line)} for "${line.key}"`, form);
    return { id: line.key, places };
  }
  return { id: line.key, places, decision: readParts(line, parts, log) };
}

function readParts(line: YamlEntry, parts: readonly YamlEntry[], log: FaultLog): WrittenDecision | undefined {
  for (const { key, keyAt } of parts.filter((one) => !names.includes(one.key)))
    log.fault(keyAt, 'unknown-attribute', `"${key}"`, `one of: ${names.join(', ')}`);
  const value = readPart(line, parts, 'value', log, readValue, 'a number, a word, or { approvals, by }');
  const by = readPart(line, parts, 'by', log, readText, 'who decided it');
  const on = readPart(line, parts, 'on', log, readDay, 'the day of the decision, YYYY-MM-DD');
  const why = readPart(line, parts, 'why', log, readText, `the reason, at most ${maxReasonOfDecision} characters`);
  return value !== undefined && by && on && why ? { value, by, on, why } : undefined;
}

const names = ['value', 'by', 'on', 'why'];

function readPart<T>(
  line: YamlEntry,
  parts: readonly YamlEntry[],
  name: string,
  log: FaultLog,
  read: (part: YamlEntry) => T | undefined,
  expected: string,
): T | undefined {
  const part = parts.find(({ key }) => key === name);
  if (!part || isEmpty(part)) {
    log.fault(part?.keyAt ?? line.keyAt, `decision-${name}`, `no "${name}" for "${line.key}"`, expected);
    return undefined;
  }
  const value = read(part);
  if (value === undefined) log.fault(part.at, `decision-${name}`, `${found(part)} for "${line.key}"`, expected);
  return value;
}

function readText({ typed }: YamlEntry): string | undefined {
  const words = typed?.trim();
  return words && words.length <= maxReasonOfDecision && !hasControl(words) ? words : undefined;
}

function readDay({ typed }: YamlEntry): string | undefined {
  return typed && isCalendarDate(typed) ? typed : undefined;
}

function readValue({ raw }: YamlEntry): WrittenValue | undefined {
  if (typeof raw === 'string' || (typeof raw === 'number' && Number.isFinite(raw))) return raw;
  return isApprovals(raw) ? raw : undefined;
}

/** Longest name of who approves, in characters. */
const maxApprover = 200;

function isApprovals(raw: unknown): raw is WrittenApprovals {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  const { approvals, seniors = 0, by, ...rest } = raw as Record<string, unknown>;
  const counts = [approvals, seniors].every((one) => Number.isInteger(one));
  const said = typeof by === 'string' && by.trim() !== '' && by.length <= maxApprover && !hasControl(by);
  return counts && said && Object.keys(rest).length === 0;
}
