import { describe, expect, it } from 'vitest';
import { type PlaceholderName, placeholderArguments } from '../../app/bank/message-values';
import { proseText } from '../../app/content/prose';
import { inlineWords } from '../../app/document/plain-text';
import { keyMessages } from '../../app/report/key-messages';
import type { ReportInput } from '../../app/report/report-input';
import { messageValue } from '../../app/report/wording/message-values';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { personas } from '../personas/persona';
import { allAt, nothingAnswered, realEdition, respondents } from './respondents';

const edition = realEdition();
const { messages, decisions } = edition.keyMessages;
const said = personas(edition).map(({ slug, assessment }) => {
  const input = { edition, assessment, card: scoreAssessment(edition, assessment) };
  return { slug, ...keyMessages(input) };
});
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('the golden personas', () => {
  it.each(said.map((one) => [one.slug, one] as const))(
    '%s is told three things and asked for three decisions',
    (_slug, one) => {
      expect(one.messages).toHaveLength(3);
      expect(one.asked).toHaveLength(3);
      for (const { title, text } of [...one.messages, ...one.asked]) {
        expect(`${title}. ${inlineWords(text)}`).not.toMatch(/[{}]|undefined|null|NaN|\bno (controls|steps|gates)\b/);
      }
    },
  );

  it('are told different things', () => {
    const triples = said.map((one) => idsOf(one.messages).join(' '));
    expect(new Set(triples).size).toBe(triples.length);
    expect(new Set(said.map((one) => idsOf(one.asked).join(' '))).size).toBeGreaterThanOrEqual(said.length - 2);
  });

  it('reach every message and every decision but the fallbacks', () => {
    const reached = new Set(said.flatMap((one) => idsOf([...one.messages, ...one.asked])));
    const rules = [...messages, ...decisions].filter(
      ({ when }) => !(when.kind === 'plain' && when.of.kind === 'always'),
    );
    expect(rules.length).toBeGreaterThanOrEqual(26);
    expect(idsOf(rules).filter((id) => !reached.has(id))).toEqual([]);
  });
});

it('the fallbacks speak where nothing else does, and say nothing about what is not known', () => {
  const all = keyMessages(allAt(edition, 4, { autonomy: 'A2', mandate: 'none' }));
  expect(idsOf(all.messages)).toContain('what-this-rests-on');
  expect(idsOf(all.asked)).toContain('answer-again');
  expect(idsOf(keyMessages(nothingAnswered(edition)).messages)).toEqual([]);
});

it('a decision names a role’s act by a date', () => {
  for (const { id, text } of decisions)
    expect([id, proseText(text)]).toEqual([id, expect.stringMatching(/\{\{day:\d+\}\}/)]);
});

it('no verb follows a count that may be one: it could not agree with it', () => {
  const counts = [
    'missing',
    'critical',
    'gatesUnmet',
    'open',
    'known',
    'reset',
    'gap',
    'weeksToUse',
    'weeksToNext',
    'excess',
  ];
  for (const { id, text, title } of [...messages, ...decisions]) {
    const verb = new RegExp(
      `\\{\\{(${counts.join('|')})\\}\\} (is|are|was|were|has|have|do|does|needs?|waits?|stands?)\\b`,
    );
    expect([id, `${title} ${proseText(text)}`]).toEqual([id, expect.not.stringMatching(verb)]);
  }
});

