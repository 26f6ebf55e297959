import { expect, it } from 'vitest';
import { withOutsideBanks } from '../../app/bank/edition';
import { questionOf } from '../../app/report/report-input';
import { ownerWords } from '../../app/report/wording/domain';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { inventAssessment, inventEdition, question } from '../scoring/invented-edition';

it('a gap of a bank outside the overall is due when its bank’s own plan says', () => {
  const own = inventEdition({ questions: [question('d.a')] });
  const [bank] = inventEdition({ questions: [question('x-one.a', { horizon: 30, effort: 'L' })] }).banks;
  if (!bank) throw new Error('no bank');
  const edition = withOutsideBanks(own, [{ ...bank, outside: { digest: 'd' } }]);
  const assessment = inventAssessment({ 'x-one.a': 1 }, { capacity: 0 });
  const input = { edition, assessment, card: scoreAssessment(edition, assessment) };
  expect(ownerWords(input, questionOf(input, 'x-one.a'))).toContain('a first version after day 90.');
});
