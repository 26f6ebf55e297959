import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../app/assessment/assessment';
import { autonomyLevels } from '../../app/bank/edition';
import type { ReportInput } from '../../app/report/report-input';
import { type Moves, whatMoves } from '../../app/report/what-if/moves';
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
    expect([again.rows, again.opened, again.closed, again.regraded]).toEqual([[], [], [], []]);
    expect(again.summary).toContain('Nothing moves');
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
