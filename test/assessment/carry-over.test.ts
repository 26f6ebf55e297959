import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsInScope } from '../../app/assessment/applicable-questions';
import type { Answer, Assessment } from '../../app/assessment/assessment';
import { carryOver } from '../../app/assessment/carry-over';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import { answersFile } from '../../app/assessment/write-answers-file';
import type { Bank, DeclaredChange, Question } from '../../app/bank/bank';
import { allQuestions, type Edition } from '../../app/bank/edition';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { runs } from '../property-runs';
import { answersOf, inventAssessment, inventEdition, question, type Short } from '../scoring/invented-edition';
import { arbitraryUpgrade, idsOf } from './arbitrary-upgrade';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

describe('whatever authors change, an upgrade', () => {
  const holds = (property: (one: { before: Edition; after: Edition; given: Assessment }) => void) =>
    fc.assert(fc.property(arbitraryUpgrade, property), runs(300));

  it('loses nothing: each reply stands at its own question as it was, or is kept under its edition', () => {
    holds(({ before, after, given }) => {
      const { assessment } = carryOver(given, before, after);
      const kept = assessment.kept?.[before.id] ?? {};
      for (const part of ['facts', 'answers', 'examined', 'dispositions'] as const)
        for (const [id, value] of Object.entries(given[part] ?? {}))
          expect([assessment[part]?.[id], kept[part]?.[id]].some((one) => same(one, value))).toBe(true);
      for (const [index, response] of (given.responses ?? []).entries()) {
        const now = assessment.responses?.[index];
        expect([now?.role, now?.unit]).toEqual([response.role, response.unit]);
        const aside = (kept.responses ?? []).filter(
          ({ role, unit }) => role === response.role && unit === response.unit,
        );
        for (const [id, value] of Object.entries(response.answers))
          expect([now, ...aside].some((one) => same(one?.answers[id], value))).toBe(true);
      }
    });
  });

  it('attaches nothing in silence: an answer not to be confirmed is that of its own question, in words declared the same', () => {
    holds(({ before, after, given }) => {
      const { assessment, kept, confirm, asked } = carryOver(given, before, after);
      const old = new Map(allQuestions(before).map((one) => [one.id, one]));
      const declared = new Map(after.banks.flatMap((bank) => bank.from?.questions ?? []).map((one) => [one.id, one]));
      const replies = [
        assessment.answers,
        assessment.examined,
        ...(assessment.responses ?? []).map((one) => one.answers),
      ];
      for (const now of allQuestions(after)) {
        if (confirm.includes(now.id) || !replies.some((one) => one && now.id in one)) continue;
        const was = old.get(now.id);
        expect(kept).toContain(now.id);
        expect(same(was?.choices, now.choices)).toBe(true);
        expect(was?.prompt === now.prompt || declared.get(now.id)?.change === 'reworded').toBe(true);
        expect(same(given.answers[now.id], assessment.answers[now.id])).toBe(true);
        expect(same(given.examined?.[now.id], assessment.examined?.[now.id])).toBe(true);
        for (const [index, response] of (given.responses ?? []).entries())
          expect(same(response.answers[now.id], assessment.responses?.[index]?.answers[now.id])).toBe(true);
      }
      for (const id of asked) expect(replies.every((one) => !one || !(id in one))).toBe(true);
    });
  });

  it('names each question once, of the newer edition or as retired', () => {
    holds(({ before, after, given }) => {
      const { kept, confirm, asked, retired } = carryOver(given, before, after);
      const facts = after.facts.map(({ id }) => id);
      const all = [...kept, ...confirm.filter((id) => !facts.includes(id)), ...asked];
      expect(new Set(all).size).toBe(all.length);
      expect(all.every((id) => idsOf(after).has(id))).toBe(true);
      expect(retired.every((id) => idsOf(before).has(id) && !idsOf(after).has(id))).toBe(true);
    });
  });

  it('leaves an assessment that scores, asks what it said it asks, and takes each answer it holds', () => {
    holds(({ before, after, given }) => {
      const { assessment, asked } = carryOver(given, before, after);
      expect(() => scoreAssessment(after, assessment)).not.toThrow();
      const scope = new Set(questionsInScope(after, assessment).map(({ id }) => id));
      expect(asked.every((id) => scope.has(id))).toBe(true);
      for (const one of allQuestions(after))
        if (one.notApplicable === 'never') expect(assessment.answers[one.id]?.state).not.toBe('notApplicable');
    });
  });

  it('stands in a file that reads back to the same assessment', () => {
    holds(({ before, after, given }) => {
      const { assessment } = carryOver(given, before, after);
      const editions = new Map([before, after].map((one) => [one.id, one]));
      const read = readAnswersFile(answersFile(assessment), editions);
      expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(read.assessment).toEqual(assessment);
    });
  });

  it('to the same words keeps every answer and asks for nothing', () => {
    holds(({ before, given }) => {
      const { assessment, confirm, asked, retired } = carryOver(given, before, { ...before, id: '2000.2' });
      expect({ ...assessment, edition: before.id }).toEqual(given);
      expect([confirm, asked, retired]).toEqual([[], [], []]);
    });
  });
});

