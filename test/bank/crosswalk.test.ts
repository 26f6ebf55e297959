import { describe, expect, it } from 'vitest';
import { crosswalk } from '../../app/bank/crosswalk';
import type { Reference } from '../../app/bank/reference';
import { inventEdition, question } from '../scoring/invented-edition';

function standard(id: string, ...controls: string[]): Reference {
  const listed = controls.map((one) => ({ id: one, title: `${id} ${one}` }));
  return { id, title: id, publisher: 'A body', year: 2000, url: null, controls: listed };
}

const edition = {
  ...inventEdition({
    questions: [question('d.b', { references: ['s#C.2', 's#C.10'] }), question('d.a', { references: ['s#C.10', 't'] })],
  }),
  references: [standard('s', 'C.1', 'C.2', 'C.10'), standard('t', 'X'), standard('u', 'Y')],
};

describe('the crosswalk', () => {
  it('leads from each cited control to its questions, in the orders of standards and banks', () => {
    const shown = crosswalk(edition).map(({ reference, rows }) => [
      reference.id,
      rows.map(({ control, questions }) => [control?.id ?? null, questions.map(({ id }) => id)]),
    ]);
    expect(shown).toEqual([
      [
        's',
        [
          ['C.2', ['d.b']],
          ['C.10', ['d.b', 'd.a']],
        ],
      ],
      ['t', [[null, ['d.a']]]],
    ]);
  });
});
