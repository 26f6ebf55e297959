import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, withOutsideBanks } from '../../app/bank/edition';
import { formatIssue } from '../../app/content/issue';
import type { BankParser } from '../../app/extra-banks/bank-parser';
import { loadExtraBanks } from '../../app/extra-banks/load-extra-banks';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import type { Folder } from './mutate-bank';

export interface Tried {
  readonly kind: 'valid' | 'refused' | 'wrong';
  /** The report's lines, or what is wrong with the outcome. */
  readonly lines: readonly string[];
  /** Milliseconds from reading the folder to the outcome. */
  readonly took: number;
}

export function writeFolder(folder: string, files: Folder): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

/** Loads a folder and holds the outcome to the promise: whole, or refused with a place for every fault. */
export async function tryFolder(folder: string, edition: Edition, parser: BankParser): Promise<Tried> {
  const started = performance.now();
  const { banks, issues } = await loadExtraBanks([folder], edition, parser);
  const took = performance.now() - started;
  const errors = issues.filter(({ severity }) => severity === 'error');
  const lines = issues.map(formatIssue);
  const [loaded] = banks;
  if (!loaded) {
    const placeless = lines.filter((line) => !line.startsWith(folder) || !/:[1-9]\d*:[1-9]\d* {2}\S/.test(line));
    const steering = lines.filter((line) => /\p{Cc}/u.test(line));
    const good = errors.length > 0 && placeless.length === 0 && steering.length === 0;
    return { kind: good ? 'refused' : 'wrong', lines, took };
  }
  const { bank, files } = loaded;
  const half = errors.length > 0 || bank.questions.length !== files.size - 1;
  scoreAll(withOutsideBanks(edition, [bank]), bank.domain);
  return { kind: half ? 'wrong' : 'valid', lines, took };
}

/** Whatever was taken as valid can be scored. */
function scoreAll(edition: Edition, domain: string): void {
  const answers = Object.fromEntries(
    edition.banks.flatMap((bank) => bank.questions.map(({ id }) => [id, { state: 'known', level: 1 } as const])),
  );
  const parts = { edition: edition.id, track: 'full', organisation: 'N', date: '2026-01-01' } as const;
  const card = scoreAssessment(edition, { ...parts, facts: { autonomy: 'A2' }, answers });
  if (!card.outside[domain]) throw new Error(`${domain} was not scored`);
}
