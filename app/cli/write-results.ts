import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RequestRefused } from './command-result';

export interface ResultFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** @throws RequestRefused when results can never be written there: something other than a folder stands in the way */
export function checkFolder(folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) throw new RequestRefused(`--out ${folder}: this is a file, not a folder.`);
}

/**
 * Writes all files or none, and answers their paths. Files of other names in the folder stay. They are written into a
 * hidden folder inside first, because a move from anywhere else may cross to another disk.
 * @throws RequestRefused when a folder bears the name of a file
 */
export function writeResults(folder: string, files: readonly ResultFile[]): string[] {
  mkdirSync(folder, { recursive: true });
  const targets = files.map(({ name }) => join(folder, name));
  for (const target of targets) {
    const stat = statSync(target, { throwIfNoEntry: false });
    if (stat?.isDirectory()) throw new RequestRefused(`${target}: a folder stands where this file should go.`);
  }
  const staging = mkdtempSync(join(folder, '.plumbline-'));
  const undo: (() => void)[] = [() => rmSync(staging, { recursive: true, force: true })];
  try {
    for (const { name, bytes } of files) writeFileSync(join(staging, name), bytes);
    for (const { name } of files) moveOne(staging, folder, name, undo);
  } catch (error) {
    // Earlier files wait in the hidden folder, which goes last: should putting one back fail as well, it is still there.
    for (const step of undo.reverse()) step();
    throw error;
  }
  rmSync(staging, { recursive: true, force: true });
  return targets;
}

/** A move can fail where a viewer keeps the earlier PDF open; `undo` then takes back the ones before it. */
function moveOne(staging: string, folder: string, name: string, undo: (() => void)[]): void {
  const [target, earlier] = [join(folder, name), join(staging, `${name}.earlier`)];
  if (existsSync(target)) {
    renameSync(target, earlier);
    undo.push(() => renameSync(earlier, target));
  }
  renameSync(join(staging, name), target);
  undo.push(() => rmSync(target));
}
