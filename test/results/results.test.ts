import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../app/assessment/assessment';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import { knownBanks } from '../../app/bank/known-banks';
import { editionsOf, loadedEdition } from '../../app/cli/read-judged';
import { type Content, loadContent } from '../../app/load-content.server';
import { resultPage } from '../../app/report/page/result-page';
import { advisoryNote } from '../../app/results/advisory-note';
import { documentOf, documentsOf } from '../../app/results/documents';
import { kitOf, pulseOf } from '../../app/results/kit';
import { figuresOf, sheetOf } from '../../app/results/pictures';
import { policyInputOf, reportInputOf, scoreOf, sourcesOf } from '../../app/results/sources';

const root = join(import.meta.dirname, '../..');
let content: Content;

beforeAll(() => {
  const loaded = loadContent(join(root, 'content'));
  if (loaded.kind === 'faults') throw new Error(loaded.report);
  content = loaded.content;
});

function answersIn(path: string): Assessment {
  const { assessment, issues } = readAnswersFile(readFileSync(join(root, path), 'utf8'), editionsOf(content));
  if (!assessment) throw new Error(issues.map(({ found }) => found).join());
  return assessment;
}

const sourcesIn = (path: string, change: Partial<Assessment> = {}) => {
  const assessment = { ...answersIn(path), ...change };
  return sourcesOf(loadedEdition(content, assessment.edition), assessment);
};

const startUp = 'test/golden/editions/2026.1/start-up/answers.yaml';

describe('what one assessment gives', () => {
  it('is five documents of an organisation, each under its name', () => {
    const sources = sourcesIn(startUp);
    const documents = documentsOf(sources);
    expect(documents.map(({ name }) => name)).toEqual([
      'gap-report',
      'policy',
      'policy-card',
      'adoption-decision-record',
      'clause-ledger',
    ]);
    for (const one of documents) expect(documentOf(sources, one.name)).toEqual(one);
    expect(documentOf(sources, 'letter')).toBeUndefined();
  });

  it('is the report alone where one seat answered', () => {
    const seat = sourcesIn(startUp, { track: 'builder', answers: {} });
    expect(documentsOf(seat).map(({ name }) => name)).toEqual(['gap-report']);
    expect([kitOf(seat), pulseOf(seat), sheetOf(seat), documentOf(seat, 'policy')]).toEqual(Array(4).fill(undefined));
    expect(figuresOf(seat)).toEqual([]);
    const later = { newest: content.current.edition, known: knownBanks(content.editions), date: '2026-12-01' };
    expect(advisoryNote(seat, later)).toBeUndefined();
    expect(() => scoreOf(seat)).toThrow('no score card');
  });

  it('is scored and decided once, whichever results are asked for', () => {
    const sources = sourcesIn(startUp);
    expect(scoreOf(sources)).toBe(scoreOf(sources));
    expect(policyInputOf(sources).card).toBe(scoreOf(sources));
  });
});

describe('charts for slides', () => {
  it('are linked on the result page where the report has them: no pace square before anything is answered', () => {
    const answered = sourcesIn(startUp);
    for (const sources of [answered, sourcesIn(startUp, { answers: {}, facts: {} })]) {
      const linked = resultPage(reportInputOf(sources)).pictures.map(({ id }) => id);
      expect(linked).toEqual(figuresOf(sources).map(({ id }) => id));
      expect(linked.includes('pace-square')).toBe(sources === answered);
    }
  });
});

describe('the advisory note', () => {
  it('calls no question reworded that this client reads in the same words as before', () => {
    const sources = sourcesIn(startUp);
    const own = loadedEdition(content, sources.assessment.edition).edition;
    const worded = (edition: typeof own) =>
      edition.banks.flatMap(({ questions }) => questions.map((one) => one.choices));
    expect(worded(sources.edition), 'its facts call for other words than the usual ones').not.toEqual(worded(own));
    const newest = { ...own, id: '2099.1' };
    const note = advisoryNote(sources, { newest, known: knownBanks(content.editions), date: '2026-12-01' });
    expect(note?.blocks.map(({ kind }) => kind)).toContain('callout');
    expect(note?.blocks.filter(({ kind }) => kind === 'table')).toEqual([]);
  });
});
