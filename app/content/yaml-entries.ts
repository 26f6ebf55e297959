import { isMap, isNode, isScalar, isSeq, LineCounter } from 'yaml';
import { fileStart, type Place } from './report-issue';

/** One line of a YAML map as plain data, with its places. */
export interface YamlEntry {
  readonly key: string;
  readonly keyAt: Place;
  /** Where the value stands; the key's place when there is none. */
  readonly at: Place;
  /** The value as parsed, for `entriesOf`. */
  readonly node: unknown;
  /** The value as plain data; null = left empty. */
  readonly raw: unknown;
  /** A scalar with the characters that were typed, so that `2026.10` stays `2026.10`; null for lists, maps and nothing. */
  readonly typed: string | null;
}

/** The lines of a map in their order, or undefined when the node is not a map. `text` is the whole parsed file. */
export function entriesOf(node: unknown, text: string): YamlEntry[] | undefined {
  if (!isMap(node)) return undefined;
  const placeOf = placeFinder(text);
  return node.items.map(({ key, value }) => {
    const keyAt = placeOf(key) ?? fileStart;
    const raw: unknown = isNode(value) ? value.toJSON() : null;
    return {
      key: keyText(key),
      keyAt,
      at: (raw !== null && placeOf(value)) || keyAt,
      node: value,
      raw,
      typed: typedText(value),
    };
  });
}

/** The items of a list in their order, or undefined when the node is no list. */
export function itemsOf(node: unknown, text: string): Omit<YamlEntry, 'key' | 'keyAt'>[] | undefined {
  if (!isSeq(node)) return undefined;
  const placeOf = placeFinder(text);
  const listAt = placeOf(node) ?? fileStart;
  return node.items.map((item) => ({
    at: placeOf(item) ?? listAt,
    node: item,
    raw: isNode(item) ? item.toJSON() : null,
    typed: typedText(item),
  }));
}

/** The lines of the file read last: a long file has thousands of maps and is counted once. */
let counted: { readonly text: string; readonly lines: LineCounter } | undefined;

function linesOf(text: string): LineCounter {
  if (counted?.text === text) return counted.lines;
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  counted = { text, lines };
  return lines;
}

function placeFinder(text: string): (node: unknown) => Place | undefined {
  const lines = linesOf(text);
  return (node) => {
    if (!isNode(node) || !node.range) return undefined;
    const { line, col } = lines.linePos(node.range[0]);
    return { line, column: Math.max(col, 1) };
  };
}

function keyText(key: unknown): string {
  return isScalar(key) ? (typedText(key) ?? '') : String(key);
}

function typedText(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
