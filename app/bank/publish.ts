import { withLf } from '../content/line-ends';
import { parseMarkdownFile } from '../content/markdown-file';
import type { Place } from '../content/report-issue';
import { asList, asMap, asText } from '../content/yaml-value';
import type { ContentFiles } from './content-files';
import { contentDigest, type Locked, lockFile, lockOf, lockPath, readLock } from './lock-file';

export interface Publication {
  /** The files that publishing writes, by path; empty where all was published already. */
  readonly written: ReadonlyMap<string, string>;
  /** What is frozen now and was not before. */
  readonly frozen: readonly Locked[];
  /** What this edition pins and an earlier publication froze. */
  readonly before: readonly string[];
  /** Paths that stand published with another digest: nothing may be written then. */
  readonly changed: readonly string[];
}

/**
 * An edition and all it pins, frozen: its status, a sha256 beside each pin, and an entry for each path in the lock file.
 * `files` must be without faults. Publishing twice writes nothing the second time.
 */
export function publish(files: ContentFiles, id: string): Publication {
  const path = `editions/${id}.md`;
  const text = withLf(files.get(path) ?? '');
  const edition = frozenEdition(path, text, files);
  const { entries } = readLock(files);
  const locked = new Map(entries.map((entry) => [entry.path, entry.sha256]));
  const after: ContentFiles = new Map([...files, [path, edition.text]]);
  const all = [...edition.pins, path].map((one) => lockOf(after, one));
  const frozen = all.filter((one) => !locked.has(one.path));
  const changed = all.filter((one) => locked.has(one.path) && locked.get(one.path) !== one.sha256);
  const written = new Map<string, string>();
  if (frozen.length > 0) written.set(lockPath, lockFile([...entries, ...frozen]));
  if (edition.text !== text) written.set(path, edition.text);
  const before = edition.pins.filter((pin) => locked.has(pin));
  return { written, frozen, before, changed: changed.map((one) => one.path) };
}

interface Insertion {
  readonly at: Place;
  /** How many characters the new text replaces. */
  readonly over: number;
  readonly text: string;
}

/** The edition's file with status published and a sha256 beside each pin; every other character stays. */
function frozenEdition(path: string, text: string, files: ContentFiles): { text: string; pins: string[] } {
  const { front } = parseMarkdownFile(path, text);
  const status = front?.take('status');
  const pins: string[] = [];
  const edits: Insertion[] = status ? [{ at: status.at, over: wordAt(text, status.at).length, text: 'published' }] : [];
  for (const item of asList(front?.take('pins'))) {
    const map = asMap(item);
    const value = map?.take('path');
    const pin = asText(value);
    if (!map || !value || !pin) continue;
    pins.push(pin);
    const sha256 = `"${contentDigest(files, pin)}"`;
    const own = map.take('sha256');
    if (own) edits.push({ at: own.at, over: wordAt(text, own.at).length, text: sha256 });
    else edits.push(beside(text, value.at, sha256));
  }
  return { text: insert(text, edits), pins };
}

/** Right behind the path: on its line in braces, else on a line of its own. */
function beside(text: string, path: Place, sha256: string): Insertion {
  const line = text.split('\n')[path.line - 1] ?? '';
  const end = { line: path.line, column: path.column + wordAt(text, path).length };
  const before = line.slice(0, path.column - 1);
  if (before.includes('{')) return { at: end, over: 0, text: `, sha256: ${sha256}` };
  const indent = ' '.repeat(before.search(/\bpath\b|["']path["']/));
  return { at: { line: path.line, column: line.length + 1 }, over: 0, text: `\n${indent}sha256: ${sha256}` };
}

/** A scalar as it is typed, quotes included. */
function wordAt(text: string, { line, column }: Place): string {
  const rest = (text.split('\n')[line - 1] ?? '').slice(column - 1);
  return /^(?:"[^"]*"|'[^']*'|[^\s,}#]+)/.exec(rest)?.[0] ?? '';
}

function insert(text: string, edits: readonly Insertion[]): string {
  const lines = text.split('\n');
  const last = [...edits].sort((a, b) => b.at.line - a.at.line || b.at.column - a.at.column);
  for (const { at, over, text: added } of last) {
    const line = lines[at.line - 1] ?? '';
    lines[at.line - 1] = line.slice(0, at.column - 1) + added + line.slice(at.column - 1 + over);
  }
  return lines.join('\n');
}
