import { paragraph } from '../../document/build';
import type { Block, Cell, List, Paragraph } from '../../document/document';
import { bodyText } from '../../document/plain-text';
import type { Line } from './break-lines';
import type { TextStyle } from './face';
import { linesOf } from './line-ops';
import type { Tools } from './tools';

/** A line of a cell; `x` from the cell's left edge. */
export interface CellLine {
  readonly line: Line;
  readonly x: number;
  readonly node: number | null;
  /** A paragraph begins here: some space above, where the row is not divided. */
  readonly opens: boolean;
  /** A bullet or number left of the line. */
  readonly marker?: { readonly line: Line; readonly x: number; readonly node: number | null };
}

/** Least room for a marker, and the space between it and the item's words. */
const leastMarker = 10;
const markerGap = 4;

/** The words of a cell, then its further paragraphs and lists, as lines of one leading. */
export function cellLines(
  cell: Cell | undefined,
  style: TextStyle,
  width: number,
  node: number | null,
  tools: Tools,
): CellLine[] {
  if (!cell) return [];
  const more = cell.more ?? [];
  const own = more.length > 0 && cell.children.length > 0 ? child('P', node, tools) : node;
  const first = linesOf(cell.children, style, width, tools).map((line) => ({ line, x: 0, node: own, opens: false }));
  return [...first, ...more.flatMap((block) => blockLines(block, { style, x: 0, width, parent: node }, tools))];
}

/** Where lines are set within a cell, and how. */
interface Column {
  readonly style: TextStyle;
  readonly x: number;
  readonly width: number;
  readonly parent: number | null;
}

function blockLines(block: Paragraph | List, column: Column, tools: Tools): CellLine[] {
  if (block.kind === 'list') return listLines(block, column, tools);
  const { style, x, width, parent } = column;
  const node = child('P', parent, tools);
  return linesOf(block.children, style, width, tools).map((line, at) => ({ line, x, node, opens: at === 0 }));
}

function listLines(list: List, { style, x, width, parent }: Column, tools: Tools): CellLine[] {
  const node = child('L', parent, tools);
  const markers = list.items.map(
    (_, index) => linesOf([{ kind: 'text', value: markerOf(list, index) }], style, 100, tools)[0],
  );
  const indent = Math.max(leastMarker, ...markers.map((line) => (line?.width ?? 0) + markerGap));
  const within = { style, x: x + indent, width: Math.max(width - indent, 1) };
  return list.items.flatMap((item, index) => {
    const place = child('LI', node, tools);
    const label = child('Lbl', place, tools);
    const body = child('LBody', place, tools);
    const marker = markers[index];
    const lines = item.flatMap((block) => blockLines(asText(block), { ...within, parent: body }, tools));
    return lines.map((line, at) =>
      at === 0 && marker ? { ...line, opens: false, marker: { line: marker, x, node: label } } : line,
    );
  });
}

/** A cell is too narrow for tables and boxes: of those it has the words. */
function asText(block: Block): Paragraph | List {
  return block.kind === 'paragraph' || block.kind === 'list' ? block : paragraph(bodyText([block]).join(' '));
}

/** "•", "2." or "(b)"; after z come (aa) and (bb). */
export function markerOf({ ordered, letters }: List, index: number): string {
  if (letters) return `(${String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26))})`;
  return ordered ? `${index + 1}.` : '•';
}

function child(role: string, parent: number | null, tools: Tools): number | null {
  return parent === null ? null : tools.addNode(role, parent);
}
