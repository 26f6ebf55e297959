import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import { editionsOf, loadedEdition } from '../../app/cli/read-judged';
import type { Content } from '../../app/load-content.server';
import { resultText } from '../../app/results/data-files';
import { sourcesOf } from '../../app/results/sources';

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
  return resultText(sourcesOf(loadedEdition(content, assessment.edition), assessment));
}

/** What an edition was recorded to say of one persona. */
export interface Recorded {
  readonly name: string;
  readonly answers: string;
  readonly result: string;
}

/** Of `home/<edition>`, by name; none while the edition has not been recorded. */
export function recorded(home: string, edition: string): Recorded[] {
  return namesIn(join(home, edition)).map((name) => {
    const text = (file: string) => readFileSync(join(home, edition, name, file), 'utf8');
    return { name, answers: text('answers.yaml'), result: text('result.json') };
  });
}

export const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/**
 * Writes answers and result of each persona of a folder that a newly published edition has none of yet; never over one
 * that is there. Nothing is written when one of them is a persona of another edition: its result would say nothing of
 * this one.
 */
export function record(content: Content, edition: string, personas: string, home: string): void {
  const files = namesIn(personas).filter((one) => one.endsWith('.yaml'));
  const missing = files.filter((one) => !existsSync(join(home, edition, nameOf(one))));
  const read = missing.map((file) => ({ file, text: readFileSync(join(personas, file), 'utf8') }));
  const results = read.map(({ file, text }) => ({
    name: nameOf(file),
    text,
    result: resultUnder(edition, file, text),
  }));
  for (const { name, text, result } of results) {
    mkdirSync(join(home, edition, name), { recursive: true });
    writeFileSync(join(home, edition, name, 'answers.yaml'), text);
    writeFileSync(join(home, edition, name, 'result.json'), result);
  }

  function resultUnder(wanted: string, file: string, text: string): string {
    const result = resultOf(content, text);
    const { id } = (JSON.parse(result) as { edition: { id: string } }).edition;
    if (id !== wanted)
      throw new Error(`${file} answers edition ${id}; results of ${wanted} cannot be recorded from it`);
    return result;
  }
}

const nameOf = (file: string) => file.replace(/\.yaml$/, '');

/** Writes fields that results have by now beside the recorded ones. Nothing is written when a recorded value is lost. */
export function renew(content: Content, edition: string, home: string): void {
  const renewed = recorded(home, edition).map(({ name, answers, result }) => {
    const now = resultOf(content, answers);
    const lost = lostValues(JSON.parse(result), JSON.parse(now));
    if (lost.length > 0) throw new Error(`${edition} says otherwise of ${name} now: ${lost.join(', ')}`);
    return { name, now };
  });
  for (const { name, now } of renewed) writeFileSync(join(home, edition, name, 'result.json'), now);
}
