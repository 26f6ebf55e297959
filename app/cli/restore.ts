import type { Env } from '../env.server';
import { databaseFileIn } from '../storage/database-file';
import { restoreBackup } from '../storage/restore-backup';
import { inWords, newestIn, onlyFile, plainly } from './backup';
import type { CommandResult } from './command-result';

const usage =
  'Usage: npm run restore -- FILE\n\nChecks a backup and puts it in place of the database of DATA_DIR, which stays beside it under a dated name. Stop the server first.\n';

/** `root` is the folder of the program. */
export async function restore(args: readonly string[], root: string, env: () => Env): Promise<CommandResult> {
  const file = onlyFile(args);
  if (file === null) return { code: 2, err: usage };
  return plainly(async () => {
    const restored = restoreBackup(file, databaseFileIn(env().dataDir), newestIn(root), Date.now());
    const before = restored.replaced ? `The database before it is kept as ${restored.replaced}.\n` : '';
    const again = restored.erased > 0 ? `Deleted after the backup, and again now: ${restored.erased} of them.\n` : '';
    return { code: 0, out: `Restored ${file}: ${inWords(restored)}.\n${again}${before}` };
  });
}
