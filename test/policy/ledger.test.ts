import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../app/assessment/assessment';
import type { Edition } from '../../app/bank/edition';
import { plainText } from '../../app/document/plain-text';
import { buildLedger } from '../../app/policy/ledger';
import { buildLedgerDocument } from '../../app/policy/ledger-document';
import { type PolicyParts, policyParts } from '../../app/policy/policy-parts';
import { reviewLoadWarning } from '../../app/policy/review-load-blocks';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { inventAssessment, inventEdition, question, type Short } from '../scoring/invented-edition';
import { factView } from './fact-view';
import { inventedContent, inventedFacts, inventPolicy } from './invented-policy';

const { policy } = inventPolicy();
const edition: Edition = {
  ...inventEdition({ questions: [question('domain.one', { prompt: 'Who answers?', notApplicable: 'withReason' })] }),
  facts: inventedFacts,
  references: inventedContent.references,
};

function partsOf(
  facts: Readonly<Record<string, FactValue>>,
  answers: Readonly<Record<string, Short>> = {},
): PolicyParts {
  const assessment = inventAssessment(answers, facts);
  const card = scoreAssessment(edition, assessment);
  return policyParts({ template: policy, edition, assessment, card, view: factView(facts) });
}

function entry(id: string, parts: PolicyParts) {
  const found = buildLedger(parts).find((one) => one.id === id);
  if (!found) throw new Error(`No entry ${id}`);
  return found;
}

describe('the ledger', () => {
  it('tells in place, gap and unknown apart, and what nobody asked about', () => {
    expect(entry('speed', partsOf({}, { 'domain.one': 4 }))).toMatchObject({ standing: 'inPlace', gaps: [] });
    expect(entry('speed', partsOf({}, { 'domain.one': 0 }))).toMatchObject({ standing: 'gap', gaps: ['domain.one'] });
    expect(entry('speed', partsOf({}))).toMatchObject({ standing: 'unknown' });
    expect(entry('names', partsOf({}))).toMatchObject({ standing: 'notAsked', answers: [] });
  });

  it('names condition, facts, answers with edition, decisions and what holds the clause', () => {
    expect(entry('speed', partsOf({ engineers: 40, 'risk-tolerance': 'balanced' }, { 'domain.one': 2 }))).toMatchObject(
      {
        number: '3.1',
        condition: 'always',
        facts: [{ id: 'engineers', value: 40 }],
        edition: edition.id,
        answers: [{ question: 'domain.one', state: 'known', level: 2, n: 1 }],
        decisions: [{ id: 'days', label: 'Days to answer', words: '10 days' }],
        enforceability: 'checked',
        detection: 'A report shows it.',
        owner: 'platform',
      },
    );
    expect(entry('servers', partsOf({ mcp: 'yes' }))).toMatchObject({ condition: 'mcp is yes', truth: 'yes' });
  });

  it('says what would have been written otherwise', () => {
    expect(entry('speed', partsOf({ engineers: 40, 'risk-tolerance': 'balanced' })).otherwise).toEqual([
      { when: 'engineers is at most 3', words: 'With 40 people, platform must answer within 10 days.' },
    ]);
    expect(entry('speed', partsOf({ engineers: 3, 'risk-tolerance': 'balanced' })).otherwise).toEqual([
      { when: 'no variant’s condition is met', words: 'Platform must answer within 10 days.' },
    ]);
    expect(entry('servers', partsOf({ mcp: 'yes' })).otherwise).toEqual([
      { when: 'mcp is no', words: 'Nothing: the clause is left out.' },
    ]);
  });

  it('keeps a clause that is left out, with when it would stand, and never calls it in place', () => {
    expect(entry('servers', partsOf({ mcp: 'no' }))).toMatchObject({
      number: null,
      standing: 'leftOut',
      truth: 'no',
      otherwise: [{ when: 'mcp is yes', words: 'Platform must list each server.' }],
    });
  });

  it('reads the sum of the reviews out in English, one or many', () => {
    const facts = { engineers: 1, juniors: 0, seniors: 100, 'system-tiers': ['tier-2'], 'tier-1-changes': 0 };
    const warning = (changes: number) =>
      reviewLoadWarning(partsOf({ ...facts, 'risk-tolerance': 'progressive', mcp: 'no', 'changes-per-week': changes }));
    expect(warning(5000)).toContain(
      'Everyone: 5,000 approvals a week ÷ 1 person ÷ 5 days = 1,000 approvals a day for each person; where one waits 1 working day, each person has 1,000 open.',
    );
    expect(warning(5)).toBeUndefined();
  });

  it('is marked confidential on its cover and every page', () => {
    const { meta } = buildLedgerDocument(partsOf({}));
    expect(meta.classification).toBe('Confidential');
    expect(meta.runningHead).toContain('Confidential');
  });

  it('cites gaps and questions by the numbers of the gap report, and prints no id of either', () => {
    const text = plainText(buildLedgerDocument(partsOf({}, { 'domain.one': 0 }))).join('\n');
    expect(text).toContain('No. 1');
    expect(text).toContain('Gap: no. 1');
    expect(text).toContain(`Q1 “Who answers?”: level 0, n = 1, gap no. 1 (edition ${edition.id})`);
    expect(text).not.toContain('domain.one');
  });

  it('prints every clause once, left out ones under a heading of their own', () => {
    const text = plainText(buildLedgerDocument(partsOf({ mcp: 'no' })));
    expect(text.filter((line) => line === 'Clause servers')).toHaveLength(1);
    expect(text.indexOf('Clause servers')).toBeGreaterThan(text.indexOf('4 Clauses that are left out'));
    const told = text.slice(text.indexOf('Clause servers')).join('\n');
    expect(told).toContain('Left out of this policy');
    expect(told).toContain('Would be held');
    expect(told).not.toContain('Held\n');
  });
});
