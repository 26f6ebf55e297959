import { join } from 'node:path';
import { type Env, EnvRefused } from '../env.server';
import type { Checked } from '../storage/check-copy';
import { databaseFileIn } from '../storage/database-file';
import { DatabaseRefused } from '../storage/database-refused';
import { readJournal } from '../storage/journal';
import { takeBackup } from '../storage/take-backup';
import type { CommandResult } from './command-result';
import { typedArguments } from './typed-arguments';

const usage =
  'Usage: npm run backup -- FILE\n\nCopies the database of DATA_DIR into a new file and checks the copy; a server may run meanwhile.\n';

/** `root` is the folder of the program. */
export async function backup(args: readonly string[], root: string, env: () => Env): Promise<CommandResult> {
  const target = onlyFile(args);
  if (target === null) return { code: 2, err: usage };
  return plainly(async () => {
    const checked = await takeBackup(databaseFileIn(env().dataDir), target, newestIn(root));
    return { code: 0, out: `${target}: ${inWords(checked)}, checked.\n` };
  });
}

/** Null unless exactly one file is named. */
export function onlyFile(args: readonly string[]): string | null {
  const [file, ...more] = typedArguments(args);
  return file === undefined || file === '' || file.startsWith('-') || more.length > 0 ? null : file;
}

/** The schema version that this program knows. */
export function newestIn(root: string): number {
  return readJournal(join(root, 'drizzle')).length;
}

export function inWords({ bytes, version, rows }: Checked): string {
  const assessments = rows.get('assessment') ?? 0;
  const all = [...rows.values()].reduce((sum, count) => sum + count, 0);
  return `${bytes} bytes, schema ${version}, ${assessments} assessments, ${all} rows`;
}

/** A refusal is one plain sentence and exit code 2. */
export async function plainly(work: () => Promise<CommandResult>): Promise<CommandResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseRefused || error instanceof EnvRefused) return { code: 2, err: `${error.message}\n` };
    throw error;
  }
}
