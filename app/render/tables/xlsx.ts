import type { Cell } from 'write-excel-file/node';
import type { Sheet, SheetValue } from '../../document/sheet';
import { rezipped } from '../rezip';
import { colour } from '../theme';

/**
 * A workbook with one tab for each sheet. Every text is written as a text, never as a formula; the heads stay in sight. The
 * same sheets give the same bytes.
 */
export async function renderXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const tabs = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [columns.map(({ head }) => headCell(head)), ...rows.map((row) => row.map(bodyCell))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }));
  const bytes = await writeWorkbook(tabs, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return rezipped(new Uint8Array(bytes), (_, part) => part);
}

function headCell(head: string): Cell {
  return {
    value: cellText(head),
    type: String,
    fontWeight: 'bold',
    backgroundColor: colour.tint,
    alignVertical: 'top',
  };
}

function bodyCell(value: SheetValue): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  return { value: cellText(value), type: String, wrap: true, alignVertical: 'top' };
}

/** What looks like an escaped character is escaped itself; of line ends XML keeps only one kind. */
function cellText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
