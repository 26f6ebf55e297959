import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../app/assessment/assessment';
import { carryOver } from '../../app/assessment/carry-over';
import type { Bank } from '../../app/bank/bank';
import { bodyText } from '../../app/document/plain-text';
import { sinceChapter } from '../../app/report/chapters/since';
import { roundsSince } from '../../app/scoring/rounds';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { answersOf, inventAssessment, inventEdition, question } from '../scoring/invented-edition';

const before = inventEdition({ questions: [question('d.a'), question('d.b'), question('d.c')] });
const next = inventEdition({ questions: [question('d.a', { prompt: 'Other words?' }), question('d.c')] });
const banks = next.banks.map(
  (bank): Bank => ({ ...bank, version: '1.1.0', from: { version: '1.0.0', questions: [] } }),
);
const after = { ...next, id: '2000.2', banks };
const given = inventAssessment({ 'd.a': 4, 'd.b': 0, 'd.c': 2 });
const moved: Assessment = { ...carryOver(given, before, after).assessment, date: '2000-06-01' };

const chapter = (assessment: Assessment, since?: { edition: typeof before; assessment: Assessment }) => {
  const now = { edition: after, assessment, card: scoreAssessment(after, assessment) };
  return bodyText(
    sinceChapter({ ...now, ...(since && { rounds: roundsSince({ moments: [since], known: [] }, now) }) }, '9'),
  );
};

describe('the chapter on the last round', () => {
  it('is left out where there is none', () => {
    expect(chapter({ ...inventAssessment({}), edition: '2000.2' })).toEqual([]);
  });

  it('prints the parts of the move, what to confirm and what was kept', () => {
    // Before (4 + 0 + 2) of 12 = 50; d.a and d.c alone 6 of 8 = 75; then d.c at 4 makes 100.
    const now = { ...moved, answers: { ...moved.answers, ...answersOf({ 'd.c': 4 }) } };
    const lines = chapter(now, { edition: before, assessment: given }).join('\n');
    expect(lines).toContain(
      'The round of 1 January 2000 under edition 2000.1, and this one of 1 June 2000 under edition 2000.2.',
    );
    for (const cells of ['All domains', 'd'])
      expect(lines).toMatch(new RegExp(`${cells}\\D+50\\D+100\\D+\\+50\\D+\\+25\\D+0\\D+\\+25`));
    expect(lines).toContain('To be confirmed');
    expect(lines).toContain('Other words?');
    expect(lines).toContain('d.b (2000.1): 0');
  });
});
