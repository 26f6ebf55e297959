import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../app/assessment/read-csv';
import type { Sheet } from '../../../app/document/sheet';
import { sheetCsv } from '../../../app/render/tables/csv';
import { guarded, unguarded } from '../../../app/render/tables/formula-guard';
import { runs } from '../../property-runs';
import { payloads } from './payloads';

/** Texts made mostly of the signs that matter. */
const nasty = fc.string({ unit: fc.constantFrom(...'=+-@\'",\t\r\n\0ab1 ;\uff1d'), maxLength: 20 });
const runnable = /(?:^|[\r\n])[=+\-@\t\0\uff1d\uff0b\uff0d\uff20]/;

describe('the guard against formulas', () => {
  it('leaves no text that begins as a formula, at its start or after a line end', () => {
    fc.assert(
      fc.property(nasty, (text) => !runnable.test(guarded(text)) && !/^[\t\r\n]/.test(guarded(text))),
      runs(2000),
    );
    expect(payloads.filter((text) => runnable.test(guarded(text)))).toEqual([]);
  });

  it('is undone exactly', () => {
    fc.assert(
      fc.property(nasty, (text) => unguarded(guarded(text)) === text),
      runs(2000),
    );
    expect(payloads.map(guarded).map(unguarded)).toEqual(payloads);
  });

  it('leaves ordinary words as they are', () => {
    for (const text of ['', 'Payments', 'a = b', '1 - 2', 'mail@example.org', '(–)']) expect(guarded(text)).toBe(text);
  });
});

describe('a CSV file', () => {
  it('gives back every head and cell, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, nasty), { maxLength: 4 }), nasty, (rows, head) => {
        const columns = [head, 'b'].map((one) => ({ head: one, width: 1 }));
        const sheet: Sheet = { name: 'x', columns, rows };
        const read = readCsv(sheetCsv(sheet)).map((row) => row.map(unguarded));
        expect(read).toEqual([[head, 'b'], ...rows]);
      }),
      runs(1000),
    );
  });

  it('quotes every text, heads too', () => {
    const sheet: Sheet = { name: 'x', columns: [{ head: '=a', width: 1 }], rows: [['=b'], ['c'], [4], [null]] };
    expect(sheetCsv(sheet)).toBe('\ufeff"\'=a"\r\n"\'=b"\r\n"c"\r\n4\r\n\r\n');
  });

  it('says in which row a quote is not closed', () => {
    expect(() => readCsv('a,b\n"c,d\n')).toThrow('Row 2');
  });
});
