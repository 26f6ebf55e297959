import type { Issue } from '../content/issue';
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

/** YAML's own message about a second line for one key does not say which key. */
export function nameDuplicate(issue: Issue, text: string): Issue {
  if (issue.found !== 'Map keys must be unique') return issue;
  const line = text.split('\n')[issue.line - 1] ?? '';
  const key = line.slice(issue.column - 1).split(':')[0] ?? '';
  return { ...issue, rule: 'duplicate-key', found: `${quote(key)} a second time`, expected: 'each line once' };
}
