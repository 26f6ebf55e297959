import { compare } from '../content/issue';
import { withLf } from '../content/line-ends';
import { type FaultLog, faultLog, type Place } from '../content/report-issue';
import { asList, asMap, asText, parseYaml, type YamlValue } from '../content/yaml-value';
import { type ContentFiles, digest, filesIn, folderDigest } from './content-files';

/** In the content folder. */
export const lockPath = 'published.yaml';

/** What one published path was when it was published. */
export interface Locked {
  /** A folder or a file. */
  readonly path: string;
  readonly sha256: string;
  /** Of a folder: sha256 by the name of each file, so that an edit can be named by its file. */
  readonly files: ReadonlyMap<string, string>;
}

/** The entries of the lock file in their order; none while nothing is published. */
export function readLock(files: ContentFiles): {
  readonly entries: readonly (Locked & { at: Place })[];
  log: FaultLog;
} {
  const log = faultLog(lockPath);
  const map = asMap(parseYaml(withLf(files.get(lockPath) ?? 'published: []'), log));
  const entries = asList(map?.need('published')).flatMap((item) => readEntry(item) ?? []);
  map?.done();
  return { entries, log };
}

function readEntry(item: YamlValue): (Locked & { at: Place }) | undefined {
  const entry = asMap(item);
  const path = asText(entry?.need('path'));
  const sha256 = asText(entry?.need('sha256'));
  const files = asMap(entry?.take('files'));
  entry?.done();
  const each = (files?.keys() ?? []).map((name) => [name, asText(files?.take(name)) ?? ''] as const);
  return path && sha256 ? { path, sha256, files: new Map(each), at: item.at } : undefined;
}

/** The paths that the lock file names; for whoever must be in it. */
export function publishedPaths(files: ContentFiles): ReadonlySet<string> {
  return new Set(readLock(files).entries.map(({ path }) => path));
}

/** sha256 of a file, or of a folder by its sorted names and their sha256; undefined when there is neither. */
export function contentDigest(files: ContentFiles, path: string): string | undefined {
  const own = files.get(path);
  if (own !== undefined) return digest(own);
  return filesIn(files, path).length > 0 ? folderDigest(files, path) : undefined;
}

/** sha256 by name of each file of a folder; empty for a file. */
export function digestsIn(files: ContentFiles, folder: string): Map<string, string> {
  return new Map(
    filesIn(files, folder).map((path) => [path.slice(folder.length + 1), digest(files.get(path) ?? '')] as const),
  );
}

/** @throws where there is nothing to lock */
export function lockOf(files: ContentFiles, path: string): Locked {
  const sha256 = contentDigest(files, path);
  if (!sha256) throw new Error(`No content at ${path}`);
  return { path, sha256, files: files.has(path) ? new Map() : digestsIn(files, path) };
}

/** The lock file with these entries, by path. */
export function lockFile(entries: readonly Locked[]): string {
  const sorted = [...entries].sort((a, b) => compare(a.path, b.path));
  return [
    '# Written by npm run content:publish. What stands here never changes; an edit of it is refused.',
    'published:',
    ...sorted.flatMap(({ path, sha256, files }) => [
      `  - path: ${path}`,
      `    sha256: "${sha256}"`,
      ...(files.size > 0 ? ['    files:'] : []),
      ...[...files].map(([name, one]) => `      ${name}: "${one}"`),
    ]),
    '',
  ].join('\n');
}
