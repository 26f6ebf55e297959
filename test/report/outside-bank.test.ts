import { expect, it } from 'vitest';
import type { Question } from '../../app/bank/bank';
import { type Edition, withOutsideBanks } from '../../app/bank/edition';
import { bodyText, inlineWords } from '../../app/document/plain-text';
import { roundBlocks } from '../../app/report/chapters/since-rounds';
import { questionOf } from '../../app/report/report-input';
import { ownerWords } from '../../app/report/wording/domain';
import { overallLevel } from '../../app/report/wording/level';
import { roundsSince } from '../../app/scoring/rounds';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { always, inventAssessment, inventEdition, question } from '../scoring/invented-edition';

const own = inventEdition({ questions: [question('d.a', { gateWhen: always })] });

function beside(over: Partial<Question>): Edition {
  const [bank] = inventEdition({ questions: [question('x-one.a', over)] }).banks;
  if (!bank) throw new Error('no bank');
  return withOutsideBanks(own, [{ ...bank, outside: { digest: 'd' } }]);
}

it('a gap of a bank outside the overall is due when its bank’s own plan says', () => {
  const edition = beside({ horizon: 30, effort: 'L' });
  const assessment = inventAssessment({ 'x-one.a': 1 }, { capacity: 0 });
  const input = { edition, assessment, card: scoreAssessment(edition, assessment) };
  expect(ownerWords(input, questionOf(input, 'x-one.a'))).toContain('a first version after day 90.');
});

it('a gate of a bank outside the overall does not lower the whole on the quick track', () => {
  const edition = beside({ gateWhen: always });
  const assessment = inventAssessment({ 'd.a': 2, 'x-one.a': 0 }, {}, 'quick');
  const card = scoreAssessment(edition, assessment);
  expect(inlineWords(overallLevel(card, 'quick') ?? [])).toContain('stands: at most level 2');
  const now = { edition, assessment, card };
  const moved = { ...now, assessment: inventAssessment({ 'd.a': 1, 'x-one.a': 0 }, {}, 'quick') };
  const later = roundsSince(
    { moments: [now], known: [] },
    { ...moved, card: scoreAssessment(edition, moved.assessment) },
  );
  expect(later && bodyText(roundBlocks(now, later)).join(' ')).toMatch(
    /where the lowest stands at most level 2 at most level 1/,
  );
});
