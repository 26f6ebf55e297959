import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import { type FaultLog, type Place, quote } from './report-issue';

/** One YAML value with its place; the readers below turn it into a typed value or log a fault and answer undefined. */
export interface YamlValue {
  readonly node: unknown;
  readonly at: Place;
  readonly log: FaultLog;
  /** Path of keys, for messages: `ask.best`. */
  readonly path: string;
}

/** Largest file that is parsed; content may come from strangers. */
export const maxFileBytes = 1024 * 1024;

/**
 * Parses YAML by the core schema. Anchors, aliases, merges and custom tags are refused: content may come from strangers.
 * `firstLine` is the file's line (1-based) on which `text` starts.
 */
export function parseYaml(text: string, log: FaultLog, firstLine = 1): YamlValue | undefined {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(col, 1) };
  };
  if (Buffer.byteLength(text) > maxFileBytes) {
    log.fault({ line: firstLine, column: 1 }, 'file-size', 'more than 1 MiB', 'at most 1 MiB of YAML');
    return undefined;
  }
  // The library stops at a key given twice, and looks for it in quadratic time; ours names it and goes on.
  const how = { version: '1.2', schema: 'core', lineCounter: lines, prettyErrors: false, uniqueKeys: false } as const;
  const document = parseDocument(text, how);
  for (const error of document.errors) log.fault(place(error.pos[0]), 'yaml-syntax', error.message, 'valid YAML');
  if (document.errors.length > 0) return undefined;
  refuseReferences(document.contents, log, place);
  return makeValue(document.contents, log, '', place, { line: firstLine, column: 1 });
}

type PlaceOf = (offset: number) => Place;
const places = new WeakMap<FaultLog, PlaceOf>();

function makeValue(node: unknown, log: FaultLog, path: string, place: PlaceOf, fallback: Place): YamlValue {
  places.set(log, place);
  const range = (node as Node | null)?.range;
  return { node, at: range ? place(range[0]) : fallback, log, path };
}

function child(parent: YamlValue, node: unknown, key: string): YamlValue {
  const place = places.get(parent.log);
  if (!place) throw new Error(`No place finder for ${parent.log.file}`);
  return makeValue(node, parent.log, parent.path ? `${parent.path}.${key}` : key, place, parent.at);
}

function refuseReferences(contents: unknown, log: FaultLog, place: PlaceOf): void {
  visit(contents as Node, {
    Node(_key, node) {
      const at = place(node.range?.[0] ?? 0);
      if (isAlias(node) || node.anchor) log.fault(at, 'yaml-anchor', 'an anchor or alias', 'plain values');
      else if (node.tag) log.fault(at, 'yaml-tag', `the tag ${node.tag}`, 'plain values');
      if (isMap(node)) refuseDuplicates(node, log, place);
    },
  });
}

function refuseDuplicates(map: YAMLMap, log: FaultLog, place: PlaceOf): void {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    const name = keyOf(key);
    const at = place((key as Node | null)?.range?.[0] ?? map.range?.[0] ?? 0);
    if (seen.has(name)) log.fault(at, 'duplicate-key', `${quote(name)} a second time`, 'each line once');
    seen.add(name);
  }
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

/** Reads a map key by key; `done` logs every key that nobody asked for. */
export interface MapReader {
  readonly value: YamlValue;
  /** The value under a key, or undefined when absent or null. */
  take(key: string): YamlValue | undefined;
  /** As take, but a missing key is a fault. */
  need(key: string): YamlValue | undefined;
  keys(): string[];
  done(): void;
}

/** A map to read attribute by attribute. */
export function asMap(value: YamlValue | undefined): MapReader | undefined {
  if (!value) return undefined;
  const { node, log, at } = value;
  if (!isMap(node)) return expected(value, 'a map of attributes');
  const asked = new Set<string>();
  const take = (key: string) => {
    asked.add(key);
    const found = node.get(key, true);
    const absent = found === undefined || (isScalar(found) && found.value === null);
    return absent ? undefined : child(value, found, key);
  };
  const need = (key: string) => {
    const found = take(key);
    if (!found) log.fault(at, 'missing-attribute', `no "${key}"`, `the attribute "${key}"`);
    return found;
  };
  const keys = () => node.items.map((item) => keyOf(item.key));
  const done = () => {
    for (const item of node.items) {
      const key = keyOf(item.key);
      if (!asked.has(key)) {
        const where = child(value, item.key, key).at;
        log.fault(where, 'unknown-attribute', quote(key), `one of: ${[...asked].join(', ')}`);
      }
    }
  };
  return { value, take, need, keys, done };
}

/** Its items; none where it is no list, which is a fault, or absent. */
export function asList(value: YamlValue | undefined): YamlValue[] {
  if (!value) return [];
  if (!isSeq(value.node)) {
    expected(value, 'a list');
    return [];
  }
  return value.node.items.map((item, index) => child(value, item, String(index)));
}

/** The plain scalar: text, number or boolean. */
export function scalarOf(value: YamlValue | undefined): string | number | boolean | null | undefined {
  if (!value || !isScalar(value.node)) return undefined;
  return value.node.value as string | number | boolean | null;
}

/** A text without the space around it; an empty one is a fault. */
export function asText(value: YamlValue | undefined): string | undefined {
  if (!value) return undefined;
  const scalar = scalarOf(value);
  if (typeof scalar === 'string' && scalar.trim() !== '') return scalar.trim();
  return expected(value, 'text');
}

/** true or false; YAML 1.2 knows no yes and no. */
export function asBoolean(value: YamlValue | undefined): boolean | undefined {
  if (!value) return undefined;
  const scalar = scalarOf(value);
  return typeof scalar === 'boolean' ? scalar : expected(value, 'true or false');
}

/** A number from `min` to `max`, both included. */
export function asNumber(value: YamlValue | undefined, min: number, max: number): number | undefined {
  if (!value) return undefined;
  const scalar = scalarOf(value);
  if (typeof scalar === 'number' && scalar >= min && scalar <= max) return scalar;
  return expected(value, `a number from ${min} to ${max}`);
}

/** A whole number from `min` to `max`, both included. */
export function asInteger(value: YamlValue | undefined, min: number, max: number): number | undefined {
  if (!value) return undefined;
  const scalar = scalarOf(value);
  if (typeof scalar === 'number' && Number.isInteger(scalar) && scalar >= min && scalar <= max) return scalar;
  return expected(value, `a whole number from ${min} to ${max}`);
}

/** One of these, as it is written. */
export function asOneOf<T extends string | number>(value: YamlValue | undefined, allowed: readonly T[]): T | undefined {
  if (!value) return undefined;
  const scalar = scalarOf(value);
  const match = allowed.find((one) => one === scalar);
  return match ?? expected(value, `one of: ${allowed.join(', ')}`);
}

/** A list's texts; items that are none are faults, and left out. */
export function textList(value: YamlValue | undefined): string[] {
  return asList(value).flatMap((item) => asText(item) ?? []);
}

function expected(value: YamlValue, what: string): undefined {
  const name = value.path ? ` for "${value.path}"` : '';
  value.log.fault(value.at, 'wrong-value', describe(value.node), `${what}${name}`);
  return undefined;
}

function describe(node: unknown): string {
  if (isScalar(node)) return typeof node.value === 'string' ? quote(node.value) : String(node.value);
  if (isSeq(node)) return 'a list';
  return isMap(node) ? 'a map' : 'nothing';
}
