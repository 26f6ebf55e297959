import type { Issue } from '../content/issue';
import type { Bank } from './bank';
import { checkAround } from './check-around';
import { checkBuilderTrack } from './check-builder-track';
import { scopeOfEdition } from './check-condition';
import { type CheckContext, issueAt } from './check-context';
import { checkFrom, checkNews } from './check-from';
import { checkQuestion } from './check-question';
import { type ContentFiles, filesIn } from './content-files';
import { allQuestions, type Edition } from './edition';
import { readingGrade } from './reading-grade';

/** Faults that only show when the files of an edition are held together. */
export function checkEdition(edition: Edition, own: Checked): Issue[] {
  const { files, ids } = own;
  const context = contextOf(edition, own, new Set(edition.banks.flatMap((bank) => filedIds(bank, files))));
  return [
    ...ids.duplicates.map(({ id, line }) => duplicateId(id, line)),
    ...allQuestions(edition).flatMap((question) => checkQuestion(question, context)),
    ...edition.banks.flatMap((bank) => [...checkBank(bank, context), ...checkFrom(bank, context)]),
    ...checkNews(context),
    ...checkBuilderTrack(context),
    ...checkAround(context),
  ];
}

/** What is checked beside the edition that was made of it. */
type Checked = Pick<CheckContext, 'files' | 'editionPath' | 'pins' | 'ids'>;

function contextOf(edition: Edition, own: Checked, questionIds: ReadonlySet<string>): CheckContext {
  const questions = new Map(allQuestions(edition).map((question) => [question.id, question]));
  return { edition, ...own, questions, scope: { ...scopeOfEdition(edition), questionIds } };
}

/** Ids by file name: a question whose own file is at fault still exists, and is not reported wherever it is named. */
function filedIds({ domain, version }: Bank, files: ContentFiles): string[] {
  const folder = `banks/${domain}/${version}`;
  const slugs = filesIn(files, folder).map((path) => path.slice(folder.length + 1).replace(/\.md$/, ''));
  return slugs.filter((slug) => slug !== 'bank').map((slug) => `${domain}.${slug}`);
}

function duplicateId(id: string, line: number): Issue {
  return {
    file: 'ids.md',
    line,
    column: 1,
    rule: 'duplicate-id',
    found: `"${id}" again`,
    expected: 'each id once',
    severity: 'error',
  };
}

/** A bank brought along, checked as the edition's own are; its ids need not stand in the table of permanent ids. */
export function checkExtraBank(bank: Bank, edition: Edition, files: ContentFiles): Issue[] {
  const whole = { ...edition, banks: [...edition.banks, bank] };
  const ids = { groups: new Map([['topics', new Map(bank.questions.map(({ id }) => [id, 1]))]]), duplicates: [] };
  const questionIds = new Set([...allQuestions(edition).map(({ id }) => id), ...filedIds(bank, files)]);
  const context = contextOf(whole, { files, editionPath: '', pins: [], ids }, questionIds);
  return [...bank.questions.flatMap((question) => checkQuestion(question, context)), ...checkBank(bank, context)];
}

const gatesPerDomain = 4;
const medianGrade = 10;

/** What holds of a bank as a whole: few gates, and prompts that most people read with ease. */
function checkBank(bank: Bank, context: CheckContext): Issue[] {
  const file = `banks/${bank.domain}/${bank.version}/bank.md`;
  const gates = bank.questions.filter((question) => question.gateWhen);
  const issues: Issue[] = [];
  if (gates.length > gatesPerDomain) {
    issues.push(
      issueAt(context, file, 'order', 'gates-few', `${gates.length} gates`, `at most ${gatesPerDomain} in a domain`),
    );
  }
  const grades = bank.questions.map((question) => readingGrade(question.prompt)).sort((a, b) => a - b);
  const median = grades[Math.floor(grades.length / 2)] ?? 0;
  if (median > medianGrade) {
    issues.push(
      issueAt(
        context,
        file,
        'order',
        'reading-grade',
        `a median grade of ${median.toFixed(1)}`,
        `at most ${medianGrade}`,
      ),
    );
  }
  return issues;
}
