import { describe, expect, it } from 'vitest';
import type { FactValue, WrittenEdit } from '../../app/assessment/assessment';
import type { Edition } from '../../app/bank/edition';
import { bodyText, plainText } from '../../app/document/plain-text';
import { buildPolicy } from '../../app/policy/build-policy';
import { editRemarks } from '../../app/policy/edit-remarks';
import { buildLedgerDocument } from '../../app/policy/ledger-document';
import { materialChanges } from '../../app/policy/material-changes';
import { buildPolicyCard } from '../../app/policy/policy-card';
import { policyJson } from '../../app/policy/policy-json';
import { type PolicyInput, policyParts } from '../../app/policy/policy-parts';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { inventAssessment, inventEdition, question } from '../scoring/invented-edition';
import { factView } from './fact-view';
import { clauseText, inventedContent, inventedFacts, inventPolicy } from './invented-policy';

const edition: Edition = {
  ...inventEdition({ questions: [question('domain.one')] }),
  facts: inventedFacts,
  references: inventedContent.references,
};
const known = { 'risk-tolerance': 'balanced', autonomy: 'A3', engineers: 40, juniors: 20, mcp: 'yes' };

type Files = Parameters<typeof inventPolicy>[0];

/** The policy of an edition, invented anew where `files` say so. */
function input(
  edits: Readonly<Record<string, WrittenEdit>>,
  facts: Record<string, FactValue> = known,
  files: Files = {},
): PolicyInput {
  const { policy: template } = inventPolicy(files);
  const assessment = { ...inventAssessment({}, facts), edits };
  return { template, edition, assessment, card: scoreAssessment(edition, assessment), view: factView(facts) };
}

const speed = 'Platform must answer within 10 days.';
const edit = (text: string, over: Partial<WrittenEdit> = {}): WrittenEdit => ({
  base: speed,
  text,
  by: 'CTO',
  on: '2000-02-01',
  printed: { days: 10 },
  ...over,
});
const over = (text: string) => ({ 'clause.speed': edit(text) });

function clause(given: PolicyInput, id = 'speed') {
  const found = policyParts(given).clauses.find((one) => one.id === id);
  if (!found) throw new Error(`no clause ${id}`);
  return found;
}

const printed = (given: PolicyInput) => bodyText(clause(given).blocks).join('\n');
const stateOf = (given: PolicyInput) => clause(given).passage.edited?.state;
const conservative = { ...known, 'risk-tolerance': 'conservative' };

