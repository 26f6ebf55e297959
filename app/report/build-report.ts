import { coreBanks, outsideBanks } from '../bank/edition';
import { type Block, type Document, type DocumentMeta, documentSchemaVersion } from '../document/document';
import { answerChapter } from './chapters/answer';
import { crosswalkChapter } from './chapters/crosswalk';
import { domainChapter } from './chapters/domain';
import { everyAnswerChapter } from './chapters/every-answer';
import { interviewsChapter } from './chapters/interviews';
import { methodChapter } from './chapters/method';
import { outsideDomainChapter } from './chapters/outside-domain';
import { patternsChapter } from './chapters/patterns';
import { planChapter } from './chapters/plan';
import { profileChapter } from './chapters/profile';
import { rankedGapsChapter } from './chapters/ranked-gaps';
import { sinceChapter } from './chapters/since';
import { editLeads } from './edit-leads';
import type { ReportInput } from './report-input';
import { classification, coverFacts, coverWords, runningHead } from './wording/cover';

/** The gap report as a neutral document. Pure: the same input gives the same document. */
export function buildReport(input: ReportInput): Document {
  const { edition, assessment } = input;
  return {
    schemaVersion: documentSchemaVersion,
    name: 'gap-report',
    meta: reportMeta(input),
    blocks: editLeads(generatedBlocks(input), edition, assessment.edits),
  };
}

/** Without what a person wrote over the leads of chapters. */
export function generatedBlocks(input: ReportInput): Block[] {
  const pages: Block[] = [];
  let number = 1;
  for (const { blocks, newPage } of chapters(input)) {
    const made = blocks(String(number));
    // A chapter without anything to say takes no number.
    if (made.length > 0) number++;
    pages.push(...(newPage ? [{ kind: 'pageBreak' } as const] : []), ...made);
  }
  return [{ kind: 'contents', title: coverWords.contents }, ...pages];
}

interface Chapter {
  readonly newPage: boolean;
  readonly blocks: (number: string) => Block[];
}

function chapters(input: ReportInput): Chapter[] {
  return [
    { newPage: true, blocks: (number) => answerChapter(input, number) },
    { newPage: true, blocks: (number) => profileChapter(input, number) },
    { newPage: false, blocks: (number) => patternsChapter(input, number) },
    ...coreBanks(input.edition).map((bank) => ({
      newPage: false,
      blocks: (number: string) => domainChapter(input, bank, number),
    })),
    ...outsideBanks(input.edition).map((bank) => ({
      newPage: false,
      blocks: (number: string) => outsideDomainChapter(input, bank, number),
    })),
    { newPage: false, blocks: (number) => rankedGapsChapter(input, number) },
    { newPage: false, blocks: (number) => planChapter(input, number) },
    { newPage: false, blocks: (number) => interviewsChapter(input, number) },
    { newPage: false, blocks: (number) => crosswalkChapter(input, number) },
    { newPage: false, blocks: (number) => everyAnswerChapter(input, number) },
    { newPage: false, blocks: (number) => sinceChapter(input, number) },
    { newPage: false, blocks: (number) => methodChapter(input, number) },
  ];
}

export function reportMeta(input: ReportInput): DocumentMeta {
  const { edition, assessment } = input;
  return {
    title: coverWords.title,
    subtitle: coverWords.subtitle,
    organisation: assessment.organisation,
    date: assessment.date,
    lang: 'en',
    classification: classification(assessment.organisation),
    runningHead: runningHead(coverWords.title, assessment.organisation, assessment.date),
    facts: coverFacts(input),
    draft: edition.status === 'draft',
  };
}
