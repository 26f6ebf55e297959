import type { Cell, Table } from '../../document/document';
import { bodyHeight, colour, tones, type } from '../theme';
import { wording } from '../wording';
import { linesOf } from './line-ops';
import { cellLines } from './measure-cell';
import { keepRows, type RowCell, type RowLook, rowSlices } from './measure-rows';
import { textSlices } from './measure-text';
import type { Op, Slice } from './page';
import { headed, spaced } from './page';
import { caption, table, tableHead } from './styles';
import { cellPadding, columnCount, columnWidths } from './table-columns';
import type { Frame, Tools } from './tools';

interface TableLook {
  readonly row: RowLook;
  readonly head: RowLook;
}

const normal: TableLook = {
  row: { style: table, top: 2.75, bottom: 3.25 },
  head: { style: tableHead, top: 1, bottom: 3.25 },
};
const dense: TableLook = {
  row: { style: { ...table, ...type.dense }, top: 1.25, bottom: 1.75 },
  head: { style: { ...tableHead, ...type.dense }, top: 1, bottom: 2.5 },
};

function lookOf(block: Table): TableLook {
  return block.dense ? dense : normal;
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: RowCell['align'];
}

/** A table without vertical rules; its head is printed again on every page it reaches. */
export function measureTable(block: Table, frame: Frame, tools: Tools): Slice[] {
  const node = tools.addNode('Table', frame.parent);
  const columns = placeColumns(block, frame, tools);
  const title = captionSlices(block, frame, tools.addNode('Caption', node), tools, '');
  const head = headSlices(block, columns, frame, tools.addNode('TR', tools.addNode('THead', node)), tools);
  const rows = bodyRows(block, columns, frame, tools.addNode('TBody', node), tools);
  const repeat = repeated(block, columns, frame, tools);
  const bodySlices = rows.flatMap((slices, index) => keepRows(slices, index, rows.length));
  return spaced([...title, ...head, ...bodySlices.map((one) => ({ ...one, ...(repeat && { repeat }) }))], 10, 16);
}

function placeColumns(block: Table, frame: Frame, tools: Tools): Column[] {
  const widths = columnWidths(block, frame.right - frame.x, lookOf(block).head.style, tools.metrics);
  let x = frame.x;
  return widths.map((width, index) => {
    const column = { x, width, align: block.columns[index]?.align ?? 'left' };
    x += width;
    return column;
  });
}

function captionSlices(block: Table, frame: Frame, node: number, tools: Tools, suffix: string): Slice[] {
  if (!block.caption) return [];
  const words = [{ kind: 'text' as const, value: `${block.caption}${suffix}` }];
  const lines = linesOf(words, caption, frame.right - frame.x, tools);
  return headed(spaced(textSlices(lines, caption, frame.x, node, tools), 0, 4));
}

function headSlices(block: Table, columns: readonly Column[], frame: Frame, row: number | null, tools: Tools): Slice[] {
  if (block.head.every((cell) => cell.children.length === 0)) return [];
  const look = lookOf(block).head;
  const cells = columns.map((column, index) => {
    const node = row === null ? null : tools.addNode('TH', row, { scope: 'Column' });
    return placeCell(block.head[index], column, look.style, node, columns[0] === column && !hasTone(block, 0), tools);
  });
  const slices = headed(rowSlices(cells, look, tools));
  return ruled(slices, frame, colour.ink, 1);
}

function bodyRows(block: Table, columns: readonly Column[], frame: Frame, parent: number, tools: Tools): Slice[][] {
  const rows =
    block.rows.length > 0 ? block.rows : [[{ children: [{ kind: 'text' as const, value: wording.noRows }] }]];
  const flush = !hasTone(block, 0);
  const look = lookOf(block).row;
  return rows.map((row) => {
    const node = tools.addNode('TR', parent);
    const cells = columns.map((column, index) => {
      const names = block.rowHeader && index === 0;
      const place = names ? tools.addNode('TH', node, { scope: 'Row' }) : tools.addNode('TD', node);
      return placeCell(
        row[index],
        column,
        names ? { ...look.style, face: 'medium' } : look.style,
        place,
        flush && index === 0,
        tools,
      );
    });
    return ruled(rowSlices(cells, look, tools), frame, colour.rule, 0.5);
  });
}

/** A cell without a fill in the first column starts at the table's edge, in line with the text above. */
function placeCell(
  cell: Cell | undefined,
  column: Column,
  style: typeof table,
  node: number | null,
  flush: boolean,
  tools: Tools,
): RowCell {
  const left = flush ? 0 : cellPadding;
  const width = Math.max(column.width - left - cellPadding, 1);
  const tone = cell?.tone;
  return {
    lines: cellLines(cell, tone ? { ...style, fill: tones[tone].ink } : style, width, node, tools),
    x: column.x + left,
    width,
    align: column.align,
    ...(tone && { fill: { tone, x: column.x + 0.75, width: Math.max(column.width - 1.5, 0) } }),
  };
}

function hasTone(block: Table, column: number): boolean {
  return block.rows.some((row) => row[column]?.tone !== undefined);
}

function ruled(slices: readonly Slice[], frame: Frame, stroke: string, strokeWidth: number): Slice[] {
  return slices.map((one, index) => {
    if (index < slices.length - 1) return one;
    const y = one.height - strokeWidth / 2;
    const rule: Op = { kind: 'line', x1: frame.x, x2: frame.right, y1: y, y2: y, stroke, strokeWidth, node: null };
    return { ...one, ops: [...one.ops, rule] };
  });
}

/** The head as decoration for the pages after the first; a head that would eat a third of the page is not repeated. */
function repeated(block: Table, columns: readonly Column[], frame: Frame, tools: Tools): Slice[] | null {
  const artifact = (one: Slice): Slice => ({ ...one, ops: one.ops.map(untagged), notes: [], keepWithNext: true });
  const title = captionSlices(block, frame, -1, tools, ` ${wording.continued}`).map(artifact);
  const again = [...title, ...headSlices(block, columns, frame, null, tools)];
  const height = again.reduce((sum, one) => sum + one.height + one.after, 0);
  return again.length === 0 || height > bodyHeight(tools.sheet) / 3 || columnCount(block) === 0 ? null : again;
}

function untagged(op: Op): Op {
  return op.kind === 'link' ? op : ({ ...op, node: null } as Op);
}