describe('an edited clause', () => {
  it('prints the edit under its number and title, as paragraphs and lists, and marks nothing', () => {
    const given = input(over('Platform must answer within 10 days.\n\n- By mail.\n- By phone.'));
    expect(printed(given)).toBe('Platform must answer within 10 days.\nBy mail.\nBy phone.');
    const words = plainText(buildPolicy(given)).join('\n');
    expect(words).toContain('3.1 Clause speed\nPlatform must answer within 10 days.\nBy mail.');
    expect(words).not.toMatch(/edited|CTO/);
    expect(plainText(buildPolicy(input({}))).join('\n')).toContain(speed);
  });

  it('is not vouched for by the line of the card, which sends to the policy instead', () => {
    const generated = 'Engineers must use listed tools. See section 3.';
    const given = input({
      'clause.tools': { base: generated, text: 'Engineers must use no tools.', on: '2000-02-01', printed: {} },
    });
    const lines = (one: PolicyInput) => plainText(buildPolicyCard(one));
    expect(lines(input({}))).toContain('Use listed tools; changes stay within 60 lines. (1.1)');
    expect(lines(given)).toContain('Clause tools: this clause was reworded for us; read it in the policy. (1.1)');
    expect(lines(given).join('\n')).not.toContain('Use listed tools');
  });

  it('says in the ledger who edited it and what is generated, and in result.json what became of it', () => {
    const given = input(over(`${speed} Ask early.`));
    const ledger = plainText(buildLedgerDocument(given));
    expect(ledger).toContain('by CTO on 1 February 2000; printed in place of the generated text');
    expect(ledger[ledger.indexOf('Generated text') + 1]).toBe(speed);
    const told = policyJson(given).clauses.find(({ id }) => id === 'speed');
    expect(told).toMatchObject({
      text: `${speed} Ask early.`,
      printed: { days: 10 },
      edit: { state: 'stands', reworded: true, material: [], by: 'CTO', generated: speed },
    });
    expect(policyJson(given).clauses.find(({ id }) => id === 'tools')?.edit).toBeNull();
  });

  it('takes in a changed decision, which is material', () => {
    const given = input(over(`${speed} Ask early.`), conservative);
    expect([stateOf(given), printed(given)]).toEqual(['merged', 'Platform must answer within 1,000 days. Ask early.']);
    const ledger = plainText(buildLedgerDocument(given)).join('\n');
    expect(ledger).toMatch(
      /merged, .*\nGenerated text\nPlatform must answer within 1,000 days\.\nNeeds new.*\nDays to answer/,
    );
  });

  it('takes in the words of a new edition, which are not', () => {
    const newer = {
      'clauses/speed.md': clauseText('speed', 'The platform team must answer within {{decision:days}}.'),
    };
    const given = input(over(`${speed} Ask early.`), known, newer);
    expect([stateOf(given), printed(given)]).toEqual([
      'merged',
      'The platform team must answer within 10 days. Ask early.',
    ]);
    expect(policyJson(given).clauses.find(({ id }) => id === 'speed')?.edit).toMatchObject({ material: [] });
  });

  it('stands unchanged where a new edition changed the same words, and its draft says that it is to be settled', () => {
    const newer = { 'clauses/speed.md': clauseText('speed', 'Platform must reply before {{decision:days}} are over.') };
    const given = input(over('Platform must answer within 10 days, and say why.'), known, newer);
    expect([stateOf(given), printed(given)]).toEqual(['conflict', 'Platform must answer within 10 days, and say why.']);
    expect(plainText(buildPolicy(given)).join('\n')).toMatch(/and say why\.\nTODO: this clause was edited/);
  });

  it('waits where the clause is left out, and is not forgotten', () => {
    const servers = {
      base: 'Platform must list each server.',
      text: 'Platform must list all.',
      on: '2000-02-01',
      printed: {},
    };
    const given = input({ 'clause.servers': servers }, { ...known, mcp: 'no' });
    expect(plainText(buildPolicy(given)).join('\n')).not.toContain('list all');
    expect(policyJson(given).ledger.find(({ id }) => id === 'servers')?.edited).toMatchObject({
      state: 'waits',
      text: 'Platform must list all.',
    });
  });

  it('is remarked on where it drops what the policy goes on deciding', () => {
    const remarks = (text: string) => {
      const given = input(over(text));
      return editRemarks(clause(given), policyParts(given).decisions).map((one) =>
        one.kind === 'decision' ? one.id : one.word,
      );
    };
    expect(remarks('Platform must answer within 10 days, by mail.')).toEqual([]);
    expect(remarks('Platform must answer within 110 days.')).toEqual(['days']);
    expect(remarks('Platform may answer within 10 days.')).toEqual(['must']);
    expect(remarks('Anybody answers.')).toEqual(['days', 'must']);
  });
});

describe('what changed between two policies', () => {
  const changes = (from: PolicyInput, to: PolicyInput) => materialChanges(policyJson(from), policyJson(to));

  it('nothing, where nothing did', () => {
    expect(changes(input({}), input({}))).toEqual({ material: [], wording: [], decisions: [] });
  });

  it('an edit is wording, whatever it says', () => {
    const { material, wording, decisions } = changes(input({}), input(over('Platform must hurry.')));
    expect([material, decisions]).toEqual([[], []]);
    expect(wording).toEqual([{ clause: 'speed', number: '3.1', because: [{ kind: 'text' }] }]);
  });

  it('a decision that a clause prints is material to it; those of tables are listed', () => {
    const { material, decisions } = changes(input({}), input({}, conservative));
    expect(material).toEqual([
      {
        clause: 'speed',
        number: '3.1',
        because: [{ kind: 'decision', id: 'days', from: 10, to: 1000 }, { kind: 'text' }],
      },
    ]);
    expect(decisions).toContainEqual({ id: 'days', from: '10 days', to: '1,000 days' });
    expect(decisions).toContainEqual({ id: 'permission.read.staging (tier-1)', from: 'H', to: 'P' });
  });

  it('a clause that comes, goes, or binds otherwise is material', () => {
    const without = input({}, { ...known, mcp: 'no' });
    expect(changes(without, input({})).material).toContainEqual({
      clause: 'servers',
      number: '2.1',
      because: [{ kind: 'new' }],
    });
    expect(changes(input({}), without).material).toContainEqual({
      clause: 'servers',
      number: '2.1',
      because: [{ kind: 'gone' }],
    });
    const softer = {
      'clauses/names.md': clauseText('names', 'Leaders should name owners.', {
        binds: 'leadership',
        obligation: 'should',
      }),
    };
    expect(changes(input({}), input({}, known, softer)).material).toEqual([
      {
        clause: 'names',
        number: '4.1',
        because: [{ kind: 'obligation', from: 'must', to: 'should' }, { kind: 'text' }],
      },
    ]);
  });
});
