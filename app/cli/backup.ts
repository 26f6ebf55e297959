import { join } from 'node:path';
import { type Env, EnvRefused } from '../env.server';
import { copiesIn, readCopies } from '../extra-banks/bank-copies';
import type { BankFiles } from '../storage/bank-files';
import type { Checked } from '../storage/check-copy';
import { databaseFileIn } from '../storage/database-file';
import { DatabaseRefused } from '../storage/database-refused';
import { readJournal } from '../storage/journal';
import { takeBackup } from '../storage/take-backup';
import { readCommandLine, readWords } from './command-line';
import { type CommandResult, refusal } from './command-result';

const usage = `Usage: npm run backup -- FILE

Copies the database of DATA_DIR and the banks of DATA_DIR/banks into one new file and checks the copy; a server may run
meanwhile.

Exit code 0: done. 1: done, but a bank that assessments need is not there to be copied. 2: nothing was written.
`;

/** `root` is the folder of the program. */
export async function backup(args: readonly string[], root: string, env: () => Env): Promise<CommandResult> {
  return withFile(args, usage, async (target) => {
    const { dataDir } = env();
    const checked = await takeBackup(databaseFileIn(dataDir), target, newestIn(root), () => readCopies(dataDir));
    return { out: `${target}: ${inWords(checked)}, checked.\n`, ...missingBanks(checked, checked.banks, dataDir) };
  });
}

/** The schema version that this program knows. */
export function newestIn(root: string): number {
  return readJournal(join(root, 'drizzle')).length;
}

export function inWords({ bytes, version, rows, banks }: Checked): string {
  const assessments = rows.get('assessment') ?? 0;
  const all = [...rows.values()].reduce((sum, count) => sum + count, 0);
  const own = banks.size === 0 ? '' : `, ${banks.size} ${banks.size === 1 ? 'bank' : 'banks'} of your own`;
  return `${bytes} bytes, schema ${version}, ${assessments} assessments, ${all} rows${own}`;
}

/** How a command ends over banks that assessments were begun with, of which these are there. */
export function missingBanks(
  { used }: Checked,
  there: BankFiles,
  dataDir: string,
): Pick<CommandResult, 'code' | 'err'> {
  const missing = used.filter(({ digest }) => !there.has(digest));
  if (missing.length === 0) return { code: 0 };
  const lines = missing.map(({ domain, digest, assessments }) => {
    const who = assessments === 1 ? 'One assessment was' : `${assessments} assessments were`;
    return `${who} begun with the bank ${domain}, and ${join(copiesIn(dataDir), digest)} is missing or was changed: without it they cannot be opened.\n`;
  });
  return { code: 1, err: lines.join('') };
}

/** Work on the one file that was named. A refusal is one plain sentence and exit code 2. */
export async function withFile(
  args: readonly string[],
  usage: string,
  work: (file: string) => Promise<CommandResult>,
): Promise<CommandResult> {
  try {
    const { values, positionals } = readCommandLine(args, {}, usage);
    if (values.help) return { code: 0, out: usage };
    const [file = ''] = readWords(positionals, ['FILE'], usage);
    return await work(file);
  } catch (error) {
    if (error instanceof DatabaseRefused || error instanceof EnvRefused) return { code: 2, err: `${error.message}\n` };
    return refusal(error);
  }
}
