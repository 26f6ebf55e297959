import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bullets, heading, paragraph } from '../../../app/document/build';
import type { Block } from '../../../app/document/document';
import { mapWords } from '../../../app/render/clean-text';
import type { Metrics } from '../../../app/render/pdf/face';
import { layOut } from '../../../app/render/pdf/layout';
import type { Box, Layout, Page } from '../../../app/render/pdf/page';
import { openWriter } from '../../../app/render/pdf/render-pdf';
import { papers } from '../../../app/render/theme';
import { runs } from '../../property-runs';
import { gapTable } from '../gap-table';
import { documentOf, exhibits, figure, gapCard, levelPlot } from '../sample-document';
import { blocksOf } from './random-blocks';

let metrics: Metrics;
beforeAll(async () => {
  metrics = (await openWriter()).typefaces.metrics;
});

const paper = fc.constantFrom(...papers);
const long = 'Every word of this paragraph is a word that counts toward its length. ';

/** Lines of text that fill any part of a page. */
function filling(lines: number): Block[] {
  return Array.from({ length: lines }, (_, index) => paragraph(`Line ${index}`, 'muted'));
}

/** Characters; titles one under the other that fill more than a page have to be divided somewhere. */
const longestTitle = 60;

describe('a page never ends', () => {
  it('with a heading, whatever the document', () => {
    const blocks = fc.array(
      blocksOf().filter((block) => block.kind !== 'pageBreak'),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(blocks, paper, (blocks, paper) => {
        const short = mapWords(blocks.filter(hasNoBreak), (text) => text.slice(0, longestTitle));
        const layout = layOut(documentOf([...short, paragraph('end')]), metrics, paper);
        // The cover's page is ended by its author.
        for (const page of layout.pages.slice(1, -1)) {
          const roles = rolesOf(page, layout);
          // A run of headings longer than a page has to be divided somewhere.
          if (!roles.every(isHead)) expect(roles.at(-1)).not.toSatisfy(isHead);
        }
      }),
      { ...runs(60), endOnFailure: true },
    );
  });

  const announced: Readonly<Record<string, Block>> = {
    table: gapTable(6),
    matrix: exhibits().find((block) => block.kind === 'matrix') ?? gapTable(1),
    figure: figure('f', 'Caption', levelPlot()),
    list: bullets(['first item', 'second item', 'third item']),
    card: gapCard('g', long.repeat(4)),
  };

  it.each(Object.entries(announced))('between a heading, its line and its %s', (_, block) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), paper, (lines, paper) => {
        const chain = [heading(2, 'h', 'Heading'), paragraph('Announced'), block];
        const { pages } = layOut(documentOf([...filling(lines), ...chain, ...filling(3)]), metrics, paper);
        const page = pages.find((one) => texts(one).includes('Heading'));
        const after = page ? texts(page).slice(texts(page).indexOf('Heading') + 1) : [];
        expect(after.length).toBeGreaterThanOrEqual(3);
      }),
      { ...runs(40), endOnFailure: true },
    );
  });

  it('with one line of a longer paragraph, nor begins with one', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(lengths, paper, (lengths, paper) => {
        const blocks = lengths.map((length, index): Block => {
          const own = paragraph(long.repeat(length));
          return index % 3 === 0 ? bullets([[own], [own]]) : own;
        });
        const { pages, structure } = layOut(documentOf(blocks), metrics, paper);
        const lines = new Map<number, number[]>();
        for (const { boxes, number } of pages.slice(1)) for (const node of nodesOf(boxes)) push(lines, node, number);
        for (const [node, on] of lines) {
          if (structure[node]?.role !== 'P' || on.length === 1) continue;
          for (const page of new Set(on)) expect(on.filter((one) => one === page).length).toBeGreaterThan(1);
        }
      }),
      { ...runs(40), endOnFailure: true },
    );
  });
});

describe('what is kept whole on a page', () => {
  it('is a gap card, wherever it falls', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1, max: 20 }), paper, (lines, length, paper) => {
        const card = gapCard('g', long.repeat(length));
        const { pages } = layOut(documentOf([...filling(lines), card]), metrics, paper);
        const holding = pages.filter((page) => texts(page).some((text) => /Who can turn|Effort small/.test(text)));
        expect(holding).toHaveLength(1);
      }),
      { ...runs(40), endOnFailure: true },
    );
  });

  it('are the fields of a signature', () => {
    const signature = exhibits().filter((block) => block.kind === 'signature');
    for (let lines = 30; lines < 60; lines += 1) {
      const { pages } = layOut(documentOf([...filling(lines), ...signature]), metrics);
      const page = pages.find((one) => texts(one).includes('Read and understood'));
      expect(page && texts(page)).toContain('Date and signature');
    }
  });
});

describe('a footnote', () => {
  it('stands at the foot of the page of its mark', () => {
    const noted = paragraph([
      { kind: 'text', value: 'Noted' },
      { kind: 'footnote', mark: '1', children: [{ kind: 'text', value: 'Said below' }] },
    ]);
    for (let lines = 30; lines < 60; lines += 1) {
      const { pages } = layOut(documentOf([...filling(lines), noted, ...filling(60)]), metrics);
      const page = pages.find((one) => texts(one).includes('Noted'));
      expect(page && texts(page).at(-1)).toBe('Said below');
    }
  });
});

describe('a reference with its page', () => {
  it('names the page where its target stands', () => {
    const ref = paragraph([{ kind: 'ref', to: 'h', page: true, children: [{ kind: 'text', value: 'below' }] }]);
    const { pages } = layOut(documentOf([ref, ...filling(70), heading(2, 'h', 'Heading')]), metrics);
    const target = pages.find((page) => texts(page).includes('Heading'))?.number;
    expect(pages.flatMap(texts)).toContain(`(page\u00a0${target})`);
  });
});

function hasNoBreak(block: Block): boolean {
  return !JSON.stringify(block).includes('"pageBreak"');
}

function isHead(role: string): boolean {
  return /^H\d$|^Caption$/.test(role);
}

/** The roles of the texts on a page above its footnotes. */
function rolesOf(page: Page, { structure }: Layout): string[] {
  const notes = (node: number | null): boolean =>
    node !== null && (structure[node]?.role === 'Note' || notes(structure[node]?.parent ?? null));
  const nodes = page.boxes.flatMap((box) => box.ops.flatMap((op) => (op.kind === 'text' ? [op.node] : [])));
  return nodes.filter((node) => node !== null && !notes(node)).map((node) => structure[node ?? -1]?.role ?? '');
}

/** One entry a line of text. */
function nodesOf(boxes: readonly Box[]): number[] {
  return boxes.flatMap(({ ops }) => {
    const nodes = ops.flatMap((op) => (op.kind === 'text' && op.node !== null ? [op.node] : []));
    return [...new Set(nodes)];
  });
}

function push(lines: Map<number, number[]>, node: number, page: number): void {
  lines.set(node, [...(lines.get(node) ?? []), page]);
}

function texts(page: Page): string[] {
  return page.boxes.flatMap((box) => box.ops.flatMap((op) => (op.kind === 'text' ? [op.text.trim()] : [])));
}
