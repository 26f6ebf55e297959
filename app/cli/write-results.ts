import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../server/make-folder';
import { RequestRefused } from './command-result';

export interface ResultFile {
  /** May lie in a folder of its own: `charts/pace-square.svg`. */
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** @throws RequestRefused when results can never be written there: something other than a folder stands in the way */
export function checkFolder(folder: string, option = '--out'): void {
  const stat = existsSync(folder) ? statSync(folder) : undefined;
  if (stat && !stat.isDirectory()) throw new RequestRefused(`${option} ${folder}: this is a file, not a folder.`);
}

/**
 * Writes all files or none, and answers their paths. Files of other names in the folder stay. They are written into a
 * hidden folder inside first, because a move from anywhere else may cross to another disk.
 * @throws RequestRefused when a folder bears the name of a file, or a file that of a folder
 */
export function writeResults(folder: string, files: readonly ResultFile[], option = '--out'): string[] {
  const targets = files.map(({ name }) => join(folder, name));
  for (const target of targets) {
    checkFolder(dirname(target), option);
    if (existsSync(target) && statSync(target).isDirectory())
      throw new RequestRefused(`${target}: a folder stands where this file should go.`);
  }
  const staging = makeStaging(folder, option);
  const undo: (() => void)[] = [() => rmSync(staging, { recursive: true, force: true })];
  try {
    for (const { name, bytes } of files) {
      mkdirSync(dirname(join(staging, name)), { recursive: true });
      writeFileSync(join(staging, name), bytes);
    }
    for (const { name } of files) moveOne(staging, folder, name, undo);
  } catch (error) {
    // Earlier files wait in the hidden folder, which goes last: should putting one back fail as well, it is still there.
    for (const step of undo.reverse()) step();
    throw error;
  }
  rmSync(staging, { recursive: true, force: true });
  return targets;
}

/** An empty hidden folder inside, which shows that the results can be written. */
function makeStaging(folder: string, option: string): string {
  try {
    makeFolder(resolve(folder));
    return mkdtempSync(join(folder, '.plumbline-'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new RequestRefused(`${option} ${folder}: nothing can be written there (${code}).`);
  }
}

/** A move can fail where a viewer keeps the earlier PDF open; `undo` then takes back the ones before it. */
function moveOne(staging: string, folder: string, name: string, undo: (() => void)[]): void {
  const [target, earlier] = [join(folder, name), join(staging, `${name}.earlier`)];
  makeFolder(dirname(resolve(target)));
  if (existsSync(target)) {
    renameSync(target, earlier);
    undo.push(() => renameSync(earlier, target));
  }
  renameSync(join(staging, name), target);
  undo.push(() => rmSync(target));
}
