import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import { policyInput, resultFile } from '../../app/cli/build-results';
import { editionsOf, loadedEdition } from '../../app/cli/read-judged';
import type { Content } from '../../app/load-content.server';

/**
 * Paths at which a value that was recorded is another one now, or gone; fields may be added. `engineVersion` may differ,
 * and so may nothing else.
 */
export function lostValues(recorded: unknown, now: unknown, path = ''): string[] {
  if (path === '/engineVersion') return [];
  if (typeof recorded !== 'object' || recorded === null) return Object.is(recorded, now) ? [] : [path];
  if (typeof now !== 'object' || now === null || Array.isArray(recorded) !== Array.isArray(now)) return [path];
  if (Array.isArray(recorded) && recorded.length !== (now as unknown[]).length) return [path];
  const has = now as Record<string, unknown>;
  return Object.entries(recorded).flatMap(([key, value]) =>
    key in has ? lostValues(value, has[key], `${path}/${key}`) : [`${path}/${key}`],
  );
}

/** result.json of an answers file's text, as the command line would write it. */
export function resultOf(content: Content, text: string): string {
  const { assessment, issues } = readAnswersFile(text, editionsOf(content));
  if (!assessment) throw new Error(issues.map(({ found }) => found).join());
  return String(resultFile(policyInput(loadedEdition(content, assessment.edition), assessment, false)).bytes);
}

/** Writes answers and result of each persona that a newly published edition has none of yet; never over one that is there. */
export function record(content: Content, edition: string, personas: string, home: string): void {
  for (const name of readdirSync(personas).filter((one) => one.endsWith('.yaml'))) {
    const folder = join(home, edition, name.replace(/\.yaml$/, ''));
    if (existsSync(folder)) continue;
    const text = readFileSync(join(personas, name), 'utf8');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'answers.yaml'), text);
    writeFileSync(join(folder, 'result.json'), resultOf(content, text));
  }
}
