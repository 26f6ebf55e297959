import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Assessment } from './assessment/assessment';
import { deadContradictions } from './assessment/dead-contradictions';
import { readAnswersFile } from './assessment/read-answers-file';
import { assembleEdition, type ParsedFiles } from './bank/assemble-edition';
import { checkPublished } from './bank/check-published';
import { allQuestions, type Edition } from './bank/edition';
import { type KnownIds, parseKnownIds } from './bank/known-ids';
import { staleVendorFacts } from './bank/stale-vendor-facts';
import { compareVersions } from './bank/version';
import { compare, formatIssue, type Issue, sortIssues } from './content/issue';
import { maxFileBytes } from './content/yaml-value';
import { checkReach } from './policy/check-reach';
import type { PolicyTemplate } from './policy/clause';
import { parsePolicy } from './policy/parse-policy';

/** Everything authors wrote, read and checked once at start and frozen. */
export interface Content {
  /** By edition id. */
  readonly editions: ReadonlyMap<string, LoadedEdition>;
  /** The edition new assessments use: the newest published one, or the newest draft while none is published. */
  readonly current: LoadedEdition;
  /** An invented organisation under the current edition, whose report visitors may read; null when there is no sample.yaml. */
  readonly sample: Assessment | null;
}

export interface LoadedEdition {
  readonly edition: Edition;
  readonly policy: PolicyTemplate;
}

export type LoadResult =
  | { readonly kind: 'ok'; readonly content: Content; readonly warnings: readonly Issue[] }
  | { readonly kind: 'faults'; readonly issues: readonly Issue[]; readonly report: string };

/**
 * Reads and checks a content folder; any error stops the load and all are reported together. With `today` (YYYY-MM-DD)
 * vendor facts past their review are warned of as well.
 */
export function loadContent(folder: string, today?: string): LoadResult {
  return checkContent(readContentFiles(folder), folder, today);
}

/** As loadContent, of files in memory. `folder` is how a report calls them. */
export function checkContent(files: ReadonlyMap<string, string>, folder: string, today?: string): LoadResult {
  const ids = parseKnownIds(files.get('ids.md') ?? '');
  const issues: Issue[] = checkPublished(files);
  const editions = new Map<string, LoadedEdition>();
  const parsed: ParsedFiles = new Map();
  for (const path of [...files.keys()].filter((one) => /^editions\/[^/]+\.md$/.test(one))) {
    const loaded = loadEdition(files, path, ids, issues, today, parsed);
    if (loaded) editions.set(loaded.edition.id, loaded);
  }
  const current = newest([...editions.values()]);
  const sample = current ? readSample(files, editions, issues) : null;
  const sorted = sortIssues(issues);
  const errors = sorted.filter((issue) => issue.severity === 'error');
  if (errors.length > 0 || !current) return { kind: 'faults', issues: sorted, report: report(folder, sorted) };
  return { kind: 'ok', content: deepFreeze({ editions, current, sample }), warnings: sorted };
}

/** Faults of the sample are faults of the content: a visitor would meet them. It may stay with an older edition. */
function readSample(
  files: ReadonlyMap<string, string>,
  loaded: ReadonlyMap<string, LoadedEdition>,
  issues: Issue[],
): Assessment | null {
  const text = files.get('sample.yaml');
  if (text === undefined) return null;
  const editions = new Map([...loaded].map(([id, { edition }]) => [id, edition]));
  const read = readAnswersFile(text, editions, 'sample.yaml');
  issues.push(...read.issues);
  return read.assessment ?? null;
}

/** Nobody is moved to a draft that stands beside a published edition: authors still change it. */
function newest(editions: readonly LoadedEdition[]): LoadedEdition | undefined {
  const published = editions.filter(({ edition }) => edition.status === 'published');
  const among = published.length > 0 ? published : editions;
  return [...among].sort((a, b) => compareVersions(b.edition.id, a.edition.id))[0];
}

function loadEdition(
  files: ReadonlyMap<string, string>,
  path: string,
  ids: KnownIds,
  issues: Issue[],
  today: string | undefined,
  parsed: ParsedFiles,
): LoadedEdition | undefined {
  const assembled = assembleEdition(files, path, ids, parsed);
  issues.push(...assembled.issues);
  const { edition, pins } = assembled;
  if (!edition) return undefined;
  issues.push(...deadContradictions(edition, files, pins));
  if (today) issues.push(...staleVendorFacts(edition, files, pins, today));
  const pinned = [...files].filter(([one]) => pins.some((pin) => one.startsWith(`${pin}/`)));
  const policyFiles = pinned.filter(([one]) => one.startsWith('policy/'));
  const known = { facts: edition.facts, questions: allQuestions(edition), references: edition.references };
  const template = parsePolicy(new Map(policyFiles), known);
  issues.push(...template.issues, ...checkReach(edition, template.policy, new Map(pinned)));
  return { edition, policy: template.policy };
}

/** Every file that content may consist of: path relative to the folder → text. */
export function readContentFiles(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, string>();
  for (const path of paths.sort(compare)) {
    files.set(relative(folder, path).replace(/\\/g, '/'), readCapped(path));
  }
  return files;
}

/** Stops one byte after the largest size allowed, which the parser then reports. */
function readCapped(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(file).size, maxFileBytes + 1));
    return bytes.subarray(0, readSync(file, bytes)).toString('utf8');
  } finally {
    closeSync(file);
  }
}

function report(folder: string, issues: readonly Issue[]): string {
  if (issues.length === 0) return `No edition found in ${folder}.`;
  const faults = issues.filter((issue) => issue.severity === 'error').length;
  return [
    ...issues.map(formatIssue),
    `${faults} ${faults === 1 ? 'fault' : 'faults'} in the content; nothing was loaded.`,
  ].join('\n');
}

/** Of everything inside as well. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const children = value instanceof Map ? [...value.values()] : Object.values(value);
  for (const child of children) deepFreeze(child);
  return value;
}
