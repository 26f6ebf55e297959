import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Bank } from '../bank/bank';
import type { Edition } from '../bank/edition';
import { formatIssue, type Issue } from '../content/issue';
import { fileFault } from '../content/report-issue';
import { copiesIn, keepCopy } from './bank-copies';
import { type BankParser, openBankParser } from './bank-parser';
import { bankFoldersIn, type LoadedBank, loadExtraBanks } from './load-extra-banks';

/** The banks outside the overall that a server works with. */
export interface OutsideBanks {
  /** What a new assessment is begun with. */
  readonly offered: readonly Bank[];
  /** These, and those that older assessments were begun with. */
  readonly byDigest: ReadonlyMap<string, Bank>;
}

type OutsideResult =
  | { readonly kind: 'ok'; readonly banks: OutsideBanks; readonly warnings: readonly Issue[] }
  | { readonly kind: 'faults'; readonly report: string };

interface Where {
  /** Folder of folders, or null where no bank is brought along. */
  readonly extraBanksDir: string | null;
  readonly dataDir: string;
  /** The bundled app/extra-banks/worker.ts. */
  readonly workerFile: string;
}

/**
 * Reads the banks on offer and keeps a copy of each under `DATA_DIR/banks/<digest>/`, so that a later edit of its folder
 * never changes an assessment; reads the copies of earlier ones too. All faults of all of them at once.
 * @param editions the current one first; a bank on offer must fit it, a copy any of them
 */
export async function openOutsideBanks(
  editions: readonly [Edition, ...Edition[]],
  { extraBanksDir, dataDir, workerFile }: Where,
): Promise<OutsideResult> {
  if (extraBanksDir && !existsSync(extraBanksDir))
    return { kind: 'faults', report: `EXTRA_BANKS_DIR ${extraBanksDir} does not exist.` };
  const parser = openBankParser(workerFile);
  try {
    const offered = await loadExtraBanks(extraBanksDir ? bankFoldersIn(extraBanksDir) : [], editions[0], parser);
    const kept = await loadCopies(copiesIn(dataDir), editions, parser);
    const issues = [...offered.issues, ...kept.issues];
    if (issues.some(({ severity }) => severity === 'error')) return { kind: 'faults', report: report(issues) };
    for (const { bank, files } of offered.banks) keepCopy(dataDir, digestOf(bank), files);
    const all = [...kept.banks, ...offered.banks].map(({ bank }) => bank);
    const byDigest = new Map(all.map((bank) => [digestOf(bank), bank]));
    return { kind: 'ok', banks: { offered: offered.banks.map(({ bank }) => bank), byDigest }, warnings: issues };
  } finally {
    await parser.close();
  }
}

/** Each alone: two versions of one bank bear the same domain. */
async function loadCopies(folder: string, editions: readonly [Edition, ...Edition[]], parser: BankParser) {
  const banks: LoadedBank[] = [];
  const issues: Issue[] = [];
  for (const copy of existsSync(folder) ? bankFoldersIn(folder) : []) {
    const loaded = await loadCopy(copy, editions, parser);
    issues.push(...loaded.issues, ...loaded.banks.flatMap(({ bank }) => changedCopy(copy, bank)));
    banks.push(...loaded.banks);
  }
  return { banks, issues };
}

/** Accepted beside an edition of its day; the current one may have dropped what it names. Faults are the current one's. */
async function loadCopy(copy: string, [current, ...earlier]: readonly [Edition, ...Edition[]], parser: BankParser) {
  const now = await loadExtraBanks([copy], current, parser);
  if (now.banks.length > 0) return now;
  for (const edition of earlier) {
    const then = await loadExtraBanks([copy], edition, parser);
    if (then.banks.length > 0) return then;
  }
  return now;
}

function changedCopy(copy: string, bank: Bank): Issue[] {
  if (digestOf(bank) === basename(copy)) return [];
  return [fileFault(join(copy, 'bank.md'), 'bank-copy', 'a copy that was changed', 'its digest')];
}

function digestOf({ domain, outside }: Bank): string {
  if (!outside) throw new Error(`${domain} is no bank outside the overall`);
  return outside.digest;
}

function report(issues: readonly Issue[]): string {
  const faults = issues.filter(({ severity }) => severity === 'error').length;
  return [
    ...issues.map(formatIssue),
    `${faults} ${faults === 1 ? 'fault' : 'faults'} in own banks; nothing was started.`,
  ].join('\n');
}
