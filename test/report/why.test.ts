import { describe, expect, it } from 'vitest';
import { bodyText } from '../../app/document/plain-text';
import { subjects, whyPage } from '../../app/report/why/why-subjects';
import { explainDomainScore } from '../../app/scoring/explain/explain-sum';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { personas } from '../personas/persona';
import { examinedBank } from './examined-bank';
import { nothingAnswered, realEdition } from './respondents';

const edition = realEdition();
const inputs = personas(edition)
  .slice(0, 8)
  .map(({ slug, assessment }) => [slug, { edition, assessment, card: scoreAssessment(edition, assessment) }] as const);

describe('the page of a number', () => {
  it.each(inputs)('of %s exists for every number, and says nothing that is not known', (_slug, input) => {
    for (const subject of subjects(input)) {
      const page = whyPage(input, subject);
      const words = [page?.title, page?.lead, ...bodyText(page?.blocks ?? [])].join('\n');
      expect(words, subject).not.toMatch(/undefined|NaN|null|\[object|\(\)|“”/);
      expect(page?.lead, subject).toMatch(/\.$/);
    }
  });

  it.each(inputs)('of %s ends each domain and pattern with the points of the card', (_slug, input) => {
    const { card } = input;
    const sums = [
      ...Object.entries(card.domains).map(([id, { score }]) => [`domain.${id}`, score] as const),
      ...Object.entries(card.patterns).map(
        ([id, one]) => [`pattern.${id}`, one.applies ? one.exposure : null] as const,
      ),
    ];
    for (const [subject, score] of sums) {
      if (!score) continue;
      const words = bodyText(whyPage(input, subject)?.blocks ?? []).join('\n');
      for (const { points, of, shown } of [score.floor, score.ceiling])
        expect(words, subject).toContain(`100 × ${points} / ${of}, rounded to ${shown}`);
    }
  });

  it('is none for what has no number', () => {
    const [, input] = inputs[0] as (typeof inputs)[number];
    const none = ['', 'score.x', 'domain.', 'domain.nowhere', 'pattern.none', 'gap.no.gap', 'toString', '__proto__'];
    expect(none.filter((subject) => whyPage(input, subject) !== null)).toEqual([]);
  });
});

describe('the smallest change', () => {
  it('says what is not known, instead of that nothing has to change', () => {
    const assessment = nothingAnswered(edition).assessment;
    const input = { edition, assessment, card: scoreAssessment(edition, assessment) };
    expect(whyPage(input, 'change')?.lead).toContain('Nothing can be priced yet');
  });
});

it('adds up what counts where something was examined or several replied, as the card does', () => {
  const assessment = examinedBank(edition);
  const card = scoreAssessment(edition, assessment);
  for (const [id, { score }] of Object.entries(card.domains)) {
    const terms = explainDomainScore({ edition, assessment, card }, id).terms;
    expect(
      terms.reduce((sum, { points }) => sum + points.floor, 0),
      id,
    ).toBe(score?.floor.points);
  }
});