/** One bank `d` in two versions. */
function upgrade(
  had: readonly Question[],
  has: readonly Question[],
  declared: readonly DeclaredChange[],
  short: Readonly<Record<string, Short>>,
  over: Partial<Assessment> = {},
) {
  const before = inventEdition({ questions: had });
  const next = inventEdition({ questions: has });
  const banks = next.banks.map(
    (bank): Bank => ({ ...bank, version: '1.1.0', from: { version: '1.0.0', questions: declared } }),
  );
  return carryOver({ ...inventAssessment(short), ...over }, before, { ...next, id: '2000.2', banks });
}

describe('an answer', () => {
  const [a, b] = [question('d.a'), question('d.b')];
  const merged: DeclaredChange = { id: 'd.ab', change: 'merged', of: ['d.a', 'd.b'], answers: 'confirm' };

  it.each<[string, Readonly<Record<string, Short>>, Answer | undefined]>([
    ['the lower of two levels', { 'd.a': 3, 'd.b': 1 }, { state: 'known', level: 1 }],
    ['a don’t know beside a level', { 'd.a': 0, 'd.b': '?' }, { state: 'unknown' }],
    ['nothing where half of it is missing', { 'd.a': 3 }, undefined],
  ])('to a question merged of two is %s', (_name, short, expected) => {
    const { assessment, confirm, asked, retired } = upgrade([a, b], [question('d.ab')], [merged], short);
    expect(assessment.answers['d.ab']).toEqual(expected);
    expect(confirm).toEqual(expected ? ['d.ab'] : []);
    expect(asked).toEqual(expected ? [] : ['d.ab']);
    expect(retired).toEqual(Object.keys(short));
    expect(assessment.kept?.['2000.1']?.answers).toEqual(answersOf(short));
  });

  it('with evidence is not merged: what was judged lower would be lost', () => {
    const examined = {
      'd.a': { judged: { answer: { state: 'known', level: 0 }, reason: 'stale' }, evidence: [] },
    } as const;
    const { assessment, asked } = upgrade([a, b], [question('d.ab')], [merged], { 'd.a': 3, 'd.b': 3 }, { examined });
    expect([assessment.answers, asked]).toEqual([{}, ['d.ab']]);
    expect(assessment.kept?.['2000.1']?.examined).toEqual(examined);
  });

  it('"not applicable" to a question that always applies now is kept aside, and asked again', () => {
    const had = question('d.a', { notApplicable: 'withReason' });
    const { assessment, asked, retired } = upgrade([had], [a], [], { 'd.a': '-' });
    expect([assessment.answers, asked, retired]).toEqual([{}, ['d.a'], []]);
    expect(assessment.kept?.['2000.1']?.answers).toEqual(answersOf({ 'd.a': '-' }));
  });

  it('that nobody confirmed after one upgrade is still to be confirmed after the next', () => {
    const { confirm } = upgrade([a, b], [a, b], [], { 'd.a': 2, 'd.b': 2 }, { confirm: ['d.b'] });
    expect(confirm).toEqual(['d.b']);
  });

  it('kept from an earlier upgrade stays beside what this one keeps', () => {
    const kept = { '1999.9': { answers: answersOf({ 'd.old': 4 }) } };
    const { assessment } = upgrade([a, b], [a], [], { 'd.b': 1 }, { kept });
    expect(assessment.kept).toEqual({ ...kept, '2000.1': { answers: answersOf({ 'd.b': 1 }) } });
  });
});

describe('a fact', () => {
  const before = inventEdition({ questions: [question('d.a')] });
  const facts = before.facts.map((fact) => (fact.id === 'mcp' ? { ...fact, prompt: 'Other words?' } : fact));
  const after: Edition = {
    ...before,
    id: '2000.2',
    facts: facts.map((fact) =>
      fact.id === 'autonomy' ? { ...fact, choices: fact.choices.filter(({ id }) => id !== 'A4') } : fact,
    ),
  };

  it('worded otherwise is to be confirmed; a value that is gone is kept aside', () => {
    const given = inventAssessment({}, { mcp: 'yes', autonomy: 'A4', juniors: 10 });
    const { assessment, confirm } = carryOver(given, before, after);
    expect(assessment.facts).toEqual({ mcp: 'yes', juniors: 10 });
    expect(confirm).toEqual(['mcp']);
    expect(assessment.kept).toEqual({ '2000.1': { facts: { autonomy: 'A4' } } });
  });
});

it('a decision that the newer policy refuses is kept aside', () => {
  const before = inventEdition({ questions: [question('d.a')] });
  const decision = { value: 1, by: 'CTO', on: '2000-01-01', why: 'So' };
  const given = { ...inventAssessment({}), decisions: { old: decision, fine: decision } };
  const { assessment } = carryOver(given, before, { ...before, id: '2000.2' }, [], () => new Set(['old']));
  expect(assessment.decisions).toEqual({ fine: decision });
  expect(assessment.kept).toEqual({ '2000.1': { decisions: { old: decision } } });
});

it('an assessment of another edition is refused', () => {
  const edition = inventEdition({ questions: [] });
  expect(() => carryOver(inventAssessment({}), { ...edition, id: '1999.1' }, edition)).toThrow('2000.1, not 1999.1');
});
