import type { IBorderOptions, TableCell, TableRow } from 'docx';
import type { Cell, Table } from '../../document/document';
import { evenTable } from '../even-table';
import { colour, tones } from '../theme';
import { columnWidths } from './column-widths';
import { type Frame, gapAfter, hex, type Part, type Tools, twips } from './docx-tools';
import { inlineRuns, type Look } from './inline-runs';
import { style } from './style-names';

const side = twips(4);
/** Rows: a table of so few stays on one page, with its caption and the picture above it. */
const keptWhole = 8;
const aligned = { left: 'left', right: 'right', centre: 'center' } as const;

/** Caption above, head repeated on each page, no row broken over two. */
export function tableParts(given: Table, frame: Frame, tools: Tools): Part[] {
  const table = evenTable(given);
  const { docx } = tools;
  const widths = columnWidths(table, frame.width);
  const short = table.keepWithNext || table.rows.length <= keptWhole;
  const last = table.rows.length - 1;
  const rows = table.rows.map((row, at) => bodyRow(row, table, widths, short && at < last, tools));
  return [
    ...(table.caption
      ? [new docx.Paragraph({ style: style.caption, indent: { left: frame.left }, text: table.caption })]
      : []),
    new docx.Table({
      width: { size: frame.width, type: 'dxa' },
      indent: { size: frame.left, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      tableLook: { firstRow: true, firstColumn: table.rowHeader, noHBand: true, noVBand: true },
      margins: { left: side, right: side, marginUnitType: 'dxa' },
      borders: rules(),
      rows: [headRow(table, widths, tools), ...rows],
    }),
    gapAfter(tools),
  ];
}

function rules() {
  const line: IBorderOptions = { style: 'single', size: 4, color: hex(colour.rule) };
  const none: IBorderOptions = { style: 'none', size: 0, color: 'auto' };
  return { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none };
}

function headRow({ head, columns, dense }: Table, widths: readonly number[], tools: Tools): TableRow {
  const { docx } = tools;
  const cells = head.map(
    ({ children }, at) =>
      new docx.TableCell({
        width: { size: widths[at] ?? 0, type: 'dxa' },
        shading: { type: 'clear', color: 'auto', fill: hex(colour.tint) },
        verticalAlign: 'bottom',
        children: [
          new docx.Paragraph({
            style: dense ? style.denseHeader : style.tableHeader,
            alignment: aligned[columns[at]?.align ?? 'left'],
            children: inlineRuns(children, tools),
          }),
        ],
      }),
  );
  return new docx.TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

function bodyRow(
  row: readonly Cell[],
  table: Table,
  widths: readonly number[],
  keepNext: boolean,
  tools: Tools,
): TableRow {
  const cells = row.map((one, at) => bodyCell(one, at, table, widths[at] ?? 0, keepNext, tools));
  // A row with lists in it may be longer than a page.
  return new tools.docx.TableRow({ cantSplit: row.every(({ more }) => !more), children: cells });
}

function bodyCell(cell: Cell, at: number, table: Table, width: number, keepNext: boolean, tools: Tools): TableCell {
  const { docx } = tools;
  const tone = cell.tone && tones[cell.tone];
  const text = table.dense ? style.denseText : style.tableText;
  const look: Look = { ...(tone && { color: hex(tone.ink) }), ...(table.rowHeader && at === 0 && { bold: true }) };
  const first = new docx.Paragraph({
    style: text,
    keepNext,
    alignment: aligned[table.columns[at]?.align ?? 'left'],
    children: inlineRuns(cell.children, tools, look),
  });
  const more = tools.nested(cell.more ?? [], { left: 0, width: width - 2 * side, depth: 0, style: text });
  return new docx.TableCell({
    width: { size: width, type: 'dxa' },
    ...(tone && { shading: { type: 'clear', color: 'auto', fill: hex(tone.fill) } }),
    children: [first, ...more],
  });
}
