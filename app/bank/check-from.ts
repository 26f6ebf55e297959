import type { Issue } from '../content/issue';
import { parseMarkdownFile } from '../content/markdown-file';
import type { Bank, DeclaredChange } from './bank';
import { type CheckContext, issueAt } from './check-context';
import { readsTheSame } from './lineage';
import { parseBank } from './parse-bank';
import { compareVersions, versionsOf } from './version';

type Report = (needle: string | readonly string[], rule: string, found: string, expected: string) => Issue;

/** Faults of a bank beside the version it follows: what reads otherwise is declared, and what is declared resolves. */
export function checkFrom(bank: Bank, context: CheckContext): Issue[] {
  const home = `banks/${bank.domain}`;
  const file = `${home}/${bank.version}/bank.md`;
  const report: Report = (...args) => issueAt(context, file, ...args);
  const older = versionsOf(context.files, home).filter((one) => compareVersions(one, bank.version) < 0);
  const { from } = bank;
  if (!from) {
    const last = older.at(-1);
    if (!last) return [];
    return [report('---', 'from-version', `no "from" beside version ${last}`, `from: { version: "${last}" }`)];
  }
  if (!older.includes(from.version))
    return [report(['from:', 'version'], 'from-version', `"${from.version}"`, versionsWords(older))];
  const { bank: before } = parseBank(context.files, `${home}/${from.version}`);
  return [
    ...(before ? [...checkDeclared(before, bank, report), ...checkUndeclared(before, bank, report)] : []),
    ...checkTold(context, file, report),
  ];
}

function versionsWords(older: readonly string[]): string {
  return older.length > 0 ? `an older version of this bank: ${older.join(', ')}` : 'no "from" in a first version';
}

function checkDeclared(before: Bank, bank: Bank, report: Report): Issue[] {
  const had = new Map(before.questions.map((question) => [question.id, question]));
  const has = new Map(bank.questions.map((question) => [question.id, question]));
  const declared = bank.from?.questions ?? [];
  return declared.flatMap((one, index) => {
    const at = ['from:', one.id];
    const fault = (found: string, expected: string) => report(at, 'from-resolves', found, expected);
    const lost = one.of.filter((id) => !had.has(id));
    if (!has.has(one.id)) return fault(`"${one.id}"`, 'a question of this version');
    if (declared.findIndex(({ id }) => id === one.id) < index) return fault(`"${one.id}" again`, 'each question once');
    if (lost.length > 0) return fault(`"${lost.join('", "')}"`, `questions of version ${before.version}`);
    return isIdle(one, had, has) ? fault(`"${one.id}" ${one.change}`, 'words that changed: these are the same') : [];
  });
}

type Questions = ReadonlyMap<string, Bank['questions'][number]>;

/** Declared as worded or levelled otherwise, with not a word changed. */
function isIdle({ id, change }: DeclaredChange, had: Questions, has: Questions): boolean {
  const [a, b] = [had.get(id), has.get(id)];
  return (change === 'reworded' || change === 'relevelled') && a !== undefined && b !== undefined && readsTheSame(a, b);
}

/** New, weighed otherwise and retired show by themselves; other words do not say whether they mean the same. */
function checkUndeclared(before: Bank, bank: Bank, report: Report): Issue[] {
  const declared = new Set(bank.from?.questions.map(({ id }) => id));
  const has = new Map(bank.questions.map((question) => [question.id, question]));
  const silent = before.questions.filter((old) => {
    const now = has.get(old.id);
    return now && !declared.has(old.id) && !readsTheSame(old, now);
  });
  const gone = [...before.questions.map(({ id }) => id), ...before.retired].filter(
    (id) => !has.has(id) && !bank.retired.includes(id),
  );
  const back = before.retired.filter((id) => has.has(id));
  return [
    ...silent.map(({ id }) =>
      report(
        ['from:', 'questions'],
        'change-declared',
        `other words in "${id}" than in ${before.version}`,
        `{ id: ${id}, change: reworded }, or relevelled where an answer may mean something else now`,
      ),
    ),
    ...gone.map((id) => report('retired:', 'change-declared', `no "${id}"`, 'every id that is asked no more')),
    ...back.map((id) =>
      report('order:', 'change-declared', `"${id}" again`, `an id that ${before.version} had not retired`),
    ),
  ];
}

/** The copy's place for words is empty until its author fills it; it may not be published so. */
function checkTold(context: CheckContext, file: string, report: Report, heading = 'What changed'): Issue[] {
  const { intro } = parseMarkdownFile(file, context.files.get(file) ?? '');
  if (intro.length > 0) return [];
  const issue = report(`# ${heading}`, 'change-told', 'nothing under the heading', 'what changed, in plain words');
  return [{ ...issue, severity: context.edition.status === 'published' ? 'error' : 'warning' }];
}

/** An edition tells under its heading what is new. */
export function checkNews(context: CheckContext): Issue[] {
  const { editionPath: file } = context;
  return checkTold(context, file, (...args) => issueAt(context, file, ...args), 'What is new');
}
