import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StorageTrouble } from './trouble';

/**
 * Ids of assessments that were deleted, one act a line, in `erased.txt` beside the database: a restore of an older backup
 * deletes them again. Random ids only, so it may be copied off the machine more freely than a backup.
 */
export interface ErasureList {
  /** Before the rows go, so that no crash in between lets a deleted assessment come back. Synced when it returns. */
  readonly erase: (id: string) => void;
  /** The deletion failed, and whoever asked was told so. */
  readonly keep: (id: string) => void;
}

/** @param database the database's file */
export function erasureListBeside(database: string): ErasureList {
  const file = erasureFileBeside(database);
  return { erase: (id) => append(file, `erased ${id}`), keep: (id) => append(file, `kept ${id}`) };
}

/** The last word on each id counts; a line that is cut off or foreign says nothing. */
export function readErased(database: string): string[] {
  const file = erasureFileBeside(database);
  if (!existsSync(file)) return [];
  const acts = [...readFileSync(file, 'utf8').matchAll(/^(erased|kept) ([\w-]{22})$/gm)];
  const last = new Map(acts.map(([, act, id]) => [id ?? '', act]));
  return [...last].flatMap(([id, act]) => (act === 'erased' ? [id] : []));
}

function erasureFileBeside(database: string): string {
  return join(dirname(database), 'erased.txt');
}

/** A new line first, so that a line cut off by a crash spoils nothing after it. */
function append(file: string, line: string): void {
  try {
    const handle = openSync(file, 'a', 0o600);
    try {
      writeSync(handle, `\n${line}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'EIO';
    throw new StorageTrouble(kinds[code] ?? 'disk', code);
  }
}

const kinds: Readonly<Record<string, StorageTrouble['kind']>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
};
