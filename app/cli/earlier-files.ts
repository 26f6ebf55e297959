import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../assessment/assessment';
import type { Issue } from '../content/issue';
import type { Content } from '../load-content.server';
import { RequestRefused } from './command-result';
import { readJudged } from './read-judged';

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
