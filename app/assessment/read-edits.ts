import type { FaultLog, Place } from '../content/report-issue';
import { entriesOf, type YamlEntry } from '../content/yaml-entries';
import { found, isEmpty, namedParts } from './answers-file-faults';
import type { WrittenEdit } from './assessment';
import { readEditText, tidyText } from './edit-text';
import { maxReason } from './read-answer';
import { type Source, section } from './read-answer-lines';
import { maxOrganisation } from './read-details';
import { readDay, readLine } from './read-line';

/** Where the target and the text of each edit stand in the file. */
export type EditPlaces = ReadonlyMap<string, { readonly target: Place; readonly text: Place }>;

interface EditsRead {
  readonly edits: Readonly<Record<string, WrittenEdit>>;
  readonly places: EditPlaces;
}

/** The lines under `edits`: their form only. What they lie over, report and policy say. */
export function readEdits(source: Source): EditsRead {
  const lines = section(source, 'edits').filter((line) => !isEmpty(line));
  const read = lines.flatMap((line) => {
    const edit = readEdit(line, source);
    return edit ? [{ target: line.key, ...edit }] : [];
  });
  return {
    edits: Object.fromEntries(read.map(({ target, edit }) => [target, edit])),
    places: new Map(read.map(({ target, places }) => [target, places])),
  };
}

const form = '{ base: "the generated text", text: "yours", on: YYYY-MM-DD }; also by, why and printed';
const needed = ['base', 'text', 'on'];
const names = [...needed, 'by', 'why', 'printed'];

function readEdit(line: YamlEntry, { text: file, log }: Source) {
  const parts = entriesOf(line.node, file);
  if (!parts) {
    log.fault(line.at, 'edit-form', `${found(line)} for "${line.key}"`, form);
    return undefined;
  }
  const part = namedParts(log, parts, names, 'a part of an edit');
  for (const name of needed)
    if (!part(name)) log.fault(line.keyAt, `edit-${name}`, `no "${name}" for "${line.key}"`, form);
  const base = readText(log, part('base'), tidyText);
  const text = readText(log, part('text'));
  const [by, on] = [readLine(log, part('by'), maxOrganisation), readDay(log, part('on'))];
  const why = readLine(log, part('why'), maxReason);
  const printed = readPrinted(log, part('printed'), file);
  if (base === undefined || text === undefined || !on || !printed) return undefined;
  const edit: WrittenEdit = { base, text, ...(by && { by }), on, ...(why && { why }), printed };
  return { edit, places: { target: line.keyAt, text: part('text')?.at ?? line.at } };
}

/** A base was generated once, so that only an edit is held to the limits of what a person writes. */
function readText(log: FaultLog, entry: YamlEntry | undefined, known?: (raw: string) => string): string | undefined {
  if (!entry) return undefined;
  if (entry.typed === null) {
    log.fault(entry.at, 'text-form', `${found(entry)} for "${entry.key}"`, 'a text');
    return undefined;
  }
  if (known) return known(entry.typed);
  const read = readEditText(entry.typed);
  if (read.kind === 'value') return read.value;
  log.fault(entry.at, read.problem.rule, `${found(entry)} for "${entry.key}"`, read.problem.message);
  return undefined;
}

function readPrinted(log: FaultLog, entry: YamlEntry | undefined, file: string): Record<string, number> | undefined {
  if (!entry) return {};
  const lines = entriesOf(entry.node, file);
  const bad = lines ? lines.find(({ raw }) => !Number.isFinite(raw)) : entry;
  if (!bad) return Object.fromEntries((lines ?? []).map(({ key, raw }) => [key, raw as number]));
  log.fault(bad.at, 'printed-form', `${found(bad)} for "${bad.key}"`, 'numbers by the id of their decision');
  return undefined;
}
