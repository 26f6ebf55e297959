import type { IParagraphOptions } from 'docx';
import type { Block, Callout, Clause, Definitions, Heading, List, Paragraph } from '../../document/document';
import { matrixLegend, matrixTable } from '../../document/matrix-table';
import { cardParts } from './card-parts';
import { contentsParts } from './contents-parts';
import { type Frame, indented, marked, type Part, type Tools, twips } from './docx-tools';
import { figureParts } from './figure-parts';
import { type GridRow, gridTable } from './grid-table';
import { inlineRuns, textRun } from './inline-runs';
import { signatureParts } from './signature-parts';
import { style } from './style-names';
import { tableParts } from './table-parts';

/** Blocks in their order. A page break goes into the paragraph after it, so that no empty line is left behind. */
export function blockParts(blocks: readonly Block[], frame: Frame, tools: Tools): Part[] {
  return blocks.flatMap((block, at) => {
    const breakBefore = at > 0 ? blocks[at - 1]?.kind === 'pageBreak' : frame.breakBefore;
    return partsOf(block, { ...frame, breakBefore }, tools);
  });
}

function partsOf(block: Block, frame: Frame, tools: Tools): Part[] {
  switch (block.kind) {
    case 'heading':
      return [headingPart(block, frame, tools)];
    case 'paragraph':
      return [paragraphPart(block, frame, tools)];
    case 'list':
      return listParts(block, frame, tools);
    case 'table':
      return [...breakPart(frame, tools), ...tableParts(block, frame, tools)];
    case 'callout':
      return [...breakPart(frame, tools), ...calloutParts(block, frame, tools)];
    case 'figure':
      return [...breakPart(frame, tools), ...figureParts(block, frame, tools)];
    case 'clause':
      return clauseParts(block, frame, tools);
    case 'definitions':
      return [...breakPart(frame, tools), ...definitionParts(block, frame, tools)];
    case 'matrix':
      return [
        ...breakPart(frame, tools),
        ...tableParts(matrixTable(block), frame, tools),
        ...blockParts(matrixLegend(block), { ...frame, breakBefore: false }, tools),
      ];
    case 'gapCard':
      return [...breakPart(frame, tools), ...cardParts(block, frame, tools)];
    case 'signature':
      return [...breakPart(frame, tools), ...signatureParts(block, frame, tools)];
    case 'pageBreak':
      return [];
    case 'contents':
      return contentsParts(block.title, frame, tools);
  }
}

/** Before what does not begin with a paragraph of its own. */
function breakPart({ breakBefore }: Frame, { docx }: Tools): Part[] {
  return breakBefore
    ? [new docx.Paragraph({ pageBreakBefore: true, spacing: { after: 0, line: 20, lineRule: 'exact' } })]
    : [];
}

const listed = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const;
const unlisted = [style.unlisted1, style.unlisted2, 'Heading3', 'Heading4'] as const;

function headingPart(block: Heading, frame: Frame, tools: Tools): Part {
  const number = block.number ? [textRun(`${block.number} `, tools)] : [];
  return new tools.docx.Paragraph({
    style: (block.number ? listed : unlisted)[block.level - 1],
    pageBreakBefore: frame.breakBefore,
    children: marked(block.id, [...number, ...inlineRuns(block.children, tools)], tools),
  });
}

function paragraphPart(block: Paragraph, frame: Frame, tools: Tools, more: Partial<IParagraphOptions> = {}): Part {
  return new tools.docx.Paragraph({
    style: block.tone ? style[block.tone] : frame.style,
    indent: { left: frame.left },
    pageBreakBefore: frame.breakBefore,
    keepNext: block.keepWithNext,
    children: inlineRuns(block.children, tools),
    ...more,
  });
}

const hang = twips(16);

/** The first paragraph of an item bears its mark, the rest stands under its words. */
function listParts(list: List, frame: Frame, tools: Tools): Part[] {
  const reference = list.ordered ? (list.letters ? 'letters' : 'numbers') : 'bullets';
  const instance = list.ordered ? tools.nextList() : 0;
  const within: Frame = { ...indented(frame, hang), depth: frame.depth + 1, breakBefore: false };
  const numbering = { reference, instance, level: Math.min(frame.depth, 4), custom: true };
  const indent = { left: within.left, hanging: hang };
  return list.items.flatMap((item) => {
    const [first, ...rest] = item;
    const more = { numbering, indent, spacing: { after: twips(3) } };
    if (first?.kind === 'paragraph')
      return [paragraphPart(first, within, tools, more), ...blockParts(rest, within, tools)];
    return [new tools.docx.Paragraph({ style: frame.style, ...more }), ...blockParts(item, within, tools)];
  });
}

function calloutParts(block: Callout, frame: Frame, tools: Tools): Part[] {
  const width = frame.width - twips(20);
  const inside = { left: 0, width, depth: 0 };
  const title = new tools.docx.Paragraph({ style: style.calloutTitle, text: block.title });
  const row: GridRow = { cells: [[title, ...blockParts(block.children, inside, tools)]], tone: block.tone };
  return gridTable([row], [1], frame, tools);
}

const clauseHang = twips(34);

function clauseParts(block: Clause, frame: Frame, tools: Tools): Part[] {
  const { docx } = tools;
  const within = { ...indented(frame, clauseHang), breakBefore: false };
  const words = [textRun(`${block.number} `, tools), new docx.TextRun({ children: [new docx.Tab(), block.title] })];
  const title = new docx.Paragraph({
    style: style.clauseTitle,
    indent: { left: within.left, hanging: clauseHang },
    tabStops: [{ type: 'left', position: within.left }],
    pageBreakBefore: frame.breakBefore,
    children: marked(block.id, words, tools),
  });
  return [title, ...blockParts(block.children, within, tools)];
}

function definitionParts({ items }: Definitions, frame: Frame, tools: Tools): Part[] {
  const { docx } = tools;
  const rows = items.map(
    ({ term, children }): GridRow => ({
      cells: [
        [new docx.Paragraph({ style: style.term, text: term })],
        [new docx.Paragraph({ style: style.tableText, children: inlineRuns(children, tools) })],
      ],
    }),
  );
  return gridTable(rows, [1, 2.6], frame, tools);
}
