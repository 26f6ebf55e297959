import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../app/assessment/assessment';
import { autonomyLevels } from '../../app/bank/edition';
import type { ReportInput } from '../../app/report/report-input';
import { type Moves, whatMoves } from '../../app/report/what-if/moves';
import { movesSentence } from '../../app/report/wording/what-if';
import { rankOf } from '../../app/scoring/autonomy';
import { allGaps } from '../../app/scoring/outside';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { changedBy, type TryId, tries } from '../../app/scoring/tries';
import { personas } from '../personas/persona';
import { realEdition } from './respondents';

const edition = realEdition();
const scored = (assessment: Assessment): ReportInput => ({
  edition,
  assessment,
  card: scoreAssessment(edition, assessment),
});
const all = personas(edition).map(({ slug, assessment }) => [slug, scored(assessment)] as const);

/** Null where the try is not offered. */
function trying(input: ReportInput, id: TryId): { after: ReportInput; moves: Moves } | null {
  const ready = tries(input.card).find((one) => one.id === id);
  if (!ready) return null;
  const after = scored(changedBy(input.assessment, ready));
  return { after, moves: whatMoves(input, after) };
}

describe('what moves', () => {
  it.each(all)('of %s is nothing when nothing is changed', (_slug, input) => {
    const again = whatMoves(input, scored({ ...input.assessment }));
    const { summary, ...moved } = again;
    expect(Object.values(moved).flat()).toEqual([]);
    expect(summary).toContain('Nothing moves');
  });

  it.each(all)(
    'of %s tells for every try only what differs, and why supported autonomy and levels do',
    (_slug, input) => {
      for (const { id } of tries(input.card)) {
        const { moves } = trying(input, id) as { moves: Moves };
        for (const { what, before, after, because } of moves.rows) {
          expect(before, `${id}: ${what}`).not.toBe(after);
          expect([before, after, ...because].join(' '), `${id}: ${what}`).not.toMatch(/undefined|NaN|null|“”/);
          if (what === 'Autonomy supported' || /(Use against|Gaps|Plan)/.test(what))
            expect(because.length, `${id}: ${what}`).toBeGreaterThan(0);
          if (/: level$/.test(what) && !/^No level/.test(before))
            expect(because.length, `${id}: ${what}`).toBeGreaterThan(0);
        }
      }
    },
  );

  it.each(all)('of %s: gaps that open and close are the difference of the two lists', (_slug, input) => {
    for (const { id } of tries(input.card)) {
      const { after, moves } = trying(input, id) as { after: ReportInput; moves: Moves };
      const [was, is] = [input, after].map(({ card }) => new Set(allGaps(card).map((gap) => gap.question)));
      expect(moves.closed.length).toBe([...(was ?? [])].filter((one) => !is?.has(one)).length);
      expect(moves.opened.length).toBe([...(is ?? [])].filter((one) => !was?.has(one)).length);
    }
  });
});

/** Each try, and one that lowers every known answer to nothing. */
function everyTry(input: ReportInput): { readonly after: ReportInput; readonly moves: Moves }[] {
  const { assessment } = input;
  const said = Object.entries(assessment.answers);
  const answers = Object.fromEntries(
    said.map(([id, answer]) => [id, answer.state === 'known' ? { ...answer, level: 0 as const } : answer]),
  );
  const bare = scored({ ...assessment, answers, facts: { ...assessment.facts, autonomy: 'A4' } });
  const ready = tries(input.card).flatMap(({ id }) => trying(input, id) ?? []);
  return [...ready, { after: bare, moves: whatMoves(input, bare) }];
}

const group = ({ groups }: Moves, title: string) => groups.find((one) => one.title === title)?.rows ?? [];

/** Titles of those whose own part of the card differs. */
function differing<T extends { readonly id: string; readonly title: string }>(
  of: readonly T[],
  ...cards: readonly [(id: string) => unknown, (id: string) => unknown]
): string[] {
  const [was, is] = cards;
  return of.filter(({ id }) => !isDeepStrictEqual(was(id), is(id))).map(({ title }) => title);
}

