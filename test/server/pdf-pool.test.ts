import { beforeAll, describe, expect, it } from 'vitest';
import { paragraph } from '../../app/document/build';
import { writeDocument } from '../../app/render/files/write-document';
import { renderPdf } from '../../app/render/pdf/render-pdf';
import { renderXlsx } from '../../app/render/tables/xlsx';
import { documentOf, sampleDocument } from '../render/sample-document';
import { buildWorker, mishaps, openPool, small } from './pdf-pools';

beforeAll(buildWorker);

describe('PDFs written off the main thread', () => {
  it('are the same bytes as those written on it', async () => {
    const result = await openPool().render(sampleDocument());
    const here = await renderPdf(sampleDocument());
    expect(result.kind === 'file' && Buffer.compare(result.bytes, here)).toBe(0);
  });

  it.each(['docx', 'md', 'html'] as const)('and so is a document as %s', async (format) => {
    const result = await openPool().render({ document: sampleDocument(), format });
    const here = await writeDocument(sampleDocument(), format);
    expect(result.kind === 'file' && Buffer.compare(result.bytes, here)).toBe(0);
  });

  it('and so is a workbook', async () => {
    const sheets = [{ name: 'plan', columns: [{ head: 'What', width: 20 }], rows: [['=1+1'], [4], [null]] }];
    const result = await openPool().render({ sheets });
    expect(result.kind === 'file' && Buffer.compare(result.bytes, await renderXlsx(sheets))).toBe(0);
  });

  it('are written once for all who ask for the same document, also later', async () => {
    const pool = openPool({ threads: 1, waiting: 0 });
    const document = small();
    // With no place to wait, a second writing would have been refused.
    const both = await Promise.all([pool.render(document), pool.render(structuredClone(document))]);
    const later = await pool.render(structuredClone(document));
    expect([...both, later].map(({ kind }) => kind)).toEqual(['file', 'file', 'file']);
    expect(both[1]).toBe(both[0]);
    expect(later.kind === 'file' && both[0].kind === 'file' && later.bytes === both[0].bytes).toBe(true);
  });

  it('are refused at once when the queue is full, and taken again when it is not', async () => {
    const pool = openPool({ threads: 1, waiting: 3 });
    const kinds = (await Promise.all(Array.from({ length: 8 }, () => pool.render(small())))).map(({ kind }) => kind);
    expect(kinds).toEqual(['file', 'file', 'file', 'file', 'busy', 'busy', 'busy', 'busy']);
    expect((await pool.render(small())).kind).toBe('file');
  });

  it('are refused when their turn does not come in time', async () => {
    const pool = openPool({ threads: 1, waitTime: 300, runTime: 1500 });
    const [hung, behind] = await Promise.all([pool.render(small('loop')), pool.render(small())]);
    expect([hung.kind, behind.kind]).toEqual(['failed', 'busy']);
  });

  it('end at 300 pages, before any page is painted', async () => {
    const words = 'Nothing of this is ever read by anyone. '.repeat(400);
    const result = await openPool().render(documentOf(Array.from({ length: 140 }, () => paragraph(words))));
    expect(result).toMatchObject({ kind: 'tooLong', most: 300 });
  });

  it('can be asked for at once after warming', async () => {
    const pool = openPool();
    expect((await pool.warm()).kind).toBe('file');
    expect((await pool.render(small())).kind).toBe('file');
  });
});

describe('a worker that misbehaves', () => {
  it.each(mishaps)(
    'costs one request and nobody else’s, again and again: %s',
    async (mishap) => {
      // Each hang takes the whole time limit, which must leave a busy machine enough for the job after it.
      const rounds = mishap === 'loop' ? 2 : 4;
      const pool = openPool({ threads: 1, runTime: 6000, megabytes: 64 });
      for (let round = 0; round < rounds; round++) {
        const [bad, next] = await Promise.all([pool.render(small(mishap)), pool.render(small())]);
        expect([bad.kind, next.kind]).toEqual(['failed', 'file']);
        expect(pool.workers()).toBe(1);
      }
    },
    60_000,
  );

  it('leaves no worker behind when the pool closes, hung or not', async () => {
    const pool = openPool({ threads: 2, runTime: 60_000 });
    const hung = pool.render(small('loop'));
    await pool.render(small());
    await pool.close();
    expect((await hung).kind).toBe('failed');
    expect(pool.workers()).toBe(0);
  });
});
