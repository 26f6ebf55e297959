import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { folderDigest } from '../bank/content-files';
import { syncFolder } from '../sync-folder.server';
import { bankFoldersIn } from './load-extra-banks';
import { isFileName, readBankFolder } from './read-bank-folder';

/** Name → text. */
type Files = ReadonlyMap<string, string>;

/** Holds a copy of each bank that an assessment was begun with, in a folder named by its digest. */
export function copiesIn(dataDir: string): string {
  return join(dataDir, 'banks');
}

/** The copies by their digests, without those that are no longer what their digest says. */
export function readCopies(dataDir: string): ReadonlyMap<string, Files> {
  const folder = copiesIn(dataDir);
  const copies = (existsSync(folder) ? bankFoldersIn(folder) : []).map(
    (copy) => [basename(copy), readBankFolder(copy).files] as const,
  );
  return new Map(copies.filter(([digest, files]) => isWhole(digest, files)));
}

/** Whether these are the files of that digest, and each may be written under its name. */
export function isWhole(digest: string, files: Files): boolean {
  const paths = new Map([...files].map(([name, text]) => [`bank/${name}`, text]));
  return [...files.keys()].every(isFileName) && folderDigest(paths, 'bank') === digest;
}

/** Whole or not there: written beside its place, then moved. On the disk when it returns. */
export function keepCopy(dataDir: string, digest: string, files: Files): void {
  const folder = copiesIn(dataDir);
  const target = join(folder, digest);
  if (existsSync(target)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const staging = mkdtempSync(join(folder, '.copy-'));
  try {
    for (const [name, text] of files) writeFileSync(join(staging, name), text, { mode: 0o600, flush: true });
    syncFolder(staging);
    renameSync(staging, target);
    syncFolder(folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

/** The same from a backup: a copy that was changed gives way to it, and is kept under a hidden name. */
export function restoreCopy(dataDir: string, digest: string, files: Files): void {
  const target = join(copiesIn(dataDir), digest);
  if (existsSync(target) && !isWhole(digest, readBankFolder(target).files))
    renameSync(target, join(mkdtempSync(join(copiesIn(dataDir), '.changed-')), digest));
  keepCopy(dataDir, digest, files);
}
