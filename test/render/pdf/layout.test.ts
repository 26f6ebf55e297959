import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { heading, paragraph } from '../../../app/document/build';
import type { Block } from '../../../app/document/document';
import type { Metrics } from '../../../app/render/pdf/face';
import { layOut } from '../../../app/render/pdf/layout';
import type { Op, Page } from '../../../app/render/pdf/page';
import { openWriter } from '../../../app/render/pdf/render-pdf';
import { papers, type Sheet } from '../../../app/render/theme';
import { runs } from '../../property-runs';
import { gapTable } from '../gap-table';
import { everywhere, hostileStrings } from '../hostile';
import { documentOf, sampleDocument } from '../sample-document';
import { blocksOf } from './random-blocks';

let metrics: Metrics;
beforeAll(async () => {
  metrics = (await openWriter()).typefaces.metrics;
});

describe('pages', () => {
  it('keep everything inside the margins and nothing on top of another, whatever the document', () => {
    fc.assert(
      fc.property(fc.array(blocksOf(), { maxLength: 12 }), fc.constantFrom(...papers), (blocks, paper) => {
        const { pages, sheet } = layOut(documentOf(blocks), metrics, paper);
        for (const page of pages) expect(faults(page, sheet)).toEqual([]);
      }),
      runs(60),
    );
    // A hundred whole documents: seconds on an idle machine, more than the usual limit on a busy one.
  }, 120_000);

  it.each(Object.entries(hostileStrings))('keep hostile text inside the margins: %s', (_, words) => {
    const document = documentOf(everywhere(words), { title: words, subtitle: words, organisation: words });
    for (const paper of papers) {
      const { pages, sheet } = layOut(document, metrics, paper);
      for (const page of pages) expect(faults(page, sheet)).toEqual([]);
    }
  });

  it('give notes that waited a page of their own where what follows would not fit above them', () => {
    const wide = 'w'.repeat(150);
    const note: Block = paragraph([{ kind: 'footnote', mark: wide, children: [{ kind: 'text', value: wide }] }]);
    // Heads of nearly a third of a page, printed again, above a row of nearly another third.
    const labels = [wide, '', '', `  !#% % @#%0 0%%000 M@@ ${wide} !`, '00##%%0'];
    for (let letters = 100; letters < 800; letters += 50) {
      const matrix: Block = {
        kind: 'matrix',
        caption: 'Matrix',
        corner: 'Corner',
        columns: labels.map((label) => ({ label })),
        rows: [
          { label: `${'w'.repeat(letters)} / 0MMM0%`, cells: labels.map(() => ({ mark: '#0#%', tone: 'level-1' })) },
        ],
        words: true,
        legend: labels.map((meaning) => ({ mark: '#0#%', meaning })),
      };
      const { pages, sheet } = layOut(documentOf([note, matrix]), metrics, 'letter');
      for (const page of pages) expect(faults(page, sheet)).toEqual([]);
    }
  });

  it('are plain data', () => {
    const layout = layOut(sampleDocument(), metrics);
    expect(JSON.parse(JSON.stringify(layout))).toEqual(layout);
  });

  it('never end with a heading or with the head of a table alone', () => {
    for (let lines = 30; lines < 60; lines += 1) {
      const filling = Array.from({ length: lines }, (_, index) => paragraph(`Line ${index}`, 'muted'));
      const { pages } = layOut(documentOf([...filling, heading(2, 'h', 'Heading'), gapTable(3)]), metrics);
      const texts = pages.map(words).find((text) => text.includes('Heading')) ?? [];
      expect(
        texts.filter((text) => ['Critical', 'High', 'Medium', 'Low', 'Not answered'].includes(text)).length,
      ).toBeGreaterThanOrEqual(2);
    }
  });

  it('show at least two lines of a paragraph on each side of a page break', () => {
    const long = 'Every word of this paragraph is a word that counts toward its length. '.repeat(9);
    for (let lines = 20; lines < 45; lines += 1) {
      const filling = Array.from({ length: lines }, (_, index) => paragraph(`Line ${index}`, 'muted'));
      const { pages } = layOut(documentOf([...filling, paragraph(long)]), metrics);
      const counts = pages.map((page) => words(page).filter((text) => /word|counts|length/.test(text)).length);
      expect(counts).not.toContain(1);
    }
  });

  it('keep a callout of half a page whole', () => {
    const callout = {
      kind: 'callout',
      tone: 'info',
      title: 'Whole',
      children: Array.from({ length: 16 }, () => paragraph('inside')),
    } as const;
    const filling = Array.from({ length: 25 }, (_, index) => paragraph(`Line ${index}`));
    const { pages } = layOut(documentOf([...filling, callout]), metrics);
    expect(pages.map((page) => words(page).filter((text) => text === 'inside').length)).toContain(16);
  });
});

/** What is wrong with a page: places outside the margins, strips or texts that overlap. */
function faults(page: Page, sheet: Sheet): string[] {
  const found: string[] = [];
  const right = sheet.width - sheet.right;
  let below = sheet.top;
  for (const box of page.boxes) {
    if (box.y < below - 0.01) found.push(`strip at ${box.y} begins above ${below}`);
    below = box.y + box.height;
    for (const op of box.ops) {
      const { x1, y1, x2, y2 } = bounds(op, sheet);
      if (x1 < sheet.left - 0.5 || x2 > right + 0.5) found.push(`beside the margins: ${JSON.stringify(op)}`);
      if (y1 < box.y - 2 || y2 > below + 2) found.push(`outside its strip: ${JSON.stringify(op)}`);
    }
  }
  if (below > sheet.height - sheet.bottom + 0.02) found.push(`last strip ends at ${below}`);
  return [...found, ...overlaps(page)];
}

function overlaps(page: Page): string[] {
  const all = [...page.boxes.flatMap((box) => box.ops), ...page.furniture];
  const texts = all.filter((op) => op.kind === 'text').filter((op) => !op.text.match(/^\s*$/));
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.7)
      .filter((b) => a.x + a.width > b.x + 0.5 && b.x + b.width > a.x + 0.5)
      .map((b) => `${a.text} over ${b.text}`),
  );
}

function bounds(op: Op, sheet: Sheet): { x1: number; y1: number; x2: number; y2: number } {
  switch (op.kind) {
    case 'text':
      return { x1: op.x, x2: op.x + op.width, y1: op.y - 0.75 * op.size, y2: op.y + 0.25 * op.size };
    case 'line':
      return { x1: op.x1, x2: op.x2, y1: op.y1, y2: op.y2 };
    case 'circle':
      return { x1: op.x - op.radius, x2: op.x + op.radius, y1: op.y - op.radius, y2: op.y + op.radius };
    case 'fill':
    case 'rect':
    case 'link':
      return { x1: op.x, x2: op.x + op.width, y1: op.y, y2: op.y + op.height };
    case 'anchor':
      return { x1: sheet.left, x2: sheet.left, y1: op.y, y2: op.y };
    case 'pageOf':
    case 'pageRef':
      throw new Error('a page number was not resolved');
  }
}

function words(page: Page): string[] {
  return page.boxes.flatMap((box) => box.ops.flatMap((op) => (op.kind === 'text' ? [op.text] : [])));
}
