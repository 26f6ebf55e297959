import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../app/document/document';
import { bodyText, noteText } from '../../../app/document/plain-text';
import { mapWords } from '../../../app/render/clean-text';
import type { Metrics } from '../../../app/render/pdf/face';
import { layOut } from '../../../app/render/pdf/layout';
import type { Layout } from '../../../app/render/pdf/page';
import { openWriter } from '../../../app/render/pdf/render-pdf';
import { papers } from '../../../app/render/theme';
import { runs } from '../../property-runs';
import { documentOf } from '../sample-document';
import { blocksOf } from './random-blocks';

let metrics: Metrics;
beforeAll(async () => {
  metrics = (await openWriter()).typefaces.metrics;
});

describe('every word of a document', () => {
  it('is painted once, under its node, in reading order', () => {
    const blocks = fc.array(blocksOf().filter(isReadInOrder), { maxLength: 8 });
    fc.assert(
      fc.property(blocks, fc.constantFrom(...papers), (random, paper) => {
        const named = withNames(random);
        const layout = layOut(documentOf(named), metrics, paper);
        const isNote = (node: number) => inNote(layout.structure, node);
        expect(namesIn(paintedText(layout, (node) => !isNote(node)))).toEqual(namesIn(bodyText(named).join(' ')));
        expect(namesIn(paintedText(layout, isNote))).toEqual(namesIn(noteText(named).join(' ')));
      }),
      runs(40),
    );
  });
});

/** Contents say headings twice and charts say words of their own; a row of rich cells is read cell by cell. */
function isReadInOrder(block: Block): boolean {
  return !/"kind":"(contents|figure)"|"more":/.test(JSON.stringify(block));
}

/** The same blocks with every text replaced by as many names, no two of them alike. */
function withNames(blocks: readonly Block[]): Block[] {
  let count = 0;
  const name = () => `~${count++}~`;
  return mapWords(blocks as Block[], (text) => text.split(' ').slice(0, 12).map(name).join(' '));
}

function namesIn(text: string): string[] {
  return text.replace(/\s+/g, '').match(/~\d+~/g) ?? [];
}

function inNote(structure: Layout['structure'], node: number): boolean {
  const { role, parent = null } = structure[node] ?? { role: '' };
  return role === 'Note' || (parent !== null && inNote(structure, parent));
}

/** Text of the nodes asked for, in the order in which it is painted, the cover left out. */
function paintedText({ pages }: Layout, wanted: (node: number) => boolean): string {
  return pages
    .slice(1)
    .flatMap((page) => page.boxes)
    .flatMap((box) => box.ops)
    .flatMap((op) => (op.kind === 'text' && op.node !== null && wanted(op.node) ? [op.text] : []))
    .join('');
}
