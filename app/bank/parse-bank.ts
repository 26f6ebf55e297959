import { createHash } from 'node:crypto';
import { compare, type Issue } from '../content/issue';
import { parseMarkdownFile } from '../content/markdown-file';
import { fileStart, quote } from '../content/report-issue';
import { asList, asText, scalarOf, textList, type YamlValue } from '../content/yaml-value';
import type { Bank, Question } from './bank';
import { parseFrom } from './parse-from';
import { digest, parseQuestion } from './parse-question';

/** Files of one content folder: path relative to content/ → text. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Parses `banks/<domain>/<version>`; all faults at once. The bank is undefined only when bank.md itself is unusable. */
export function parseBank(files: ContentFiles, folder: string): { bank?: Bank; issues: Issue[] } {
  const [, domain = '', version = ''] = folder.split('/');
  const bankPath = `${folder}/bank.md`;
  const raw = files.get(bankPath);
  if (raw === undefined) {
    return {
      issues: [
        {
          file: bankPath,
          ...fileStart,
          rule: 'bank-file',
          found: 'no bank.md',
          expected: 'a bank.md',
          severity: 'error',
        },
      ],
    };
  }
  const file = parseMarkdownFile(bankPath, raw);
  const { questions, issues } = parseQuestions(files, folder, domain);
  const order = file.front?.need('order');
  const listed = textList(order);
  const retired = textList(file.front?.take('retired'));
  for (const question of questions) {
    if (!listed.includes(question.id))
      file.log.fault(
        order?.at ?? fileStart,
        'bank-order',
        `no ${question.id}`,
        'every question of the folder in "order"',
      );
  }
  const byId = new Map(questions.map((question) => [question.id, question]));
  for (const [index, item] of asList(order).entries())
    checkListed(item, listed.slice(0, index), retired, files, folder);
  const from = parseFrom(file.front?.take('from'));
  const title = asText(file.front?.need('title'));
  const purpose = asText(file.front?.need('purpose'));
  const lang = asText(file.front?.need('lang'));
  // A bank from outside names itself; a folder of content is named by its path.
  if (isExtraDomain(domain)) for (const own of ['domain', 'version']) file.front?.take(own);
  file.front?.done();
  issues.push(...file.log.issues);
  if (!title || !purpose || !lang) return { issues };
  const ordered = listed.flatMap((id) => byId.get(id) ?? []);
  return {
    bank: { domain, version, title, purpose, lang, retired, ...(from && { from }), questions: ordered },
    issues,
  };
}

/** An id stands in "order" once, has its file here, and is not retired: ids are never reused. */
function checkListed(
  item: YamlValue,
  before: readonly string[],
  retired: readonly string[],
  files: ContentFiles,
  folder: string,
): void {
  const id = scalarOf(item);
  if (typeof id !== 'string') return;
  const [, domain = ''] = folder.split('/');
  const fault = (expected: string) => item.log.fault(item.at, 'bank-order', quote(id), expected);
  if (!files.has(`${folder}/${id.slice(domain.length + 1)}.md`)) fault('the id of a question file in this folder');
  if (before.includes(id)) fault('each question once');
  if (retired.includes(id)) fault('an id that is not retired');
}

function parseQuestions(
  files: ContentFiles,
  folder: string,
  domain: string,
): { questions: Question[]; issues: Issue[] } {
  const questions: Question[] = [];
  const issues: Issue[] = [];
  for (const path of filesIn(files, folder)) {
    if (path.endsWith('/bank.md')) continue;
    const raw = files.get(path) ?? '';
    const file = parseMarkdownFile(path, raw);
    const question = parseQuestion(file, raw, domain);
    if (question) questions.push(question);
    issues.push(...file.log.issues);
  }
  return { questions, issues };
}

/** `x-<slug>`: a domain that no edition of ours has. */
export function isExtraDomain(domain: string): boolean {
  return /^x-[a-z0-9]+(-[a-z0-9]+)*$/.test(domain);
}

/** sha256 over the sorted lines `name sha256` of a bank's files, names without their folder. */
export function bankDigest(files: ContentFiles, folder: string): string {
  const lines = filesIn(files, folder).map(
    (path) => `${path.slice(folder.length + 1)} ${digest(files.get(path) ?? '')}`,
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Paths inside a folder, sorted by code point. */
export function filesIn(files: ContentFiles, folder: string): string[] {
  return [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort(compare);
}
