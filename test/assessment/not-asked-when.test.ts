import { expect, it } from 'vitest';
import { conditionWords, notAskedWhen } from '../../app/assessment/not-asked-when';
import type { Condition } from '../../app/content/condition';
import { answerFrom, autonomyFrom, factIs, inventEdition, question } from '../scoring/invented-edition';

const edition = inventEdition({ questions: [] });
const said = (applies?: Condition) => notAskedWhen(edition, question('a.b', { applies }));

it('says the opposite of what lets a question apply', () => {
  expect(said()).toBeUndefined();
  expect(said(autonomyFrom('A2'))).toBe('autonomy is A0 or A1');
  expect(said({ kind: 'not', of: autonomyFrom('A4') })).toBe('autonomy is A4');
  expect(said(factIs('mandate', { op: 'in', values: ['reviewed', 'target'] }))).toBe('mandate is none or encouraged');
  expect(said(factIs('juniors', { op: 'atLeast', value: 1 }))).toBe('juniors is below 1');
  expect(said(factIs('juniors', { op: 'atMost', value: 50 }))).toBe('juniors is above 50');
  expect(said(factIs('system-tiers', { op: 'has', value: 'tier-1' }))).toBe('system-tiers does not include tier-1');
  expect(said(factIs('system-tiers', { op: 'countAtMost', value: 2 }))).toBe('system-tiers lists more than 2');
});

it('turns "any" into "and", and "all" into "or"', () => {
  const mcp = factIs('mcp', { op: 'is', value: 'yes' });
  expect(said({ kind: 'any', of: [autonomyFrom('A3'), mcp] })).toBe('autonomy is A0, A1 or A2 and mcp is no');
  expect(said({ kind: 'all', of: [autonomyFrom('A1'), { kind: 'any', of: [mcp, autonomyFrom('A4')] }] })).toBe(
    'autonomy is A0 or (mcp is no and autonomy is A0, A1, A2 or A3)',
  );
});

it('keeps a group together that stands turned round inside another', () => {
  const mcp = factIs('mcp', { op: 'is', value: 'yes' });
  const both: Condition = { kind: 'all', of: [mcp, autonomyFrom('A4')] };
  expect(conditionWords(edition, { kind: 'all', of: [{ kind: 'not', of: both }, autonomyFrom('A4')] })).toBe(
    '(mcp is no or autonomy is A0, A1, A2 or A3) and autonomy is A4',
  );
});

it('stops on a condition over answers, which content may not hold', () => {
  expect(() => said(answerFrom('x.y', 1))).toThrow('x.y');
});
