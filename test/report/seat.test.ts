import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../app/assessment/assessment';
import { roles, seatTracks } from '../../app/bank/bank';
import type { Edition } from '../../app/bank/edition';
import { plainText } from '../../app/document/plain-text';
import { resultJson } from '../../app/report/result-json';
import { buildSeatReport } from '../../app/report/seat/build-seat-report';
import { type SeatInput, seatInput } from '../../app/report/seat/seat-input';
import { seatJson } from '../../app/report/seat/seat-json';
import { seatPage } from '../../app/report/seat/seat-page';
import { arbitraryCase, holds } from '../scoring/arbitrary-edition';
import { inventAssessment } from '../scoring/invented-edition';
import { realEdition, realisticMid } from './respondents';

const edition = realEdition();

function seatOf(ofEdition: Edition, assessment: Assessment): SeatInput {
  const input = seatInput(ofEdition, assessment);
  if (!input) throw new Error(`${assessment.track} is no seat`);
  return input;
}

/** The mid-sized organisation's answers, as if one engineer had given them. */
const { assessment: mid } = realisticMid(edition);
const builder = seatOf(edition, { ...mid, track: 'builder' });
const security = seatOf(edition, { ...mid, track: 'role', role: 'security' });

/** How a level, a score, a rating or a supported autonomy of an organisation is printed. */
const verdict = /level \d|not yet level|of 100|your controls support|at most level|score of|severe|gates? (met|unmet)/i;

function companyJson() {
  return resultJson({ ...realisticMid(edition), policy: { clauses: [], decisions: {}, ledger: [] } }) as {
    readonly domains: Readonly<Record<string, object>>;
  };
}

const [domain = {}] = Object.values(companyJson().domains);
const noLevel = { ...Object.fromEntries(Object.keys(domain).map((key) => [key, null])), noLevelBecause: 'track' };

describe('the tracks of one seat', () => {
  it('never print a level, a score or a supported autonomy, whatever the answers', () => {
    const seats = fc.record({
      track: fc.constantFrom(...seatTracks),
      role: fc.constantFrom(...roles),
      every: fc.integer({ min: 1, max: 3 }),
    });
    holds(
      fc.property(arbitraryCase, seats, (drawn, { track, role, every }) => {
        const banks = drawn.edition.banks.map((bank) => ({
          ...bank,
          questions: bank.questions.map((one, index) => ({ ...one, builder: index % every === 0 })),
        }));
        const assessment: Assessment = { ...drawn.assessment, track, ...(track === 'role' && { role }) };
        const input = seatOf({ ...drawn.edition, banks }, assessment);
        const { words, ...page } = seatPage(input);
        expect(plainText(buildSeatReport(input)).join('\n')).not.toMatch(verdict);
        expect(JSON.stringify(page)).not.toMatch(verdict);
        expect(seatJson(input)).toMatchObject({ score: null, level: null, gates: null, gaps: null, plan: null });
      }),
    );
  });

  it('keep every name of result.json, null where one seat cannot tell', () => {
    for (const input of [builder, security]) {
      const seat = seatJson(input);
      expect(Object.keys(seat)).toEqual([...Object.keys(companyJson()), 'seat']);
      expect(JSON.parse(JSON.stringify(seat))).toStrictEqual(seat);
      expect(seat).toMatchObject({
        autonomy: { supported: null, gap: null },
        domains: Object.fromEntries(edition.banks.map(({ domain }) => [domain, noLevel])),
      });
    }
  });

  it('say whose seat it is', () => {
    expect(seatPage(builder).title).toBe('What you can see from your seat');
    expect(seatPage(security).title).toBe('What security can see');
    expect(seatJson(security)).toMatchObject({ track: 'role', role: 'security' });
  });

  it('show every answer that was asked for, and no other', () => {
    const asked = edition.banks.flatMap((bank) => bank.questions.filter((one) => one.builder).map(({ id }) => id));
    expect(seatPage(builder).domains.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(asked);
  });

  it('say so when nothing is answered', () => {
    const empty = seatOf(edition, inventAssessment({}, {}, 'builder'));
    expect(seatPage(empty).sentences.join(' ')).toBe(
      'You have not said how far agents go on their own. Nothing is answered yet, so nothing can be seen from here.',
    );
    expect(seatPage(empty).fixes).toEqual([]);
  });
});
