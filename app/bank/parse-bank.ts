import type { Issue } from '../content/issue';
import { type MarkdownFile, parseMarkdownFile } from '../content/markdown-file';
import { fileFault, fileStart, quote } from '../content/report-issue';
import { asList, asText, scalarOf, textList, type YamlValue } from '../content/yaml-value';
import type { Bank, Question } from './bank';
import { type ContentFiles, filesIn, questionPath } from './content-files';
import { parseFrom } from './parse-from';
import { parseQuestion } from './parse-question';

/** Parses `banks/<domain>/<version>`; all faults at once. The bank is undefined only when bank.md itself is unusable. */
export function parseBank(files: ContentFiles, folder: string): { bank?: Bank; issues: Issue[] } {
  const path = `${folder}/bank.md`;
  const raw = files.get(path);
  if (raw === undefined) return { issues: [fileFault(path, 'bank-file', 'no bank.md', 'a bank.md')] };
  const [, domain = '', version = ''] = folder.split('/');
  const file = parseMarkdownFile(path, raw);
  const { questions, issues } = parseQuestions(files, folder, domain);
  const { ordered, retired } = readOrder(file, questions, files, folder);
  const from = parseFrom(file.front?.take('from'));
  const title = asText(file.front?.need('title'));
  const purpose = asText(file.front?.need('purpose'));
  const lang = asText(file.front?.need('lang'));
  // A bank from outside names itself; a folder of content is named by its path.
  if (isExtraDomain(domain)) for (const own of ['domain', 'version']) file.front?.take(own);
  file.front?.done();
  issues.push(...file.log.issues);
  if (!title || !purpose || !lang) return { issues };
  return {
    bank: { domain, version, title, purpose, lang, retired, ...(from && { from }), questions: ordered },
    issues,
  };
}

/** The questions as `order` names them, each question of the folder once, and the ids that are retired. */
function readOrder(
  file: MarkdownFile,
  questions: readonly Question[],
  files: ContentFiles,
  folder: string,
): { ordered: Question[]; retired: string[] } {
  const order = file.front?.need('order');
  const listed = textList(order);
  const retired = textList(file.front?.take('retired'));
  for (const { id } of questions.filter((question) => !listed.includes(question.id)))
    file.log.fault(order?.at ?? fileStart, 'bank-order', `no ${id}`, 'every question of the folder in "order"');
  for (const [index, item] of asList(order).entries())
    checkListed(item, listed.slice(0, index), retired, files, folder);
  const byId = new Map(questions.map((question) => [question.id, question]));
  return { ordered: listed.flatMap((id) => byId.get(id) ?? []), retired };
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
  const fault = (expected: string) => item.log.fault(item.at, 'bank-order', quote(id), expected);
  if (!files.has(questionPath(folder, id))) fault('the id of a question file in this folder');
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
