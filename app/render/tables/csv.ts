import type { Sheet, SheetValue } from '../../document/sheet';
import { guarded } from './formula-guard';

/** Tells spreadsheets that the file is UTF-8. */
const byteOrderMark = '\ufeff';

/** One sheet as CSV (RFC 4180): every text between quotes and guarded, heads too. Numbers stand bare. */
export function sheetCsv({ columns, rows }: Sheet): string {
  const lines = [columns.map(({ head }) => head), ...rows].map((row) => row.map(csvCell).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function csvCell(value: SheetValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return `"${guarded(value).replaceAll('"', '""')}"`;
}
