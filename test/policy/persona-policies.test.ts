import { beforeAll, describe, expect, it } from 'vitest';
import { allQuestions } from '../../app/bank/edition';
import type { Document } from '../../app/document/document';
import { plainText } from '../../app/document/plain-text';
import { buildAdoptionRecord } from '../../app/policy/adoption-record';
import { buildPolicy } from '../../app/policy/build-policy';
import { mostClauses, mostEngineerDuties } from '../../app/policy/check-policy';
import { buildLedger } from '../../app/policy/ledger';
import { buildLedgerDocument } from '../../app/policy/ledger-document';
import { buildPolicyCard } from '../../app/policy/policy-card';
import type { Metrics } from '../../app/render/pdf/face';
import { layOut } from '../../app/render/pdf/layout';
import type { Page } from '../../app/render/pdf/page';
import { openWriter } from '../../app/render/pdf/render-pdf';
import { personaPolicies } from './personas';

const personas = personaPolicies();
const all = [...personas];
let metrics: Metrics;

beforeAll(async () => {
  metrics = (await openWriter()).typefaces.metrics;
});

/** The pages from "About this policy" to the one on which annex A begins, which follows on what is left of it. */
function bodyPages(policy: Document, paper: 'a4' | 'letter'): readonly Page[] {
  const { pages } = layOut(policy, metrics, paper);
  return pages.slice(pageOf(pages, 'about'), pageOf(pages, 'annex-decisions') + 1);
}

function pageOf(pages: readonly Page[], id: string): number {
  const at = pages.findIndex(({ boxes }) =>
    boxes.some(({ ops }) => ops.some((op) => op.kind === 'anchor' && op.id === id)),
  );
  if (at === -1) throw new Error(`No heading ${id}`);
  return at;
}

/** Lines of text at different heights, without what stands in the margins. */
function lineCount({ boxes }: Page): number {
  const heights = boxes.flatMap(({ ops }) => ops.flatMap((op) => (op.kind === 'text' ? [op.y] : [])));
  return new Set(heights.map(Math.round)).size;
}

describe.each(all)('the policy of %s', (_name, parts) => {
  it('has at most 40 clauses, of which at most 12 say an engineer must, and each of these is on the card', () => {
    const duties = parts.clauses.filter(({ clause }) => clause.binds === 'engineer' && clause.obligation === 'must');
    expect(parts.clauses.length).toBeLessThanOrEqual(mostClauses);
    expect(duties.length).toBeLessThanOrEqual(mostEngineerDuties);
    const card = plainText(buildPolicyCard(parts)).join('\n');
    for (const { number } of duties) expect(card).toContain(`(${number})`);
  });

  it('has all 22 sections', () => {
    expect(new Set(parts.clauses.map(({ section }) => section)).size).toBe(22);
  });

  it('says which part of a clause the kit holds wherever it says enforced, and prints no tool without a name', () => {
    const policy = plainText(buildPolicy(parts));
    const enforced = policy.filter((line) => /^Enforced by /.test(line));
    for (const line of enforced)
      expect(line).toMatch(/^Enforced by [^:]+: .+; the rest is checked by a job or report$/);
    expect(policy).not.toContain('Another tool');
  });

  it('prints a comma for each thousand', () => {
    const told = [buildPolicyCard(parts), buildAdoptionRecord(parts)].flatMap(plainText).join('\n');
    expect(told.replace(/\b20\d\d\b/g, '').match(/.*\d{4,}.*/g)).toBeNull();
  });

  it('has a card of one page, on either paper', () => {
    const card = buildPolicyCard(parts);
    for (const paper of ['a4', 'letter'] as const) expect(layOut(card, metrics, paper).pages).toHaveLength(1);
  });

  it('has an adoption decision record of at most two pages, on either paper', () => {
    const record = buildAdoptionRecord(parts);
    for (const paper of ['a4', 'letter'] as const)
      expect(layOut(record, metrics, paper).pages.length).toBeLessThanOrEqual(2);
  });

  it('has a body of six to ten pages, on either paper, with no page of a few lines alone', () => {
    const policy = buildPolicy(parts);
    for (const paper of ['a4', 'letter'] as const) {
      const body = bodyPages(policy, paper);
      expect(body.length).toBeGreaterThanOrEqual(6);
      expect(body.length).toBeLessThanOrEqual(10);
      expect(Math.min(...body.map(lineCount))).toBeGreaterThanOrEqual(20);
    }
  });

  it('prints only what the typefaces have, and no placeholder', () => {
    for (const document of [buildPolicyCard(parts), buildAdoptionRecord(parts), buildPolicy(parts)]) {
      const text = plainText(document).join('\n');
      expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN|\u2715/);
    }
  });

  it('keeps answers and standing to the ledger', () => {
    const told = [buildPolicy(parts), buildPolicyCard(parts), buildAdoptionRecord(parts)].flatMap(plainText).join('\n');
    const ledger = plainText(buildLedgerDocument(parts)).join('\n');
    const standing = new Set(buildLedger(parts).flatMap(({ gaps }) => gaps));
    for (const { id, prompt } of allQuestions(parts.edition).filter((one) => standing.has(one.id))) {
      for (const words of [id, prompt]) expect(told).not.toContain(words);
      expect(ledger).toContain(`“${prompt}”: level `);
      expect(ledger).not.toContain(id);
    }
  });
});

describe('the personas together', () => {
  const everyParts = all.map(([, parts]) => parts);
  const [first] = everyParts;
  if (!first) throw new Error('There is no persona');

  it('reach every clause and all 22 sections', () => {
    const reached = new Set(everyParts.flatMap(({ clauses }) => clauses.map(({ id }) => id)));
    expect(first.template.clauses.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
    const sections = new Set(everyParts.flatMap(({ clauses }) => clauses.map(({ section }) => section)));
    expect(sections.size).toBe(22);
  });

  it('have every question resting under some clause', () => {
    const rested = new Set(first.template.clauses.flatMap(({ rests }) => rests));
    const questions = first.edition.banks.flatMap((bank) => bank.questions.map(({ id }) => id));
    expect(questions.filter((id) => !rested.has(id))).toEqual([]);
  });

  it('are moved by their facts: regulation, contractors, size and the mix of seniors and juniors each tighten something', () => {
    const facts = new Set(everyParts.flatMap(({ decisions }) => decisions.moved.flatMap((one) => one.facts)));
    for (const fact of ['regulation', 'contractors', 'size', 'juniors', 'seniors', 'autonomy'])
      expect(facts).toContain(fact);
  });
});
