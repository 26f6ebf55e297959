import { describe, expect, it } from 'vitest';
import { questionsInScope } from '../../app/assessment/applicable-questions';
import type { Assessment } from '../../app/assessment/assessment';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { scoreSeat } from '../../app/scoring/score-seat';
import { autonomyFrom, inventAssessment, inventEdition, question, type Short } from './invented-edition';

const edition = inventEdition({
  questions: [
    question('d.a', { builder: true, weight: 1 }),
    question('d.b', { builder: true, weight: 2 }),
    question('d.c', { builder: true, weight: 3, applies: autonomyFrom('A2') }),
    question('d.d', { ask: { best: 'security', crossCheck: 'platform' } }),
    question('d.e', { builder: true, ask: { best: 'platform', crossCheck: 'leadership' } }),
  ],
  autonomy: {
    A1: [{ question: 'd.a', atLeast: 1 }],
    A2: [
      { question: 'd.a', atLeast: 3 },
      { question: 'd.d', atLeast: 2 },
    ],
    A3: [{ question: 'd.a', atLeast: 4 }],
  },
});

function seat(short: Record<string, Short>, autonomy?: string): Assessment {
  return inventAssessment(short, autonomy ? { autonomy } : {}, 'builder');
}

describe('what one seat is asked', () => {
  const asked = (assessment: Pick<Assessment, 'track' | 'role'>) =>
    questionsInScope(edition, { ...assessment, facts: {} }).map(({ id }) => id);

  it('builder: what lists it', () => {
    expect(asked({ track: 'builder' })).toEqual(['d.a', 'd.b', 'd.c', 'd.e']);
  });

  it('role: what it answers best or cross-checks', () => {
    expect(asked({ track: 'role', role: 'security' })).toEqual(['d.a', 'd.b', 'd.c', 'd.d']);
    expect(asked({ track: 'role', role: 'leadership' })).toEqual(['d.e']);
    expect(asked({ track: 'role', role: 'junior' })).toEqual([]);
  });
});

describe('what one seat sees', () => {
  it('holds its answers against the most that any step up to the autonomy in use needs of them', () => {
    expect(scoreSeat(edition, seat({ 'd.a': 2 }, 'A1')).needs).toEqual([
      { question: 'd.a', for: 'A1', needs: 1, has: 2 },
    ]);
    expect(scoreSeat(edition, seat({ 'd.a': 2 }, 'A2')).needs).toEqual([
      { question: 'd.a', for: 'A2', needs: 3, has: 2 },
    ]);
    expect(scoreSeat(edition, seat({ 'd.a': '?' }, 'A4')).needs).toEqual([
      { question: 'd.a', for: 'A3', needs: 4, has: null },
    ]);
  });

  it('needs nothing where the autonomy in use is off or not known', () => {
    for (const autonomy of ['A0', 'notSure', undefined]) {
      expect(scoreSeat(edition, seat({ 'd.a': 0 }, autonomy)).needs).toEqual([]);
    }
  });

  it('asks first for what the autonomy in use needs, then for the lowest, then the heaviest; three at most', () => {
    const fixes = scoreSeat(edition, seat({ 'd.a': 2, 'd.b': 0, 'd.c': 0, 'd.e': 1 }, 'A2')).fixes;
    expect(fixes).toEqual([
      { question: 'd.a', level: 2 },
      { question: 'd.c', level: 0 },
      { question: 'd.b', level: 0 },
    ]);
  });

  it('asks for nothing where all is in force, and never for what nobody knows', () => {
    expect(scoreSeat(edition, seat({ 'd.a': 3, 'd.b': 4, 'd.c': '?', 'd.e': '-' })).fixes).toEqual([]);
    // Enforced everywhere, and A3 still needs it proven.
    expect(scoreSeat(edition, seat({ 'd.a': 3 }, 'A3')).fixes).toEqual([{ question: 'd.a', level: 3 }]);
  });

  it('is never scored as an organisation', () => {
    expect(() => scoreAssessment(edition, seat({ 'd.a': 3 }))).toThrow('The builder track has no score card');
  });
});
