import type { BadgeTone } from '../../app/document/badge-tone';
import { bullets, cell, heading, paragraph, strong, text } from '../../app/document/build';
import type { DotPlot } from '../../app/document/chart';
import type { Block, Document, Figure, GapCard, List, Table } from '../../app/document/document';
import { gapTable } from './gap-table';

/** An invented report with every kind of block, long enough for tables and text to cross pages. */
export function sampleDocument(): Document {
  return {
    schemaVersion: 1,
    name: 'gap-report',
    meta: {
      title: 'AI coding governance: gap report',
      subtitle: 'Does the governance of AI coding tools keep pace with their adoption?',
      organisation: 'Meridian Logistics Ltd',
      date: '2026-01-14',
      lang: 'en',
      classification: 'Confidential · prepared for Meridian Logistics',
      runningHead: 'Gap report · Meridian Logistics',
      facts: [
        { label: 'Assessment date', value: '14 January 2026' },
        { label: 'Scope', value: 'Group engineering, 3 sites, 412 engineers' },
        { label: 'Edition', value: '2026.1 (four domains, 62 questions)' },
        { label: 'Report id', value: '9f2c41d07e1a' },
      ],
      draft: true,
    },
    blocks: [
      { kind: 'contents', title: 'Contents' },
      { kind: 'pageBreak' },
      ...answer(),
      ...scores(),
      ...gaps(),
      ...clauses(),
      ...exhibits(),
    ],
  };
}

export function documentOf(blocks: readonly Block[], meta: Partial<Document['meta']> = {}): Document {
  const sample = sampleDocument();
  return { ...sample, meta: { ...sample.meta, draft: false, ...meta }, blocks };
}

function answer(): Block[] {
  return [
    heading(1, 'answer', 'The answer on one page', '1'),
    paragraph(
      'Your engineers let agents act on their own; what you have in place supports suggestions that a person reviews.',
      'lead',
    ),
    {
      kind: 'callout',
      tone: 'answer',
      title: 'Autonomy in use is two steps above what is supported',
      children: [
        paragraph(
          'In use: agents that open changes. Supported: suggestions in the editor. What holds you back, in this order:',
        ),
        bullets(
          [
            'Nobody owns the list of tools and models in use.',
            'Review of generated changes is left to habit.',
            'Agents hold the permissions of the engineer who starts them.',
          ],
          true,
        ),
      ],
    },
    paragraph([
      text('Twelve of 62 questions are '),
      strong('not answered'),
      text(
        ' or answered “we do not know”. They are not counted as zero: every result is a range from the worst to the best that the missing answers could make it. ',
      ),
      { kind: 'ref', to: 'gaps', children: [text('The ranked gaps')] },
      text(' follow in chapter 3; the method is described '),
      { kind: 'link', url: 'https://example.org/method', children: [text('on our site')] },
      text('.'),
    ]),
    figure('pace', 'Figure 1  Pace: adoption across, governance up', {
      kind: 'paceSquare',
      adoption: { floor: 68, ceiling: 76 },
      governance: { floor: 24, ceiling: 41 },
      xLabel: 'Adoption →',
      yLabel: '↑ Governance',
    }),
    heading(2, 'decisions', 'Three decisions asked of you', '1.1'),
    bullets([
      [
        paragraph('Name one owner of AI coding tools.'),
        bullets(['With a budget.', 'With a seat in the architecture board.']),
      ],
      'Freeze unattended agents on tier 1 systems until review is enforced.',
      [
        paragraph([
          text('Turn on '),
          { kind: 'code', value: 'require_code_owner_review' },
          text(' for the repositories of tiers 1 and 2.'),
        ]),
      ],
    ]),
    {
      kind: 'callout',
      tone: 'info',
      title: 'How sure is this?',
      children: [paragraph('50 of 62 answers are known; 9 of them rest on evidence that the respondent named.')],
    },
  ];
}

const domains: readonly [string, number | null, number | null, number, string][] = [
  ['Tooling', 1, 2, 2, '14 of 16 known'],
  ['Review of generated code', 2, 2, 3, '15 of 15 known'],
  ['Permissions and isolation of agents that act without a person watching', 0, 1, 3, '11 of 18 known'],
  ['Literacy', null, null, 2, '3 of 13 known'],
];

function scores(): Block[] {
  return [
    heading(1, 'scores', 'Scores by domain', '2'),
    paragraph(
      'Levels run from 0 (nothing in place) to 4 (enforced and checked). A domain with under 40 % coverage has no level.',
    ),
    figure('levels', 'Figure 2  Level now and target, furthest from target first', levelPlot()),
    heading(2, 'practices', 'Practices', '2.1'),
    heatMap(),
    {
      kind: 'callout',
      tone: 'warning',
      title: 'A gate is unmet',
      children: [
        paragraph(
          'Secrets can be read by agents in two of three sites. A gate at level 0 caps its domain, whatever the mean says.',
        ),
      ],
    },
    {
      kind: 'definitions',
      items: [
        { term: 'Coverage', children: [text('Weight of the known answers of the weight that applies.')] },
        { term: 'Floor and ceiling', children: [text('The result if every unknown stood at 0, and at 4.')] },
        { term: 'Gate', children: [text('A question whose level caps its domain.')] },
      ],
    },
  ];
}

export function levelPlot(): DotPlot {
  return {
    kind: 'dotPlot',
    axis: { min: 0, max: 4, ticks: [0, 1, 2, 3, 4], label: 'Level' },
    rows: domains.map(([label, floor, ceiling, target, note]) => ({ label, floor, ceiling, target, note })),
  };
}

