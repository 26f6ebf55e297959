import { describe, expect, it } from 'vitest';
import { plainText } from '../../../app/document/plain-text';
import type { Sheet } from '../../../app/document/sheet';
import { cleanText } from '../../../app/render/clean-text';
import { renderDocx } from '../../../app/render/docx/render-docx';
import { sheetCsv } from '../../../app/render/tables/csv';
import { renderXlsx } from '../../../app/render/tables/xlsx';
import { everywhere } from '../hostile';
import { hasTool, missingLines, runOn, textPages } from '../pdf-tools';
import { realDocuments } from '../real-documents';
import { documentOf, sampleDocument } from '../sample-document';
import { hasOffice, throughOffice } from './office';
import { payloads } from './payloads';

/** Points of an A4 page between the running head and the line at the foot. */
const body = ['-x', '0', '-y', '60', '-W', '596', '-H', '722'];

/** An office suite starts for each file. */
const timeout = 180_000;

describe.skipIf(!hasOffice() || !hasTool('pdftotext'))('LibreOffice', { timeout }, () => {
  it.each([
    ['policy', realDocuments.policy],
    ['sample', sampleDocument],
  ])('shows every line of the Word file of the %s in order', async (_, make) => {
    const document = make();
    const pdf = throughOffice(await renderDocx(document), 'docx', 'pdf');
    const text = runOn(pdf, 'pdftotext', ['-raw', ...body], ['-']).replaceAll(/\(page\s\d+\)/g, '');
    const lines = plainText(document).map(cleanText);
    expect(missingLines(lines, text)).toEqual([]);
  });

  it('opens a Word file with all forty payloads in every place', async () => {
    const document = documentOf(payloads.slice(0, 40).flatMap((words) => everywhere(words).slice(0, 5)));
    const pages = textPages(throughOffice(await renderDocx(document), 'docx', 'pdf'));
    expect(pages.length).toBeGreaterThan(3);
  });

  it('would run an unguarded formula, so that the next two tests could fail', () => {
    expect(formulas(throughOffice('"=1+1"\r\n=1+1\r\n', 'csv', 'fods'))).toBeGreaterThan(0);
  });

  it('finds no formula in a CSV file of forty payloads', () => {
    const made = throughOffice(sheetCsv(sheetOf(payloads)), 'csv', 'fods');
    expect(formulas(made)).toBe(0);
    expect(made.toString()).toContain('WEBSERVICE');
  });

  it('finds no formula in a workbook of forty payloads', async () => {
    const made = throughOffice(await renderXlsx([sheetOf(payloads)]), 'xlsx', 'fods');
    expect(formulas(made)).toBe(0);
    expect(made.toString()).toContain('WEBSERVICE');
  });
});

/** As heads and as cells. */
function sheetOf(texts: readonly string[]): Sheet {
  const columns = texts.map((head) => ({ head, width: 10 }));
  return { name: 'answers', columns, rows: [texts, [...texts].reverse()] };
}

function formulas(fods: Buffer): number {
  return fods.toString().match(/table:formula=/g)?.length ?? 0;
}
