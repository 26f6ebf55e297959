import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyText } from '../../app/assessment/edit-text';
import { mergeEdit } from '../../app/edits/merge-edit';
import { materialSince, passageOf } from '../../app/edits/passage';
import { wordChanges } from '../../app/edits/word-changes';
import { runs } from '../property-runs';

const base = 'Security must answer within 5 days. Platform keeps the register.';

describe('an edit over a generated text', () => {
  it.each([
    ['stands while its base does', base, `${base} Ask early.`, base, 'stands', `${base} Ask early.`],
    [
      'is merged where the two changed apart',
      base,
      `${base} Ask early.`,
      base.replace('5', '10'),
      'merged',
      `${base.replace('5', '10')} Ask early.`,
    ],
    [
      'is merged past a word put in front',
      base,
      `Always: ${base}`,
      base.replace('5', '10'),
      'merged',
      `Always: ${base.replace('5', '10')}`,
    ],
    [
      'falls away when the generated text says the same',
      base,
      base.replace('5', '10'),
      base.replace('5', '10'),
      'contained',
      base.replace('5', '10'),
    ],
    [
      'falls away when the generated text holds it and more',
      base,
      base.replace('5', '10'),
      `${base.replace('5', '10')} Yes.`,
      'contained',
      `${base.replace('5', '10')} Yes.`,
    ],
    [
      'conflicts over the same words, and stands',
      base,
      base.replace('5', '3'),
      base.replace('5', '10'),
      'conflict',
      base.replace('5', '3'),
    ],
    [
      'conflicts where it took away what changed',
      base,
      'Platform keeps the register.',
      base.replace('5', '10'),
      'conflict',
      'Platform keeps the register.',
    ],
    [
      'conflicts with a text written anew',
      base,
      `${base} Ask early.`,
      'Nobody waits.',
      'conflict',
      `${base} Ask early.`,
    ],
  ])('%s', (_, from, text, generated, state, merged) => {
    expect(mergeEdit(generated, { base: from, text })).toEqual({ state, text: merged });
  });

  it('never mixes two halves of a number or a word', () => {
    for (const [was, mine, now] of [
      ['At most 1,000 lines.', 'At most 1,500 lines.', 'At most 2,000 lines.'],
      ['Wait 1.5 days.', 'Wait 1.2 days.', 'Wait 3.5 days.'],
      ['A two-person check.', 'A two-team check.', 'A one-person check.'],
    ] as const)
      expect(mergeEdit(now, { base: was, text: mine })).toEqual({ state: 'conflict', text: mine });
  });

  it('keeps paragraphs and lists of both sides apart', () => {
    const [was, mine, now] = ['One.\n\n- a\n- b', 'One.\n\n- a\n- b\n- c', 'Two.\n\n- a\n- b'];
    expect(mergeEdit(now, { base: was, text: mine })).toEqual({ state: 'merged', text: 'Two.\n\n- a\n- b\n- c' });
  });
});

const word = fc.constantFrom(
  'must',
  'may',
  'never',
  '5',
  '10',
  'days',
  'tool',
  'äöü',
  '株式',
  '__proto__',
  'constructor',
  '.',
  ',',
  '\n\n',
  '- x',
  '🚀',
);
const text = fc.array(word, { maxLength: 14 }).map((words) => tidyText(words.join(' ')));

/** The words that a text has beyond another, with how often. */
function added(from: string, to: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, value } of wordChanges(from, to))
    if (kind === 'added')
      for (const one of value.split(/\s+/).filter(Boolean)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

const count = (all: string, one: string) => all.split(one).length - 1;

describe('whatever was generated, edited and generated anew', () => {
  it('an edit is never lost: it stands, all it put in is in the merge, or it is listed and kept whole', () => {
    fc.assert(
      fc.property(text, text, text, (was, mine, now) => {
        const merged = mergeEdit(now, { base: was, text: mine });
        switch (merged.state) {
          case 'stands':
          case 'conflict':
            expect(merged.text).toBe(mine);
            break;
          case 'merged':
          case 'contained':
            for (const [one, often] of added(was, mine)) expect(count(merged.text, one)).toBeGreaterThanOrEqual(often);
        }
      }),
      runs(2000),
    );
  });

  it('what is generated now is never lost either, but by an edit that stands', () => {
    fc.assert(
      fc.property(text, text, text, (was, mine, now) => {
        const { state, text: printed } = mergeEdit(now, { base: was, text: mine });
        if (state !== 'merged') return;
        for (const [one, often] of added(was, now)) expect(count(printed, one)).toBeGreaterThanOrEqual(often);
      }),
      runs(2000),
    );
  });

  it('an edit of nothing follows the generated text, and an unchanged base leaves every edit alone', () => {
    fc.assert(
      fc.property(text, text, (was, other) => {
        expect(mergeEdit(other, { base: was, text: was }).text).toBe(other);
        expect(mergeEdit(was, { base: was, text: other }).text).toBe(other);
      }),
      runs(1000),
    );
  });

  it('a comparison read as kept and removed gives the first text, as kept and added the second', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const changes = wordChanges(from, to);
        const without = (kind: string) => changes.flatMap((one) => (one.kind === kind ? [] : [one.value])).join('');
        expect([without('added').trim(), without('removed').trim()]).toEqual([from, to]);
      }),
      runs(1000),
    );
  });
});

describe('a change since the edit', () => {
  const given = { target: 'clause.a', label: 'A', generated: base };
  const edit = { base, text: 'Mine.', on: '2000-01-01', printed: { days: 5, months: 12 } };
  const since = (printed: Record<string, number>) =>
    materialSince(passageOf({ ...given, printed }, { 'clause.a': edit }));

  it('is material where a decision that the clause prints says something else, is new or is gone', () => {
    expect(since({ days: 5, months: 12 })).toEqual([]);
    expect(since({ days: 10, months: 12 })).toEqual(['days']);
    expect(since({ days: 5 })).toEqual(['months']);
    expect(since({ days: 5, months: 12, hours: 1 })).toEqual(['hours']);
  });

  it('does not reach a passage of another name, not even one that every object has', () => {
    const passage = passageOf({ ...given, target: 'constructor', printed: {} }, {});
    expect(passage.edited).toBeNull();
  });
});
