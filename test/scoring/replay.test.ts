import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../app/assessment/assessment';
import { answerFrom, autonomyFrom, cardOf, incident, question, type Short } from './invented-edition';

const questions = [
  question('d.a', { notApplicable: 'withReason' }),
  question('d.b', { applies: autonomyFrom('A3') }),
  question('d.c'),
];
const outage = incident(
  'outage',
  { one: answerFrom('d.a', 3), two: answerFrom('d.b', 3), three: answerFrom('d.c', 3) },
  autonomyFrom('A2'),
);

const replay = (
  short: Readonly<Record<string, Short>>,
  facts: Readonly<Record<string, FactValue>> = { autonomy: 'A3' },
) => cardOf({ questions, incidents: [outage] }, short, facts).incidents.outage;
const states = (short: Readonly<Record<string, Short>>, facts?: Readonly<Record<string, FactValue>>) =>
  replay(short, facts)?.barriers.map((barrier) => barrier.state);

describe('incident replay', () => {
  it('is open without a barrier, thin with one, layered with two, naming the first missing one', () => {
    expect(replay({ 'd.a': 2, 'd.b': 2, 'd.c': 2 })).toMatchObject({ verdict: 'open', firstMissing: 'one' });
    expect(replay({ 'd.a': 3, 'd.b': 2, 'd.c': 0 })).toMatchObject({ verdict: 'thin', firstMissing: 'two' });
    expect(replay({ 'd.a': 3, 'd.b': 4, 'd.c': 0 })).toMatchObject({ verdict: 'layered', firstMissing: 'three' });
    expect(replay({ 'd.a': 3, 'd.b': 3, 'd.c': 3 })).toMatchObject({ verdict: 'layered', firstMissing: null });
  });

  it('says unknown barriers and never counts them', () => {
    expect(states({ 'd.a': '?', 'd.b': 3 })).toEqual(['unknown', 'inPlace', 'unknown']);
    expect(replay({ 'd.a': '?', 'd.b': 3 })).toMatchObject({ verdict: 'thin', firstMissing: 'one' });
    expect(replay({ 'd.a': '?', 'd.b': 3, 'd.c': 1 })).toMatchObject({ firstMissing: 'three' });
  });

  it('skips a barrier that is not applicable or out of scope', () => {
    const skipped = { 'd.a': '-', 'd.b': 4, 'd.c': 3 } as const;
    expect(states(skipped, { autonomy: 'A2' })).toEqual(['doesNotApply', 'doesNotApply', 'inPlace']);
    expect(replay(skipped, { autonomy: 'A2' })).toMatchObject({ verdict: 'thin', firstMissing: null });
  });

  it('does not apply when every barrier is skipped', () => {
    const short: Record<string, Short> = { 'd.a': '-' };
    const one = incident('outage', { one: answerFrom('d.a', 3) });
    expect(cardOf({ questions, incidents: [one] }, short).incidents.outage).toMatchObject({
      verdict: 'does not apply',
      firstMissing: null,
    });
  });

  it('cannot arise where the autonomy in use makes it moot, and arises where that is not sure', () => {
    expect(replay({ 'd.a': 0 }, { autonomy: 'A1' })?.verdict).toBe('cannot arise');
    expect(replay({ 'd.a': 0 }, { autonomy: 'notSure' })?.verdict).toBe('open');
  });
});

describe('the reset, before the outage', () => {
  const reset = (short: Readonly<Record<string, Short>>, ids: readonly string[], track: 'quick' | 'full' = 'full') =>
    cardOf(
      { questions, resetControls: [{ id: 'r', title: 'r', text: [], questions: ids }] },
      short,
      { autonomy: 'A3' },
      track,
    ).resetControls.r?.standing;

  it('is in place at 3, partly at 1 and 2, absent at a known 0', () => {
    expect([0, 1, 2, 3, 4].map((level) => reset({ 'd.c': level as 0 }, ['d.c']))).toEqual([
      'absent',
      'partly',
      'partly',
      'inPlace',
      'inPlace',
    ]);
  });

  it('stands as its weakest question', () => {
    expect(reset({ 'd.a': 4, 'd.c': 2 }, ['d.a', 'd.c'])).toBe('partly');
    expect(reset({ 'd.a': 4, 'd.c': 0 }, ['d.a', 'd.c'])).toBe('absent');
    expect(reset({ 'd.a': 4, 'd.c': '?' }, ['d.a', 'd.c'])).toBe('unknown');
    expect(reset({ 'd.a': '-', 'd.c': 3 }, ['d.a', 'd.c'])).toBe('inPlace');
  });

  it('says whether it was not asked or does not apply', () => {
    expect(reset({}, ['d.c'], 'quick')).toBe('notAsked');
    expect(reset({ 'd.a': '-' }, ['d.a'])).toBe('notApplicable');
  });
});
