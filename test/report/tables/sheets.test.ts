import { expect, it } from 'vitest';
import { assessmentSheets } from '../../../app/report/tables/assessment-sheets';
import { gapSheets } from '../../../app/report/tables/gap-sheets';
import { scoreAssessment } from '../../../app/scoring/score-assessment';
import { scoreSeat } from '../../../app/scoring/score-seat';
import { inventAssessment, inventEdition, question } from '../../scoring/invented-edition';

const edition = inventEdition({ questions: [question('d.a'), question('d.b', { builder: true })] });

it('say of a question that the builder track leaves out that this track did not ask it', () => {
  const assessment = inventAssessment({ 'd.b': 2 }, {}, 'builder');
  const sheets = assessmentSheets({ edition, assessment, standings: scoreSeat(edition, assessment).standings });
  const [first] = sheets.find(({ name }) => name === 'answers')?.rows ?? [];
  expect(first?.at(-1)).toBe('Not asked on the builder track');
});

it('mark an accepted gap in the plan as in the list of gaps', () => {
  const accept = { kind: 'accept', until: '2000-06-30', by: 'The CTO', reason: 'A freeze.' } as const;
  const assessment = { ...inventAssessment({ 'd.a': 0, 'd.b': 1 }), dispositions: { 'd.a': accept } };
  const [gaps, plan] = gapSheets({ edition, assessment, card: scoreAssessment(edition, assessment) });
  for (const sheet of [gaps, plan]) {
    expect(sheet?.columns.at(-1)?.head).toBe('Decided');
    const byPrompt = new Map(sheet?.rows.map((row) => [row.find((one) => String(one).endsWith('?')), row.at(-1)]));
    expect(byPrompt).toEqual(
      new Map([
        ['d.a?', 'Accepted until 30 June 2000 by The CTO: A freeze.'],
        ['d.b?', null],
      ]),
    );
  }
});
