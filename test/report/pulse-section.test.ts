import { describe, expect, it } from 'vitest';
import type { AskedOfClause, Bank, Level } from '../../app/bank/bank';
import { bodyText } from '../../app/document/plain-text';
import { pulseSection } from '../../app/report/chapters/pulse';
import { pulseSummaries } from '../../app/report/page/pulse-summary';
import type { Standing } from '../../app/scoring/score-card';
import { inventEdition, question } from '../scoring/invented-edition';

function bankOf(...kinds: readonly (AskedOfClause | null)[]): Bank {
  const questions = kinds.map((asks, at) => ({
    ...question(`x-pulse.q${at}`),
    ...(asks && { clause: { asks, number: `${at + 1}.1`, title: 'Rule' } }),
  }));
  const own = { domain: 'x-pulse', version: '1.0.0', title: 'Pulse', purpose: 'Asks.', lang: 'en', retired: [] };
  return { ...own, outside: { digest: 'a' }, questions };
}

const known = (level: Level): Standing => ({ state: 'known', level });
const words = (bank: Bank, ...standings: readonly Standing[]) =>
  bodyText(pulseSection(bank, Object.fromEntries(standings.map((one, at) => [`x-pulse.q${at}`, one]))));

describe("a pulse's chapter", () => {
  it('names each clause not known, not doable or not done, by kind, and counts what held', () => {
    const bank = bankOf('did', 'know', 'can', 'did');
    const lines = words(bank, known(1), known(0), known(1), known(2));
    expect(lines[1]).toBe(
      'Four clauses asked about: one not known, one cannot be done and one not done the last time; one held.',
    );
    expect(lines.slice(3, 6).map((line) => line.replace(/ \d .*$/, ''))).toEqual([
      '2.1 Rule Not known',
      '3.1 Rule Cannot be done',
      '1.1 Rule Not done the last time',
    ]);
    expect(lines).toContain('What holds. Done the last time: 4.1.');
  });

  it('keeps what nobody could tell, or answered, apart from what failed', () => {
    const lines = words(bankOf('know', 'can', 'did'), { state: 'unknown' }, known(3));
    expect(lines[1]).toBe('Three clauses asked about: none failed; one held. Two clauses are open.');
    expect(lines[3]).toBe('1.1 Rule Open Nobody could tell');
    expect(lines[4]).toBe('3.1 Rule Open Nobody has answered yet');
  });

  it('leaves out what does not apply, and says nothing for a bank that asks about no clause', () => {
    const away: Standing = { state: 'notApplicable', reason: 'no juniors' };
    expect(words(bankOf('know', 'did'), away, known(4))[1]).toBe('One clause asked about: none failed; one held.');
    expect(words(bankOf(null), known(0))).toEqual([]);
  });
});

describe('a pulse on the result page', () => {
  const summaries = (bank: Bank, ...standings: readonly Standing[]) => {
    const edition = inventEdition({ questions: [] });
    const card = { standings: Object.fromEntries(standings.map((one, at) => [`x-pulse.q${at}`, one])) };
    return pulseSummaries({ edition: { ...edition, banks: [...edition.banks, bank] }, card });
  };

  it('says the chapter’s own sentence and names those that failed alone, worst first, with the way to the rest', () => {
    const bank = bankOf('did', 'know', 'can', 'did');
    const standings = [known(1), known(0), { state: 'unknown' } as const, known(2)];
    expect(summaries(bank, ...standings)).toEqual([
      {
        domain: 'x-pulse',
        title: 'Pulse',
        sentence: words(bank, ...standings)[1],
        failed: [
          { clause: '2.1 Rule', how: 'Not known' },
          { clause: '1.1 Rule', how: 'Not done the last time' },
        ],
        chapter: 'pulse-x-pulse',
      },
    ]);
  });

  it('is not there for a bank that asks about no clause', () => {
    expect(summaries(bankOf(null, null), known(0))).toEqual([]);
  });
});
