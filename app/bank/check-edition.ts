import type { Issue } from '../content/issue';
import type { Bank } from './bank';
import { checkAround } from './check-around';
import { checkBuilderTrack } from './check-builder-track';
import { type CheckContext, issueAt } from './check-context';
import { checkFrom, checkNews } from './check-from';
import { checkQuestion } from './check-question';
import { allQuestions, type Edition } from './edition';
import type { KnownIds } from './known-ids';
import { type ContentFiles, filesIn } from './parse-bank';
import { readingGrade } from './reading-grade';

/** Faults that only show when the files of an edition are held together. */
export function checkEdition(edition: Edition, files: ContentFiles, editionPath: string, ids: KnownIds): Issue[] {
  const context: CheckContext = {
    edition,
    files,
    editionPath,
    ids,
    questions: new Map(allQuestions(edition).map((question) => [question.id, question])),
    scope: {
      facts: new Map(edition.facts.map((fact) => [fact.id, fact])),
      questionIds: new Set(edition.banks.flatMap((bank) => filedIds(bank, files))),
    },
  };
  return [
    ...ids.duplicates.map(({ id, line }) => duplicateId(id, line)),
    ...allQuestions(edition).flatMap((question) => checkQuestion(question, context)),
    ...edition.banks.flatMap((bank) => [...checkBank(bank, context), ...checkFrom(bank, context)]),
    ...checkNews(context),
    ...checkBuilderTrack(context),
    ...checkAround(context),
  ];
}

/** Ids by file name: a question whose own file is at fault still exists, and is not reported wherever it is named. */
function filedIds({ domain, version }: Edition['banks'][number], files: ContentFiles): string[] {
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

const gatesPerDomain = 4;
const medianGrade = 10;

/** A bank brought along, checked as the edition's own are; its ids need not stand in the table of permanent ids. */
export function checkExtraBank(bank: Bank, edition: Edition, files: ContentFiles): Issue[] {
  const whole = { ...edition, banks: [...edition.banks, bank] };
  const context: CheckContext = {
    edition: whole,
    files,
    editionPath: '',
    ids: { groups: new Map([['topics', new Map(bank.questions.map(({ id }) => [id, 1]))]]), duplicates: [] },
    questions: new Map(allQuestions(whole).map((question) => [question.id, question])),
    scope: {
      facts: new Map(edition.facts.map((fact) => [fact.id, fact])),
      questionIds: new Set([...allQuestions(edition).map(({ id }) => id), ...filedIds(bank, files)]),
    },
  };
  return [...bank.questions.flatMap((question) => checkQuestion(question, context)), ...checkBank(bank, context)];
}

function checkBank(bank: Edition['banks'][number], context: CheckContext): Issue[] {
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
