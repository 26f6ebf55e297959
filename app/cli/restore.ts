import type { Env } from '../env.server';
import { isWhole, readCopies, restoreCopy } from '../extra-banks/bank-copies';
import type { BankFiles } from '../storage/bank-files';
import { databaseFileIn } from '../storage/database-file';
import { DatabaseRefused } from '../storage/database-refused';
import { restoreBackup } from '../storage/restore-backup';
import { inWords, missingBanks, newestIn, withFile } from './backup';
import type { CommandResult } from './command-result';

const usage = `Usage: npm run restore -- FILE

Checks a backup, puts its banks into DATA_DIR/banks and its database in place of the one of DATA_DIR, which stays beside it
under a dated name. Stop the server first.

Exit code 0: done. 1: done, but a bank that assessments need is neither in the backup nor in DATA_DIR/banks. 2: nothing was
replaced.
`;

/** `root` is the folder of the program. */
export async function restore(args: readonly string[], root: string, env: () => Env): Promise<CommandResult> {
  return withFile(args, usage, async (file) => {
    const { dataDir } = env();
    const keepBanks = (banks: BankFiles) => keepWhole(file, banks, dataDir);
    const restored = restoreBackup(file, databaseFileIn(dataDir), newestIn(root), Date.now(), keepBanks);
    const before = restored.replaced ? `The database before it is kept as ${restored.replaced}.\n` : '';
    const again = restored.erased > 0 ? `Deleted after the backup, and again now: ${restored.erased} of them.\n` : '';
    const out = `Restored ${file}: ${inWords(restored)}.\n${again}${before}`;
    return { out, ...missingBanks(restored, readCopies(dataDir), dataDir) };
  });
}

/** @throws DatabaseRefused before any is written, where one is not what its digest says */
function keepWhole(backup: string, banks: BankFiles, dataDir: string): void {
  for (const [digest, files] of banks)
    if (!isWhole(digest, files)) throw new DatabaseRefused(`${backup} is damaged: its bank ${digest} was changed.`);
  for (const [digest, files] of banks) restoreCopy(dataDir, digest, files);
}