describe('what moves behind the figures', () => {
  const moves = all.flatMap(([slug, input]) => everyTry(input).map((one) => ({ slug, input, ...one })));
  const told = (title: string) => moves.flatMap((one) => group(one.moves, title));

  it('an outage whose verdict turns is told with both verdicts and the barriers that moved', () => {
    for (const { slug, input, after, moves: own } of moves) {
      const rows = group(own, 'Incidents, replayed');
      for (const { id, title } of edition.incidents) {
        const [was, is] = [input, after].map(({ card }) => card.incidents[id]?.verdict);
        if (was === is) continue;
        const row = rows.find(({ what }) => what.startsWith(title));
        const words = (verdict: string | undefined) => (verdict === 'cannot arise' ? 'It cannot arise' : verdict);
        expect(row?.before, `${slug}: ${title}`).toContain(words(was));
        expect(row?.after, `${slug}: ${title}`).toContain(words(is));
      }
    }
    const because = told('Incidents, replayed').flatMap((row) => row.because);
    expect(because).toContainEqual(expect.stringMatching(/^Now in place: “[^”]+\.”/));
    expect(because).toContainEqual(expect.stringMatching(/^No longer in place: “[^”]+\.”/));
    expect(because).toContain('It depends on a fact that you changed.');
    expect(because.join(' ')).not.toMatch(/undefined|null|“”|\.\./);
  });

  it('controls of the reset and practices are those that stand otherwise, and no other', () => {
    for (const { input, after, moves: own } of moves) {
      expect(group(own, 'Controls of the reset').map(({ what }) => what)).toEqual(
        differing(
          edition.resetControls,
          (id) => input.card.resetControls[id],
          (id) => after.card.resetControls[id],
        ),
      );
      expect(group(own, 'Scores of the practices').map(({ what }) => what)).toEqual(
        differing(
          edition.practices,
          (id) => input.card.practices[id],
          (id) => after.card.practices[id],
        ),
      );
    }
    expect(told('Controls of the reset').map(({ after }) => after)).toEqual(
      expect.arrayContaining(['in place', 'partly in place', 'absent']),
    );
    expect(told('Scores of the practices')[0]?.after).toMatch(/\(\d+( to \d+)? of \d+ points\)$/);
  });

  it('contradictions that appear and vanish are the difference of the two cards', () => {
    const titles = (has: ReportInput, lacks: ReportInput) =>
      edition.contradictions
        .filter(({ id }) => has.card.contradictions.includes(id) && !lacks.card.contradictions.includes(id))
        .map(({ title }) => title);
    for (const { input, after, moves: own } of moves) {
      expect(own.misfitting).toEqual(titles(after, input));
      expect(own.settled).toEqual(titles(input, after));
    }
    expect(moves.some(({ moves: own }) => own.misfitting.length > 0)).toBe(true);
    expect(moves.some(({ moves: own }) => own.settled.length > 0)).toBe(true);
  });

  it('the sentence counts every figure, or where none moves what is listed', () => {
    for (const { moves: own } of moves) {
      const figures = own.rows.length + own.groups.reduce((sum, { rows }) => sum + rows.length, 0);
      if (figures > 0) expect(own.summary).toBe(movesSentence(figures));
    }
    const [first] = all;
    if (!first) throw new Error('no persona');
    const [, input] = first;
    const apart = { ...input, card: { ...input.card, contradictions: edition.contradictions.map(({ id }) => id) } };
    const { summary, misfitting } = whatMoves({ ...input, card: { ...input.card, contradictions: [] } }, apart);
    expect(misfitting).toHaveLength(edition.contradictions.length);
    expect(summary).toBe(movesSentence(edition.contradictions.length));
  });
});

describe('a ready-made try', () => {
  it.each(all)('of %s does what it says', (_slug, input) => {
    const { autonomy, holdsProfile, domains } = input.card;
    const lower = trying(input, 'lower-autonomy')?.after.card.autonomy.inUse;
    if (lower) expect(rankOf(lower)).toBe(rankOf(autonomy.inUse ?? 'A0') - 1);
    const next = trying(input, 'next-step')?.after.card.autonomy.supported.floor;
    const all = autonomy.nextStep.every(({ why }) => why !== 'notAsked');
    if (next && all) expect(rankOf(next)).toBeGreaterThan(rankOf(autonomy.supported.floor));
    const used = trying(input, 'support-use')?.after.card.autonomy.supported.floor;
    if (used) expect(autonomyLevels.indexOf(used)).toBeGreaterThanOrEqual(rankOf(autonomy.inUse ?? 'A0'));
    const lifted = trying(input, 'lift-profile')?.after.card.domains;
    for (const domain of lifted ? holdsProfile : [])
      expect(lifted?.[domain]?.level?.floor, domain).toBeGreaterThan(domains[domain]?.level?.floor ?? 4);
  });
});
