import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bank } from '../bank/bank';
import { type Edition, withOutsideBanks } from '../bank/edition';
import { compare, type Issue, sortIssues } from '../content/issue';
import type { BankParser } from './bank-parser';
import { readBankFolder } from './read-bank-folder';

export interface LoadedBank {
  readonly bank: Bank;
  /** As read, for a copy that later edits of the folder cannot change. */
  readonly files: ReadonlyMap<string, string>;
}

interface LoadedBanks {
  /** Only those without a fault. */
  readonly banks: readonly LoadedBank[];
  /** Files with their folder before them. */
  readonly issues: readonly Issue[];
}

/** Reads each folder as one bank beside the edition; all faults of all folders at once. A domain may come once. */
export async function loadExtraBanks(
  folders: readonly string[],
  edition: Edition,
  parser: BankParser,
): Promise<LoadedBanks> {
  const banks: LoadedBank[] = [];
  const issues: Issue[] = [];
  for (const folder of folders) {
    const beside = withOutsideBanks(
      edition,
      banks.map(({ bank }) => bank),
    );
    const loaded = await loadOne(folder, beside, parser);
    issues.push(...loaded.issues.map((issue) => ({ ...issue, file: placeIn(folder, issue.file) })));
    if (loaded.loaded) banks.push(loaded.loaded);
  }
  return { banks, issues: sortIssues(issues) };
}

async function loadOne(
  folder: string,
  edition: Edition,
  parser: BankParser,
): Promise<{ loaded?: LoadedBank; issues: readonly Issue[] }> {
  const read = readBankFolder(folder);
  if (read.issues.some(({ severity }) => severity === 'error')) return { issues: read.issues };
  const { bank, issues } = await parser.parse(read.files, edition);
  return { issues: [...read.issues, ...issues], ...(bank && { loaded: { bank, files: read.files } }) };
}

function placeIn(folder: string, file: string): string {
  return file === '.' ? folder : join(folder, file);
}

/** The folders inside EXTRA_BANKS_DIR, each one bank; hidden ones and plain files are left alone, links are not followed. */
export function bankFoldersIn(dir: string): string[] {
  const entries = readdirSync(dir, { withFileTypes: true });
  const folders = entries.filter((one) => one.isDirectory() && !one.name.startsWith('.'));
  return folders.map((one) => join(dir, one.name)).sort(compare);
}
