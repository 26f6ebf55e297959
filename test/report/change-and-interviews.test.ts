import { describe, expect, it } from 'vitest';
import { bodyText } from '../../app/document/plain-text';
import { interviewsChapter } from '../../app/report/chapters/interviews';
import { smallestChangeSection } from '../../app/report/chapters/smallest-change';
import { moreToAsk } from '../../app/report/wording/interviews';
import {
  changeSentence,
  changeWords,
  exposureSentence,
  findOutWords,
  prerequisiteWords,
} from '../../app/report/wording/smallest-change';
import { allAt, nothingAnswered, realEdition, realisticMid, respondents } from './respondents';

const edition = realEdition();

describe('the smallest change', () => {
  it('sums the steps to the autonomy in use as the score card does, in one paragraph each', () => {
    const input = allAt(edition, 0);
    const blocks = smallestChangeSection(input, '9.1');
    expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph']);
    const words = bodyText(blocks).join('\n');
    const { autonomy, profile } = input.card.smallestChange;
    const sum = (parts: readonly { readonly points: number }[]) => parts.reduce((all, { points }) => all + points, 0);
    expect(words).toContain(`Together ${sum(autonomy)} person-weeks.`);
    expect(words).toContain(`Together ${sum(profile)} person-weeks.`);
    for (const step of autonomy) expect(words).toContain(`${step.for}: `);
  });

  it('labels what has to be found out first', () => {
    const words = bodyText(smallestChangeSection(realisticMid(edition), '9.1')).join('\n');
    expect(words).toMatch(/Find out first: questions? [\d, and]+, counted from 0 because (it is|they are) not known\./);
  });

  it('is left out where nothing is to change', () => {
    expect(smallestChangeSection(allAt(edition, 4), '9.1')).toEqual([]);
  });

  it('agrees with none, one and two', () => {
    expect([1, 2].map((one) => changeWords.sum('A2', one, one))).toEqual([
      'A2: one control, one person-week',
      'A2: two controls, two person-weeks',
    ]);
    expect([[], [3], [1, 2]].map((points) => changeSentence(points))).toEqual(['', '', 'Together three person-weeks.']);
    expect([1, 2].map((one) => changeWords.profile(one))).toEqual([
      'To lift the profile by one level.',
      'To lift the profile by one level, in two domains at once.',
    ]);
    expect(findOutWords(1, '4')).toBe('Find out first: question 4, counted from 0 because it is not known.');
    expect(findOutWords(2, '4 and 5')).toBe(
      'Find out first: questions 4 and 5, counted from 0 because they are not known.',
    );
    expect(prerequisiteWords(1, '4')).toBe('Before that, and not counted: question 4.');
    expect(exposureSentence([])).toBe('No mean exposure falls by a whole point.');
    expect(exposureSentence([{ title: 'X', from: 60, to: 50 }])).toBe(
      'It takes mean exposure to “X” from 60 to 50 of 100.',
    );
  });
});

describe('whom to ask next', () => {
  it.each(Object.entries(respondents(edition)))(
    'lists at most eighteen questions and counts the rest: %s',
    (_name, input) => {
      const blocks = interviewsChapter(input, '10');
      const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
      expect(rows).toHaveLength(Math.min(18, input.card.toFindOut.length));
      const more = input.card.toFindOut.length - rows.length;
      if (more > 0) expect(bodyText(blocks).join('\n')).toContain(moreToAsk(more));
    },
  );

  it('gives each question what to listen for, in the words of a choice', () => {
    const blocks = interviewsChapter(nothingAnswered(edition), '10');
    const choices = new Set(edition.banks.flatMap((bank) => bank.questions.flatMap((question) => question.choices)));
    for (const block of blocks)
      if (block.kind === 'table')
        for (const row of block.rows)
          expect(choices).toContain(row[3]?.children.map((one) => 'value' in one && one.value).join(''));
  });

  it('says so where nobody has to be asked', () => {
    expect(bodyText(interviewsChapter(allAt(edition, 4), '10')).join(' ')).toContain('Nobody has to be asked again');
  });

  it('agrees with one and two', () => {
    expect(moreToAsk(1)).toBe('One further question is still open, listed under');
    expect(moreToAsk(2)).toBe('Two further questions are still open, listed under');
  });
});
