import { describe, expect, it } from 'vitest';
import { questionsInScope } from '../../app/assessment/applicable-questions';
import { interviewMinutes, minutesFor } from '../../app/assessment/reading-time';
import { roles } from '../../app/bank/bank';
import { allQuestions } from '../../app/bank/edition';
import type { Block, Document, Table } from '../../app/document/document';
import { inlineWords, plainText } from '../../app/document/plain-text';
import { renderPdf } from '../../app/render/pdf/render-pdf';
import { buildEvidenceList } from '../../app/report/evidence-list';
import { buildInterviewGuide } from '../../app/report/interview-guide';
import type { PreparationInput } from '../../app/report/preparation';
import { roleCodes } from '../../app/report/wording/preparation';
import { realEdition } from './respondents';

const edition = realEdition();
const before: PreparationInput = {
  edition,
  assessment: { track: 'full', facts: {}, organisation: '', date: '2026-11-22' },
};
const withFacts = (facts: PreparationInput['assessment']['facts']): PreparationInput => ({
  ...before,
  assessment: { ...before.assessment, facts },
});

const textOf = (document: Document) => plainText(document).join(' ');
const wordsOf = (words: string) => words.replace(/\s+/g, ' ');

/** Blocks from a role's heading to the next role. */
function partOf({ blocks }: Document, role: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.id === `role-${role}`);
  const end = blocks.findIndex((block, at) => at > start && block.kind === 'heading' && block.level === 1);
  return start < 0 ? [] : blocks.slice(start, end < 0 ? undefined : end);
}

describe('the evidence request list', () => {
  const list = buildEvidenceList(before);

  it('asks the best role of each question for each of its items, once, under a code of its own', () => {
    for (const role of roles) {
      const asked = allQuestions(edition).filter(({ ask }) => ask.best === role);
      const rows = partOf(list, role)
        .filter((block): block is Table => block.kind === 'table')
        .flatMap((table) => table.rows);
      expect(rows.length, role).toBe(asked.flatMap(({ evidence }) => evidence).length);
      const codes = rows.map(([, code]) => JSON.stringify(code?.children));
      expect(new Set(codes).size).toBe(rows.length);
      expect(codes.every((code) => code.includes(roleCodes[role]))).toBe(true);
    }
  });

  it('carries of its wording only the title and what stands under it', () => {
    expect(Object.keys(list.meta)).toEqual(Object.keys(buildInterviewGuide(before).meta));
    expect(JSON.stringify(list.meta)).not.toContain('Send each role its part');
  });

  it('leaves out what the facts put out of scope, and says how many are left', () => {
    const few = withFacts({ autonomy: 'A0' });
    const asked = questionsInScope(edition, few.assessment);
    expect(asked.length).toBeLessThan(allQuestions(edition).length);
    const document = buildEvidenceList(few);
    expect(document.meta.facts.at(-1)?.value).toMatch(
      new RegExp(`^${asked.length} of ${allQuestions(edition).length};`),
    );
    const text = wordsOf(textOf(document));
    for (const question of allQuestions(edition))
      expect(text.includes(wordsOf(question.prompt)), question.id).toBe(
        asked.includes(question) && question.evidence.length > 0,
      );
  });
});

describe('the interview guide', () => {
  const guide = buildInterviewGuide(before);
  const text = wordsOf(textOf(guide));

  it('has every question once, with its five choices, evidence and room for notes', () => {
    const notes = guide.blocks.filter((block) => block.kind === 'signature');
    expect(notes).toHaveLength(allQuestions(edition).length);
    for (const question of allQuestions(edition)) {
      for (const choice of question.choices) expect(text).toContain(wordsOf(choice));
      const heads = guide.blocks.filter(
        (block) => block.kind === 'heading' && block.level === 3 && inlineWords(block.children) === question.prompt,
      );
      expect(heads, question.id).toHaveLength(1);
    }
  });

  it('names what has to be asked before', () => {
    const after = allQuestions(edition).filter(({ requires }) => requires.length > 0);
    expect(after.length).toBeGreaterThan(0);
    expect(guide.blocks.filter((block) => JSON.stringify(block).includes('Ask before this'))).toHaveLength(
      after.reduce((sum, { requires }) => sum + requires.length, 0),
    );
  });

  it('gives the other role its questions to check', () => {
    for (const role of roles) {
      const part = JSON.stringify(partOf(guide, role));
      for (const question of allQuestions(edition).filter(({ ask }) => ask.crossCheck === role))
        expect(part, `${role} ${question.id}`).toContain(JSON.stringify(question.prompt).slice(1, -1));
    }
  });

  it('takes longer than reading, and more for more questions', () => {
    const questions = allQuestions(edition);
    expect(interviewMinutes(questions)).toBeGreaterThan(minutesFor(questions));
    expect(interviewMinutes(questions)).toBeGreaterThan(interviewMinutes(questions.slice(1)));
    expect(interviewMinutes([])).toBe(0);
  });
});

it('both print the same bytes for the same input, with and without a name', async () => {
  for (const build of [buildEvidenceList, buildInterviewGuide])
    for (const organisation of ['', 'Harbour & Vale <Payments>']) {
      const input = { ...before, assessment: { ...before.assessment, organisation } };
      const [one, two] = [await renderPdf(build(input)), await renderPdf(build(input))];
      expect(Buffer.compare(one, two)).toBe(0);
    }
}, 60_000);