export function figure(id: string, caption: string, chart: Figure['chart']): Figure {
  const table: Table = {
    kind: 'table',
    columns: [{ width: 2 }, { width: 1, align: 'right' }],
    head: [cell('Domain'), cell('Target')],
    rows: domains.map(([name, , , target]) => [cell(name), cell(String(target))]),
    rowHeader: true,
  };
  return { kind: 'figure', id, caption, alt: 'Four domains, three with a level, each below its target.', chart, table };
}

function heatMap(): Table {
  const names = ['Inventory', 'Approval', 'Review', 'Tests', 'Isolation', 'Training'];
  return {
    kind: 'table',
    caption: 'Table 1  Level of each practice by domain',
    columns: [{ width: 2.6 }, ...names.map(() => ({ width: 1, align: 'centre' as const }))],
    head: [cell('Domain'), ...names.map((name) => cell(name))],
    rows: domains.map(([label], row) => [
      cell(label),
      ...names.map((_, column) =>
        cell(String((row * 2 + column * 3) % 5), `level-${(row * 2 + column * 3) % 5}` as BadgeTone),
      ),
    ]),
    rowHeader: true,
  };
}

function gaps(): Block[] {
  return [
    { kind: 'pageBreak' },
    heading(1, 'gaps', 'Ranked gaps', '3'),
    paragraph('A gap is a known level below its target. Unknowns have their own list.'),
    gapTable(44),
    heading(3, 'smallest', 'The smallest change that moves the answer'),
    ...Array.from({ length: 4 }, (_, index) => paragraph(`${index + 1}. ${prose}`)),
    paragraph('Levels are read from answers, not from systems; what nobody looked at may still be wrong.', 'muted'),
  ];
}

const prose =
  'Put an owner on the inventory of tools, then let the review rule follow the tier of the system that a change touches. The first step costs days and unlocks the requirement that holds the supported autonomy at its present level; the second turns a habit into something a pipeline refuses. Neither needs a purchase, and both can be undone.';

function clauses(): Block[] {
  return [
    heading(1, 'policy', 'Clauses to adopt', '4'),
    heading(2, 'review', 'Review', '4.1'),
    {
      kind: 'clause',
      id: 'clause-review-tier-1',
      number: '4.1.1',
      title: 'Two people review a generated change to a tier 1 system',
      children: [
        paragraph(
          'At least one of them has worked on that system for six months. The author of the prompt is not one of them.',
        ),
        bullets([
          'The platform refuses a merge with fewer approvals.',
          'An exception is recorded with its owner and its last day.',
        ]),
      ],
    },
    {
      kind: 'clause',
      id: 'clause-agents',
      number: '4.1.2',
      title: 'Agents act under their own identity',
      children: [
        paragraph([
          text('No agent uses a person’s token. '),
          { kind: 'badge', tone: 'level-4', value: 'Enforced' },
          text(' by the platform; see '),
          { kind: 'ref', to: 'clause-review-tier-1', children: [text('clause 4.1.1')] },
          text('.'),
        ]),
      ],
    },
  ];
}

/** Cards, a matrix of each sort, cells of several blocks, a footnote, a reference with its page, fields to sign. */
export function exhibits(): Block[] {
  return [
    heading(2, 'exhibits', 'Exhibits', '4.2'),
    paragraph([
      text('Standing access'),
      { kind: 'footnote', mark: '1', children: [text('A credential that works at any time, asked for or not.')] },
      text(' is the first thing to end; see '),
      { kind: 'ref', to: 'gap-approval', page: true, children: [text('the card')] },
      text(' and the table under it.'),
    ]),
    gapCard('gap-approval', prose),
    {
      kind: 'matrix',
      caption: 'Table 3  What an agent may do where',
      corner: 'Action',
      columns: [{ label: 'Sandbox' }, { label: 'Staging' }, { label: 'Production' }],
      rows: ['Read code', 'Write data', 'Delete data'].map((label, row) => ({
        label,
        cells: ['A', 'H', 'N'].map((mark, column) => ({ mark: row > column ? 'N' : mark, tone: 'level-1' as const })),
      })),
      legend: [
        { mark: 'A', meaning: 'alone' },
        { mark: 'H', meaning: 'a person approves' },
        { mark: 'N', meaning: 'never' },
      ],
    },
    {
      kind: 'table',
      columns: [{ width: 1 }, { width: 3 }],
      head: [cell('Duty'), cell('What it asks')],
      rows: [
        [
          cell('Review'),
          { ...cell('Two people look at each change.'), more: [paragraph('One of them owns it.'), lettered()] },
        ],
      ],
      rowHeader: true,
      dense: true,
    },
    { kind: 'signature', caption: 'Read and understood', fields: [{ label: 'Name' }, { label: 'Date and signature' }] },
  ];
}

function lettered(): List {
  return { ...bullets(['Tests are read first.', 'Nobody approves alone.'], true), letters: true };
}

export function gapCard(id: string, why: string): GapCard {
  const part = (label: string, words: string) => ({ label, children: [text(words)] });
  return {
    kind: 'gapCard',
    id,
    rank: '7',
    title: [text('Who can turn off the approval prompts of an agent?')],
    tone: 'high',
    severity: 'High',
    because: 'required for A2, which is in use; weight 5 of 5',
    here: part('Where you are', 'Some engineers keep prompts on and read them.'),
    good: part('What good looks like', 'Settings that no user can change refuse every bypass.'),
    why: part('Why it matters', why),
    next: part('Next step', 'Disable bypass modes by managed settings.'),
    evidence: part('Evidence that closes it', 'The managed settings; a sample of refused actions.'),
    foot: [text('Owner: platform. Effort small.')],
  };
}
