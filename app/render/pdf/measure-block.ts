import type { Block, Paragraph } from '../../document/document';
import { inlineWords } from '../../document/plain-text';
import { linesOf } from './line-ops';
import { measureCallout } from './measure-callout';
import { measureCard } from './measure-card';
import { measureClause } from './measure-clause';
import { measureContents } from './measure-contents';
import { measureDefinitions } from './measure-definitions';
import { measureFigure } from './measure-figure';
import { measureHeading } from './measure-heading';
import { measureList } from './measure-list';
import { measureMatrix } from './measure-matrix';
import { measureSignature } from './measure-signature';
import { measureTable } from './measure-table';
import { textSlices } from './measure-text';
import { headed, type Slice, slice, spaced } from './page';
import { body, paragraphGap, paragraphStyles } from './styles';
import type { Frame, Tools } from './tools';

/** A block as slices from top to bottom. */
function measureBlock(block: Block, frame: Frame, tools: Tools): Slice[] {
  switch (block.kind) {
    case 'heading':
      return measureHeading(block, frame, tools);
    case 'paragraph':
      return measureParagraph(block, frame, tools);
    case 'list':
      return measureList(block, frame, tools);
    case 'table':
      return measureTable(block, frame, tools);
    case 'callout':
      return measureCallout(block, frame, tools);
    case 'figure':
      return measureFigure(block, frame, tools);
    case 'clause':
      return measureClause(block, frame, tools);
    case 'definitions':
      return measureDefinitions(block, frame, tools);
    case 'matrix':
      return measureMatrix(block, frame, tools);
    case 'gapCard':
      return measureCard(block, frame, tools);
    case 'signature':
      return measureSignature(block, frame, tools);
    case 'pageBreak':
      return [slice(0, [], { breakBefore: true })];
    case 'contents':
      return measureContents(block.title, frame, tools);
  }
}

function measureParagraph(block: Paragraph, frame: Frame, tools: Tools): Slice[] {
  const style = block.tone ? paragraphStyles[block.tone] : body;
  const lines = linesOf(block.children, style, frame.textRight - frame.x, tools);
  const introduces = inlineWords(block.children).endsWith(':');
  return spaced(
    textSlices(lines, style, frame.x, tools.addNode('P', frame.parent), tools),
    0,
    paragraphGap,
    introduces,
  );
}

/** Blocks as the slices that pages are filled with; what leads to the next block is kept with it. */
export function measureBlocks(blocks: readonly Block[], frame: Frame, tools: Tools): Slice[] {
  return blocks.flatMap((block, index) => {
    const slices = kept(block, measureBlock(block, frame, tools));
    return slices.length <= mostLeading(blocks, index) ? headed(slices) : slices;
  });
}

function kept(block: Block, slices: Slice[]): Slice[] {
  const keep = (block.kind === 'paragraph' || block.kind === 'table') && block.keepWithNext;
  return keep ? slices.map((one) => ({ ...one, keepWithNext: true })) : slices;
}

/**
 * Lines that a paragraph between a heading and what it announces may have to be part of the head: parted from it, the two
 * stand alone at the end of a page. What is tall and never divided asks for less, or it would leave half a page blank.
 */
const leading: Readonly<Partial<Record<Block['kind'], number>>> = {
  table: 3,
  matrix: 3,
  list: 3,
  signature: 3,
  figure: 1,
  gapCard: 1,
};

function mostLeading(blocks: readonly Block[], index: number): number {
  const [above, own, below] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  return above?.kind === 'heading' && own?.kind === 'paragraph' && below ? (leading[below.kind] ?? 0) : 0;
}
