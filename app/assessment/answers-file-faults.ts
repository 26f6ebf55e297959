import { type FaultLog, type Place, quote } from '../content/report-issue';
import type { YamlEntry } from '../content/yaml-entries';
import { nearestMatch } from './nearest-match';

/** Nothing stands after the colon: not answered yet. */
export function isEmpty({ raw }: YamlEntry): boolean {
  return raw === null || (typeof raw === 'string' && raw.trim() === '');
}

/** The value as an author should see it named. */
export function found({ typed, raw }: YamlEntry): string {
  return quote(typed ?? raw);
}

/** A word that is no id: the nearest one is named beside it. */
export function unknownId(
  log: FaultLog,
  at: Place,
  rule: string,
  word: unknown,
  what: string,
  known: readonly string[],
): void {
  const nearest = nearestMatch(String(word), known);
  log.fault(at, rule, quote(word), nearest ? `${what}; did you mean "${nearest}"?` : what);
}

/** A fault at each entry that bears none of these names; `what` = of what they are the parts. */
export function refuseOthers(
  log: FaultLog,
  entries: readonly YamlEntry[],
  names: readonly string[],
  what: string,
): void {
  for (const { key, keyAt } of entries)
    if (!names.includes(key)) unknownId(log, keyAt, 'unknown-attribute', key, what, names);
}

/** Finds entries by name, those left empty not among them; others are refused. */
export function namedParts(
  log: FaultLog,
  entries: readonly YamlEntry[],
  names: readonly string[],
  what: string,
): (name: string) => YamlEntry | undefined {
  refuseOthers(log, entries, names, what);
  return (name) => entries.find((one) => one.key === name && !isEmpty(one));
}
