import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../app/assessment/assessment';
import type { Edition } from '../../app/bank/edition';
import type { Block, Document, Table } from '../../app/document/document';
import { inlineWords, plainText } from '../../app/document/plain-text';
import { buildPolicy } from '../../app/policy/build-policy';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { inventAssessment, inventEdition, question, type Short } from '../scoring/invented-edition';
import { factView } from './fact-view';
import { inventedContent, inventedFacts, inventPolicy } from './invented-policy';

const { policy } = inventPolicy();
const edition: Edition = {
  ...inventEdition({ questions: [question('domain.one')] }),
  facts: inventedFacts,
  references: inventedContent.references,
};

function build(facts: Readonly<Record<string, FactValue>>, answers: Readonly<Record<string, Short>> = {}): Document {
  const assessment = inventAssessment(answers, facts);
  const card = scoreAssessment(edition, assessment);
  return buildPolicy({ template: policy, edition, assessment, card, view: factView(facts) });
}

function tableUnder(document: Document, headingId: string): Table | undefined {
  const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.id === headingId);
  return document.blocks.slice(from).find((block): block is Table => block.kind === 'table');
}

function rowsOf(table: Table | undefined): string[] {
  return (table?.rows ?? []).map((row) => row.map((one) => inlineWords(one.children)).join(' | '));
}

const known = { 'risk-tolerance': 'balanced', autonomy: 'A3', engineers: 40, juniors: 20, mcp: 'yes' };

describe('the policy document', () => {
  it('is a draft for review, marked internal, for the client and date of the assessment', () => {
    const { meta } = build(known);
    expect(meta).toMatchObject({
      organisation: 'Nobody Ltd',
      date: '2000-01-01',
      classification: 'Internal',
      draft: true,
    });
    expect(meta.subtitle).toBe('Draft for review by legal, security and HR; not legal advice');
  });

  it('prints numbered sections with their clauses, exhibits and annexes', () => {
    const headings = build(known).blocks.flatMap((block: Block) =>
      block.kind === 'heading' && block.number ? [`${block.number} ${inlineWords(block.children)}`] : [],
    );
    expect(headings.slice(0, 4)).toEqual(['1 Tools', '2 Servers', '3 Speed', '4 Names']);
    expect(headings.slice(4).map((one) => one[0])).toEqual([...'ABCDEFGHIJKLM']);
    const clauses = build(known).blocks.flatMap((block) =>
      block.kind === 'clause' ? [`${block.number} ${block.title}`] : [],
    );
    expect(clauses).toEqual(['1.1 Clause tools', '2.1 Clause servers', '3.1 Clause speed', '4.1 Clause names']);
  });

  it('gives tier 1 a column of its own only where it is stricter', () => {
    const { blocks } = build(known);
    const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'annex-agent-permissions');
    const matrix = blocks.slice(from).find((block) => block.kind === 'matrix');
    expect([matrix?.corner, ...(matrix?.columns ?? []).map(({ label }) => label)]).toEqual([
      'Action',
      'Local',
      'Staging',
      'Staging, tier 1',
    ]);
    const rows = matrix?.rows.map(({ label, cells }) => [label, ...cells.map(({ mark }) => mark)].join(' | '));
    expect(rows).toEqual(['Read | A | A | H', 'Run | H | H | P', 'Destroy | – | N | N']);
  });

  it('lists what is unknown once, with who can say and what it decides', () => {
    const rows = rowsOf(tableUnder(build({ ...known, mcp: 'notSure', engineers: 'notSure' }), 'annex-open-points'));
    expect(rows).toEqual([
      'How many engineers? | Whether substitutes for a small team are needed; clause 3.1 | Leadership',
      'MCP? | Clause 2.1 | Platform',
    ]);
    expect(plainText(build(known))).toContain('None: no wording and no value of this policy waits for a fact.');
  });

  it('tells nothing of answers and scores: two clients with the same facts get the same document', () => {
    expect(build(known, { 'domain.one': 0 })).toEqual(build(known, { 'domain.one': 4 }));
  });

  it('names each outside control with the clauses that relate to it', () => {
    expect(rowsOf(tableUnder(build(known), 'annex-standards'))).toEqual(['A standard (Them) | C-1 (1.1)']);
  });
});
