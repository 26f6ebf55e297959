import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleEdition } from '../../app/bank/assemble-edition';
import { allQuestions, type Edition } from '../../app/bank/edition';
import { parseKnownIds } from '../../app/bank/known-ids';
import type { Issue } from '../../app/content/issue';
import type { PolicyTemplate } from '../../app/policy/clause';
import { parsePolicy } from '../../app/policy/parse-policy';
import { realEdition } from '../report/respondents';

const root = join(import.meta.dirname, '../../content');
const current = realEdition().id;

/** The content as it stands in the tree: the current edition and its policy; `over` replaces files of that policy by their path in it. */
export function readRealPolicy(over: Readonly<Record<string, string>> = {}): {
  edition: Edition;
  policy: PolicyTemplate;
  issues: readonly Issue[];
} {
  const files = contentFiles();
  const ids = parseKnownIds(files.get('ids.md') ?? '');
  const { edition, pins } = assembleEdition(files, `editions/${current}.md`, ids);
  const pin = pins.find((one) => one.startsWith('policy/'));
  if (!edition || !pin) throw new Error(`The edition ${current} cannot be read`);
  const own = new Map([...files].filter(([path]) => path.startsWith(`${pin}/`)));
  for (const [path, text] of Object.entries(over)) own.set(`${pin}/${path}`, text);
  const known = { facts: edition.facts, questions: allQuestions(edition), references: edition.references };
  return { edition, ...parsePolicy(own, known) };
}

function contentFiles(): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(md|yaml)$/.test(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
