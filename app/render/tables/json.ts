import type { Sheet } from '../../document/sheet';

/** All sheets for programs: rows as objects, values as they are. */
export function sheetsJson(sheets: readonly Sheet[]): string {
  const tables = sheets.map(({ name, columns, rows }) => [
    name,
    rows.map((row) => Object.fromEntries(columns.map(({ head }, at) => [head, row[at] ?? null]))),
  ]);
  return `${JSON.stringify(Object.fromEntries(tables), null, 2)}\n`;
}
