import { describe, expect, it } from 'vitest';
import type { Bank } from '../../app/bank/bank';
import { diffEditions } from '../../app/bank/diff-editions';
import { bodyText } from '../../app/document/plain-text';
import { diffPage } from '../../app/report/versions/diff-page';
import { inventEdition, question } from '../scoring/invented-edition';

const before = inventEdition({ questions: [question('d.a'), question('d.b'), question('d.c')], practices: ['r'] });
const next = inventEdition({
  questions: [
    question('d.a', { prompt: 'Other words?' }),
    question('d.b', { choices: ['0', '1', 'more', '3', '4'], weight: 3 }),
    question('d.n'),
  ],
  autonomy: { A2: [{ question: 'd.b', atLeast: 2 }] },
});
const banks = next.banks.map(
  (bank): Bank => ({
    ...bank,
    version: '1.1.0',
    from: { version: '1.0.0', questions: [{ id: 'd.a', change: 'reworded', of: ['d.a'], answers: 'keep' }] },
  }),
);

describe('the page of what changed', () => {
  it('says of each question what changed and what becomes of answers, then what stands beside', () => {
    const page = diffPage(diffEditions(before, { ...next, id: '2000.2', banks }));
    expect(page.title).toBe('From edition 2000.1 to 2000.2');
    expect(bodyText(page.blocks)).toEqual([
      'D 1.0.0 to 1.1.0',
      'Four questions changed, 0 unchanged.',
      'Other words?',
      'Reworded: an answer is kept. (d.a)',
      'Before: d.a?',
      'd.b?',
      'Re-levelled and re-weighted: an answer is kept, and to be confirmed. (d.b)',
      'Level 2 was “2” and is “more”',
      'Weight 1 before, 3 now',
      'd.n?',
      'New: asked anew. (d.n)',
      'd.c?',
      'Retired: an answer is kept, shown and no longer scored. (d.c)',
      'Requirements of autonomy',
      'A2: d.b, not required before, 2 now',
      'Beside the questions',
      'Practices: gone r',
    ]);
  });

  it('of an edition and itself says that nothing changed', () => {
    expect(bodyText(diffPage(diffEditions(before, before)).blocks)).toEqual([
      'D 1.0.0',
      'No questions changed, 3 unchanged.',
    ]);
  });
});