describe('a value in a message', () => {
  const base = respondents(edition)['everything absent at A4'] as ReportInput;
  const value = (name: PlaceholderName, card: object, argument = '') =>
    messageValue({ ...base, card: { ...base.card, ...card } as ReportInput['card'] }, { name, argument });
  const autonomy = (more: object) => ({ autonomy: { ...base.card.autonomy, ...more } });
  const next = (number: number) =>
    autonomy({
      nextStep: Array.from({ length: number }, () => ({ for: 'A2', question: 'x', has: 0, needs: 2, why: 'below' })),
    });
  const reset = (number: number) => ({
    resetControls: Object.fromEntries(
      [0, 1, 2, 3, 4, 5].map((at) => [at, { standing: at < number ? 'inPlace' : 'absent' }]),
    ),
  });
  const gaps = (number: number) => ({ gaps: Array.from({ length: number }, () => ({ severity: 'critical' })) });

  it.each<[PlaceholderName, (number: number) => object, readonly (string | null)[]]>([
    ['missing', next, [null, 'one control', 'two controls']],
    ['missingAre', next, [null, 'one control is', 'two controls are']],
    ['gap', (one) => autonomy({ gap: { floor: one, ceiling: one } }), [null, 'one step', 'two steps']],
    ['critical', gaps, [null, 'one critical gap', 'two critical gaps']],
    [
      'gatesUnmet',
      (one) => ({ gates: { met: 0, unmet: one, unknown: 1 - Math.min(one, 1) } }),
      [null, '1 of 1 gate', '2 of 2 gates'],
    ],
    [
      'open',
      (one) => ({ toFindOut: Array(one).fill('x'), counts: { applicable: one } }),
      [null, '1 of 1 question', '2 of 2 questions'],
    ],
    ['known', (one) => ({ counts: { known: one, applicable: one } }), [null, '1 of 1 question', '2 of 2 questions']],
    ['reset', reset, [null, 'one of the six', 'two of the six']],
    ['excess', (one) => ({ plan: { excess: one } }), [null, 'one person-week', 'two person-weeks']],
    [
      'weeksToNext',
      (one) => ({ smallestChange: { autonomy: [{ points: one }] } }),
      [null, 'one person-week', 'two person-weeks'],
    ],
    [
      'weeksToUse',
      (one) => ({ smallestChange: { autonomy: [{ points: one }] } }),
      [null, 'one person-week', 'two person-weeks'],
    ],
  ])('%s agrees with none, one and two', (name, card, expected) => {
    expect([0, 1, 2].map((number) => value(name, card(number)))).toEqual(expected);
  });

  it('names ranges, levels, ratings, facts and days', () => {
    expect(value('gap', autonomy({ gap: { floor: 1, ceiling: 2 } }))).toBe('one to two steps');
    expect(value('supported', autonomy({ supported: { floor: 'A1', ceiling: 'A2' } }))).toBe('A1 and perhaps A2');
    expect(value('level', { domains: { review: { level: { floor: 0, ceiling: 2 } } } }, 'review')).toBe(
      'not yet level 1, at most 2',
    );
    expect(value('rating', { patterns: { p: { rating: { floor: 'high', ceiling: 'severe' } } } }, 'p')).toBe(
      'high to severe',
    );
    expect(value('fact', {}, 'ai-share')).toBe('40%');
    expect(value('day', {}, '10')).toBe('2 December 2026');
    expect(value('inUse', {})).toBe('A4');
    expect(value('next', next(1))).toBe('A2');
  });

  it('has one for every name that authors may write', () => {
    for (const name of Object.keys(placeholderArguments) as PlaceholderName[])
      expect(() =>
        value(
          name,
          {},
          { domain: 'review', pattern: 'x', 'number fact': 'ai-share', days: '3', none: '' }[
            placeholderArguments[name]
          ],
        ),
      ).not.toThrow();
  });
});

it('on the quick track prints of a level only what it is at most', () => {
  const assessment = { ...allAt(edition, 1).assessment, track: 'quick' as const };
  const input = { edition, assessment, card: scoreAssessment(edition, assessment) };
  expect(messageValue(input, { name: 'level', argument: 'review' })).toBe('at most level 1');
  const open = { ...input.assessment, answers: {} };
  const none = { edition, assessment: open, card: scoreAssessment(edition, open) };
  expect(messageValue(none, { name: 'level', argument: 'review' })).toBeNull();
});
