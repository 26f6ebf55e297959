import { createHash } from 'node:crypto';
import { compare } from '../content/issue';
import { withLf } from '../content/line-ends';

/** Files of one content folder: path relative to content/ → text. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Paths inside a folder, in one order whatever the locale. */
export function filesIn(files: ContentFiles, folder: string): string[] {
  return [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort(compare);
}

/**
 * The file of this name that is pinned in a kind of folder, such as `key-messages.md` in `messages`: an edition reads one
 * version of several that lie there.
 */
export function pinnedFile(
  files: ContentFiles,
  pins: readonly string[],
  kind: string,
  name: string,
): string | undefined {
  return pinnedFiles(files, pins, kind).find((path) => path.endsWith(`/${name}`));
}

/** Every file of the pins of one kind, in their order. */
export function pinnedFiles(files: ContentFiles, pins: readonly string[], kind: string): string[] {
  return pins.filter((pin) => pin.startsWith(`${kind}/`)).flatMap((pin) => filesIn(files, pin));
}

/** The file of a question in `banks/<domain>/<version>`. */
export function questionPath(folder: string, id: string): string {
  const [, domain = ''] = folder.split('/');
  return `${folder}/${id.slice(domain.length + 1)}.md`;
}

/** sha256 of LF-normalised text, hex. */
export function digest(raw: string): string {
  return sha256(withLf(raw));
}

/** sha256 over the sorted lines `name sha256` of a folder's files, names without the folder. */
export function folderDigest(files: ContentFiles, folder: string): string {
  const lines = filesIn(files, folder).map(
    (path) => `${path.slice(folder.length + 1)} ${digest(files.get(path) ?? '')}`,
  );
  return sha256(lines.join('\n'));
}

/** sha256 over the sorted lines `path sha256` of these files. */
export function digestOfPaths(files: ContentFiles, paths: readonly string[]): string {
  const lines = [...paths].sort(compare).map((path) => `${path} ${digest(files.get(path) ?? '')}`);
  return sha256(lines.join('\n'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
