import { compare } from '../content/issue';
import type { ContentFiles } from './content-files';

/** `1.0.0` of `banks/permissions/1.0.0`. */
const folderForm = /^((?:banks\/[^/]+|[a-z]+))\/(\d+(?:\.\d+){2})$/;
const editionForm = /^editions\/(\d+\.\d+)\.md$/;

/** A versioned folder of content: `banks/permissions` in version `1.0.0`. */
export function splitFolder(path: string): { readonly home: string; readonly version: string } | undefined {
  const [, home, version] = folderForm.exec(path) ?? [];
  return home && version ? { home, version } : undefined;
}

/** 1.10.0 comes after 1.9.0, and 2026.10 after 2026.9. */
export function compareVersions(a: string, b: string): number {
  return compare(padded(a), padded(b));
}

function padded(version: string): string {
  return version
    .split('.')
    .map((part) => part.padStart(6, '0'))
    .join('.');
}

/** All versions of `banks/permissions`, `facts` and the like, oldest first. */
export function versionsOf(files: ContentFiles, home: string): string[] {
  const inside = [...files.keys()].filter((path) => path.startsWith(`${home}/`));
  const found = inside.flatMap((path) => splitFolder(path.slice(0, path.indexOf('/', home.length + 1)))?.version ?? []);
  return [...new Set(found)].sort(compareVersions);
}

/** Ids of the editions, oldest first, by their files' names. */
export function editionsIn(files: ContentFiles): string[] {
  return [...files.keys()].flatMap((path) => editionForm.exec(path)?.[1] ?? []).sort(compareVersions);
}

/** The command that makes the next version of a published path; a lesser one for what bears no version. */
export function commandForNext(files: ContentFiles, path: string): string {
  const command = 'npm run content:new-version --';
  const folder = splitFolder(path);
  if (folder) return `${command} ${folder.home} ${nextOf(versionsOf(files, folder.home).at(-1) ?? folder.version)}`;
  const edition = editionForm.exec(path)?.[1];
  return edition ? `${command} edition ${nextOf(editionsIn(files).at(-1) ?? edition)}` : command;
}

/** 1.0.0 → 1.1.0, 2026.1 → 2026.2. */
export function nextOf(version: string): string {
  const [major = '0', minor = '0', ...rest] = version.split('.');
  return [major, Number(minor) + 1, ...rest.map(() => 0)].join('.');
}
