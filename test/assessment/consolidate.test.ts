import { describe, expect, it } from 'vitest';
import type { Reply, Response } from '../../app/assessment/assessment';
import { consolidate } from '../../app/assessment/consolidate';
import type { Role } from '../../app/bank/bank';
import { inventEdition, levelOf, question } from '../scoring/invented-edition';

const id = 'd.a';
const edition = inventEdition({ questions: [question(id, { ask: { best: 'platform', crossCheck: 'security' } })] });

/** Replies in short: a level, `?` don't know, `-` not applicable, `x` not my area. */
type Short = number | '?' | '-' | 'x';

function reply(short: Short): Reply {
  if (short === '?') return { state: 'unknown' };
  if (short === '-') return { state: 'notApplicable', reason: 'none here' };
  return short === 'x' ? { state: 'notMyArea' } : { state: 'known', level: levelOf(short) };
}

function from(role: Role, shorts: readonly Short[], unit?: string): Response[] {
  return shorts.map((short) => ({ role, ...(unit && { unit }), answers: { [id]: reply(short) } }));
}

const together = (...lists: readonly Response[][]) => consolidate(edition, lists.flat());
const said = (...lists: readonly Response[][]) => together(...lists).answers[id];
const known = (level: number) => ({ state: 'known', level });

describe('several respondents say', () => {
  it('their lower median', () => {
    expect(said(from('engineer', [0, 1, 3, 4]))).toEqual(known(1));
    expect(said(from('engineer', [4, 0, 3]))).toEqual(known(3));
  });

  it('nothing known when less than half know', () => {
    expect(said(from('engineer', [3, 3, '?', '?']))).toEqual(known(3));
    expect(said(from('engineer', [3, '?', '?']))).toEqual({ state: 'unknown' });
  });

  it('nothing through those whose area it is not', () => {
    expect(said(from('engineer', [2, '?', 'x', 'x', 'x']))).toEqual(known(2));
    expect(together(from('engineer', ['x', 'x'])).answers).toEqual({});
  });

  it('a level where some wave the question off, which is a contradiction to ask about', () => {
    const { answers, mixtures } = together(from('engineer', [2, '-', '-', '-']));
    expect({ answers, mixtures }).toEqual({ answers: { [id]: known(2) }, mixtures: [id] });
    const waved = together(from('engineer', ['-', '-', '-', '-', '-', '?']));
    expect(waved.answers[id]).toEqual({ state: 'notApplicable', reason: 'none here' });
    expect(waved.mixtures).toEqual([]);
  });

  it('a reason only where enough gave one', () => {
    expect(said(from('engineer', ['-', '-']))).toEqual({ state: 'notApplicable', reason: '' });
  });

  it('the lower of what the best and the cross-checking role say, when both may be shown', () => {
    const platform = from('platform', [3, 3, 3, 3, 3]);
    const security = from('security', [2, 2, 2, 2, 2]);
    expect(said(platform, security, from('junior', Array(50).fill(4)))).toEqual(known(2));
    // Four in security could be guessed: all who replied speak instead.
    expect(said(platform, security.slice(1), from('junior', Array(50).fill(4)))).toEqual(known(4));
  });

  it('the same for the organisation whatever the units say', () => {
    expect(said(from('engineer', [1, 1, 1]), from('engineer', [4, 4, 4, 4, 4], 'North'))).toEqual(known(1));
  });
});

describe('what is shown of several respondents', () => {
  it('is each group of five or more, with its number, its level and the spread', () => {
    const { groups } = together(
      from('platform', [3, 3, 3, 3, 3]),
      from('security', [1, 1, 1, 1, 1, '?']),
      from('senior', [0]),
    );
    expect(groups).toEqual([
      {
        question: id,
        groups: [
          { role: 'platform', n: 5, level: 3 },
          { role: 'security', n: 6, level: 1 },
        ],
        spread: 2,
      },
    ]);
  });

  it('is a gap of two levels between leadership and hands-on, who count together', () => {
    const leaders = from('leadership', [3, 3, 3, 3, 3]);
    const hands = [...from('engineer', [1, 1, 1]), ...from('junior', [1, 1])];
    expect(together(leaders, hands).perceptionGaps).toEqual([
      { question: id, leadership: 3, handsOn: 1, n: { leadership: 5, handsOn: 5 } },
    ]);
    expect(together(leaders, hands.slice(1)).perceptionGaps).toEqual([]);
    expect(together(leaders, from('engineer', [2, 2, 2, 2, 2])).perceptionGaps).toEqual([]);
  });

  it('is each unit of five or more; a smaller one by name only', () => {
    const { units } = together(from('engineer', [1, 1, 1, 1, 1], 'North'), from('engineer', [4], 'South'));
    expect(units).toEqual([
      { unit: 'North', shown: { n: 5, answers: { [id]: known(1) } } },
      { unit: 'South', shown: null },
    ]);
  });

  it('is no group beside which a smaller one could be worked out from what all said', () => {
    const shown = (...lists: readonly Response[][]) =>
      together(...lists).groups.flatMap(({ groups }) => groups.map((one) => one.role));
    const leaders = from('leadership', [3, 3, 3, 3, 3]);
    const many = from('engineer', [1, 1, 1, 1, 1, 1, 1]);
    // One in security would be all minus both: the smaller of the two goes as well.
    expect(shown(leaders, many, from('security', [0]))).toEqual(['engineer']);
    expect(shown(leaders, many)).toEqual(['engineer', 'leadership']);
    // Juniors would be hands-on minus engineers, so that hands-on stand as one.
    const { groups, perceptionGaps } = together(leaders, many, from('junior', [4, 4]));
    expect(groups.flatMap((one) => one.groups.map(({ role }) => role))).toEqual(['leadership']);
    expect(perceptionGaps).toMatchObject([{ handsOn: 1, n: { leadership: 5, handsOn: 9 } }]);
  });

  it('is who spoke for the organisation; their number only where no few are left over', () => {
    const leaders = from('leadership', [3, 3, 3, 3, 3]);
    expect(together(leaders, from('security', [1, 1])).respondents).toEqual({
      n: null,
      roles: [{ role: 'leadership', n: 5 }],
      withheld: ['security'],
    });
    const more = [from('security', [1, 1]), from('junior', [1, 1, 'x']), from('engineer', [0], 'North')];
    expect(together(leaders, ...more).respondents).toMatchObject({ n: 10, withheld: ['security', 'junior'] });
  });

  it('is of a unit only what enough of it answered', () => {
    const unit = from('engineer', [1, 1, 1, 1, 'x'], 'North');
    expect(together(unit).units).toEqual([{ unit: 'North', shown: { n: 5, answers: {} } }]);
  });

  it('follows the minimum that the file sets', () => {
    expect(consolidate(edition, from('senior', [1, 1, 1]), 3).groups).toHaveLength(1);
    expect(consolidate(edition, from('senior', [1, 1, 1]), 4).groups).toHaveLength(0);
  });
});
