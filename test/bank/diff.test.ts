import { describe, expect, it } from 'vitest';
import type { Bank, DeclaredChange, Question } from '../../app/bank/bank';
import { diffBanks } from '../../app/bank/diff-banks';
import { diffEditions } from '../../app/bank/diff-editions';
import { originsOf } from '../../app/bank/lineage';
import { inventEdition, question } from '../scoring/invented-edition';
import { edit } from './base-content';
import { editionOf, twoVersions } from './two-versions';

/** A version of a bank `d`; what it says of the version before is its `from`. */
function bank(
  version: string,
  questions: readonly Question[],
  before?: string,
  declared: readonly DeclaredChange[] = [],
): Bank {
  const from = before === undefined ? {} : { from: { version: before, questions: declared } };
  return { domain: 'd', version, title: 'D', purpose: 'D', lang: 'en', retired: [], ...from, questions };
}

const reworded = (id: string): DeclaredChange => ({ id, change: 'reworded', of: [id], answers: 'keep' });
const relevelled = (id: string): DeclaredChange => ({ id, change: 'relevelled', of: [id], answers: 'confirm' });
const split = (id: string, of: string, answers: 'confirm' | 'ask'): DeclaredChange => ({
  id,
  change: 'split',
  of: [of],
  answers,
});

const first = bank(
  '1.0.0',
  ['d.a', 'd.b', 'd.c', 'd.e', 'd.f', 'd.g'].map((id) => question(id)),
);
const second = bank(
  '1.1.0',
  [
    question('d.a', { prompt: 'Other words?' }),
    question('d.b', { choices: ['0', '1', 'more', '3', '4'] }),
    question('d.c', { weight: 4, effort: 'L' }),
    question('d.ef'),
    question('d.g', { prompt: 'Half of it?' }),
    question('d.h'),
    question('d.n'),
  ],
  '1.0.0',
  [
    reworded('d.a'),
    relevelled('d.b'),
    { id: 'd.ef', change: 'merged', of: ['d.e', 'd.f'], answers: 'confirm' },
    split('d.g', 'd.g', 'confirm'),
    split('d.h', 'd.g', 'ask'),
  ],
);

describe('the difference between two versions of a bank', () => {
  const diff = diffBanks(first, second);

  it('tells of each question what it is', () => {
    expect(diff.questions.map(({ id, kinds, beside, answers }) => [id, kinds.join(), beside.join(), answers])).toEqual([
      ['d.a', 'reworded', '', 'keep'],
      ['d.b', 'relevelled', '', 'confirm'],
      ['d.c', 'reweighted', '', 'keep'],
      ['d.ef', 'merged', 'd.e,d.f', 'confirm'],
      ['d.g', 'split', 'd.g', 'confirm'],
      ['d.h', 'split', 'd.g', 'ask'],
      ['d.n', 'new', '', 'ask'],
      ['d.e', 'retired', 'd.ef', 'unscored'],
      ['d.f', 'retired', 'd.ef', 'unscored'],
    ]);
  });

  it('shows the words and weights that differ, and names the rest', () => {
    const [a, b, c] = diff.questions;
    expect(a?.prompt).toEqual({ before: 'd.a?', after: 'Other words?' });
    expect(b?.choices).toEqual([{ level: 2, before: '2', after: 'more' }]);
    expect([c?.weight, c?.also]).toEqual([{ before: 1, after: 4 }, ['effort']]);
  });

  it('is empty between a version and itself', () => {
    expect(diffBanks(second, second)).toMatchObject({ questions: [], unchanged: 7 });
  });

  it('is all new or all retired where one side has no such bank', () => {
    expect(new Set(diffBanks(undefined, first).questions.map(({ kinds }) => kinds.join()))).toEqual(new Set(['new']));
    expect(new Set(diffBanks(first, undefined).questions.map(({ kinds }) => kinds.join()))).toEqual(
      new Set(['retired']),
    );
  });

  it('takes other words that nobody declared for another meaning', () => {
    const silent = bank('1.1.0', [question('d.a', { prompt: 'Something else?' })], '1.0.0');
    expect(diffBanks(first, silent).questions[0]).toMatchObject({ kinds: ['relevelled'], answers: 'confirm' });
  });
});

describe('over several versions', () => {
  const third = bank(
    '1.2.0',
    [question('d.a', { prompt: 'Third words?' }), question('d.ef', { prompt: 'Both?' }), question('d.i')],
    '1.1.0',
    [relevelled('d.a'), reworded('d.ef'), split('d.i', 'd.h', 'confirm')],
  );
  const origins = originsOf(first, third, [second, third]);

  it('an answer has the least sure of the fates on its way', () => {
    expect(origins.get('d.a')).toEqual({ of: ['d.a'], answers: 'confirm', changes: ['reworded', 'relevelled'] });
    expect(origins.get('d.ef')).toEqual({ of: ['d.e', 'd.f'], answers: 'confirm', changes: ['merged', 'reworded'] });
  });

  it('what was asked anew on the way has no answer from before', () => {
    expect(origins.get('d.i')).toEqual({ of: ['d.g'], answers: 'ask', changes: ['split'] });
  });

  it('a version that is missing between them leaves ids and words to decide', () => {
    expect(originsOf(first, third).get('d.a')).toEqual({ of: ['d.a'], answers: 'confirm', changes: ['relevelled'] });
    expect(originsOf(first, third).get('d.ef')).toMatchObject({ of: [], answers: 'ask' });
  });
});

describe('the difference between two editions', () => {
  it('names banks, requirements, settings and the parts beside them', () => {
    const rules = { A1: [{ question: 'd.a', atLeast: 1 as const }] };
    const before = inventEdition({ questions: [question('d.a')], autonomy: rules, practices: ['r'] });
    const after = inventEdition({
      questions: [question('d.a')],
      autonomy: { A1: [{ question: 'd.a', atLeast: 2 }], A2: [{ question: 'd.a', atLeast: 2 }] },
      practices: ['s'],
      settings: { minimumGroup: 6 },
    });
    const diff = diffEditions(before, after, [], { clauses: { before: [{ id: 'x' }], after: [] } });
    expect(diff.requirements).toEqual([
      { step: 'A1', question: 'd.a', before: 1, after: 2 },
      { step: 'A2', question: 'd.a', before: null, after: 2 },
    ]);
    expect(diff.settings).toEqual(['minimumGroup']);
    expect(diff.parts).toEqual([
      { part: 'practices', added: ['s'], changed: [], removed: ['r'] },
      { part: 'clauses', added: [], changed: [], removed: ['x'] },
    ]);
    expect(diff.banks.map(({ questions }) => questions.length)).toEqual([0]);
  });

  it('reads what authors declared', () => {
    const files = twoVersions(
      edit('banks/d/1.1.0/a.md', '# Is it done?', '# Is it done now?'),
      edit('banks/d/1.1.0/bank.md', 'questions: []', 'questions: [{ id: d.a, change: reworded }]'),
    );
    const diff = diffEditions(editionOf(files, '2000.1').edition, editionOf(files, '2000.2').edition);
    expect(diff.banks[0]?.questions).toMatchObject([{ id: 'd.a', kinds: ['reworded'], answers: 'keep' }]);
    expect(diff.parts).toEqual([]);
  });
});
