import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

const root = join(import.meta.dirname, '../..');

/** Builds what is tested. Test files run side by side, so each waits for the one that builds; a killed one frees its lock. */
export function buildOnce(): void {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = new Sqlite(join(tmpdir(), `plumbline-build-${name}.lock`), { timeout: 110_000 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    const built = spawnSync(process.execPath, ['build.mjs'], { cwd: root, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`nothing could be built:\n${built.stderr}`);
  } finally {
    lock.close();
  }
}
