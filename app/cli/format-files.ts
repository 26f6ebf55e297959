import type { Document } from '../document/document';
import type { Sheet } from '../document/sheet';
import { documentFormats, writeDocument } from '../render/files/write-document';
import { sheetCsv } from '../render/tables/csv';
import { sheetsJson } from '../render/tables/json';
import { renderXlsx } from '../render/tables/xlsx';
import type { Paper } from '../render/theme';
import type { Format } from './formats';
import type { ResultFile } from './write-results';

/** Every document in every format asked for that documents have. */
export async function documentFiles(
  documents: readonly Document[],
  formats: readonly Format[],
  paper: Paper,
): Promise<ResultFile[]> {
  const files: ResultFile[] = [];
  for (const document of documents) {
    for (const format of documentFormats.filter((one) => formats.includes(one)))
      files.push({ name: `${document.name}.${format}`, bytes: await writeDocument(document, format, paper) });
  }
  return files;
}

/** The tables in every format asked for that tables have. */
export async function tableFiles(sheets: readonly Sheet[], formats: readonly Format[]): Promise<ResultFile[]> {
  const files: ResultFile[] = [];
  if (formats.includes('xlsx')) files.push({ name: 'tables.xlsx', bytes: await renderXlsx(sheets) });
  if (formats.includes('csv'))
    files.push(...sheets.map((sheet) => ({ name: `tables/${sheet.name}.csv`, bytes: sheetCsv(sheet) })));
  if (formats.includes('json')) files.push({ name: 'tables.json', bytes: sheetsJson(sheets) });
  return files;
}
