/**
 * Why the storage cannot take a save just now: `busy` another program holds the database; `full` no room on its disk;
 * `readOnly` it may be read but not changed; `disk` the disk refused.
 */
export type TroubleKind = 'busy' | 'full' | 'readOnly' | 'disk';

/** Nothing was stored, and the same save may succeed later without a restart. */
export class StorageTrouble extends Error {
  override readonly name = 'StorageTrouble';

  constructor(
    readonly kind: TroubleKind,
    /** SQLite's own name for it, such as SQLITE_FULL. */
    readonly code: string,
  ) {
    super(`the database cannot be written: ${code}`);
  }
}

/** By name, because server and pages are bundled apart and each holds a class of its own. */
export function isStorageTrouble(error: unknown): error is StorageTrouble {
  return error instanceof Error && error.name === 'StorageTrouble';
}

/** The trouble behind an error of SQLite, or the error itself when it is of another kind. */
export function asTrouble(error: unknown): unknown {
  const code = sqliteCode(error);
  const kind = code && kinds.find(([pattern]) => pattern.test(code))?.[1];
  return code && kind ? new StorageTrouble(kind, code) : error;
}

/**
 * After a failed fsync the system may have marked unwritten pages as written, so nothing later can be trusted.
 * Source: Rebello et al., "Can Applications Recover from fsync Failures?", USENIX ATC 2020.
 */
export function isFailedSync(error: unknown): boolean {
  return /^SQLITE_IOERR_(DIR_)?FSYNC$/.test(sqliteCode(error) ?? '');
}

const kinds: readonly (readonly [RegExp, TroubleKind])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_FULL$/, 'full'],
  [/^SQLITE_(READONLY|PERM$|CANTOPEN)/, 'readOnly'],
  [/^SQLITE_IOERR/, 'disk'],
];

/** The query builder hides SQLite's own error in its cause. */
function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')) return error.code;
  return sqliteCode(error.cause);
}
