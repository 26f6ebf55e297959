import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../assessment/assessment';
import { knownBanks } from '../bank/known-banks';
import { compareVersions } from '../bank/version';
import { compare, type Issue } from '../content/issue';
import type { Content } from '../load-content.server';
import type { EarlierRounds } from '../scoring/rounds';
import { RequestRefused } from './command-result';
import { loadedEdition, readJudged } from './read-judged';

/** One earlier round, and the file that tells it. */
export interface EarlierFile {
  readonly file: string;
  readonly assessment: Assessment;
}

export type Earlier =
  | { readonly kind: 'read'; readonly files: readonly EarlierFile[] }
  | { readonly kind: 'faults'; readonly issues: readonly Issue[] };

/**
 * The rounds that `--since` names: answers files, folders of milestones, or the result.json in one.
 * @throws RequestRefused where a folder or a result has no answers beside it
 */
export function earlierFiles(paths: readonly string[], content: Content): Earlier {
  const files: EarlierFile[] = [];
  for (const path of paths) {
    const file = answersOf(path);
    const { assessment, issues } = readJudged(file, content);
    if (!assessment) return { kind: 'faults', issues };
    files.push({ file, assessment });
  }
  return { kind: 'read', files };
}

/**
 * The same for a report: by date, oldest first.
 * @throws RequestRefused where one uses a later edition, or is dated later
 */
export function earlierRounds(content: Content, earlier: readonly EarlierFile[], now: Assessment): EarlierRounds {
  for (const { file, assessment: before } of earlier) {
    if (compareVersions(before.edition, now.edition) > 0)
      throw new RequestRefused(
        `${file} uses edition ${before.edition}, which is later than ${now.edition}: it is no earlier time.`,
      );
    if (before.date > now.date)
      throw new RequestRefused(
        `${file} is dated ${before.date}, which is later than ${now.date}: it is no earlier time.`,
      );
  }
  const ordered = [...earlier].sort((a, b) => compare(a.assessment.date, b.assessment.date));
  const moments = ordered.map(({ assessment }) => ({
    edition: loadedEdition(content, assessment.edition).edition,
    assessment,
  }));
  return { moments, known: knownBanks(content.editions) };
}

/** A result holds no answers, so the file that it was made from is read: a milestone keeps both. */
function answersOf(path: string): string {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  if (!isFolder && !path.endsWith('.json')) return path;
  const file = isFolder ? join(path, 'answers.yaml') : join(path, '..', 'answers.yaml');
  if (existsSync(file)) return file;
  throw new RequestRefused(
    `--since ${path}: there is no answers.yaml ${isFolder ? 'in it' : 'beside it'}, and what moved is told from answers: name the answers file itself.`,
  );
}
