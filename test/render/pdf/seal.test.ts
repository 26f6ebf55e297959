import { zlibSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { paragraph } from '../../../app/document/build';
import type { Document } from '../../../app/document/document';
import { renderPdf, writePdf } from '../../../app/render/pdf/render-pdf';
import { oldArchive } from '../../../app/render/pdf/standard';
import { documentOf } from '../sample-document';
import { arrayAt, dictAt, nameAt, openPdf, type ReadPdf, readPdf, textAt } from './ua/read-pdf';

const json = `{"words":"${'what it was built from; '.repeat(40)}"}`;
const sealed: Document = {
  ...documentOf([paragraph('One page')]),
  seal: { json, sha256: 'a'.repeat(64), engine: '1.2.3' },
};

let bytes = Buffer.alloc(0);
let pdf: ReadPdf;
beforeAll(async () => {
  bytes = Buffer.from(await renderPdf(sealed));
  pdf = await readPdf(await openPdf(bytes));
});

describe('a document with a seal', () => {
  it('carries it as data beside the whole, by the names that PDF/A-3 asks for', () => {
    const [file] = arrayAt(pdf.catalog, 'AF') ?? [];
    expect(arrayAt(pdf.catalog, 'AF')).toHaveLength(1);
    const names = dictAt(dictAt(pdf.catalog, 'Names') ?? pdf.catalog, 'EmbeddedFiles');
    expect(names).toBeDefined();
    expect(file && nameAt(file as never, 'AFRelationship')).toBe('Data');
    expect(file && [textAt(file as never, 'F'), textAt(file as never, 'UF')]).toEqual(['report.json', 'report.json']);
    expect(bytes.toString('latin1')).toContain('/Subtype /application#2Fjson');
  });

  it('is packed by code that gives the same bytes on every machine', () => {
    const packed = zlibSync(Buffer.from(json), { level: 6 });
    expect(bytes.includes(Buffer.from(packed))).toBe(true);
    expect(bytes.toString('latin1')).toContain(`/Length ${packed.length}\n`);
  });

  it('names hash and engine in its metadata, and explains both words there', () => {
    expect(pdf.xmp).toContain(`<plumbline:sha256>${'a'.repeat(64)}</plumbline:sha256>`);
    expect(pdf.xmp).toContain('<plumbline:engine>1.2.3</plumbline:engine>');
    expect(pdf.xmp).toContain('<pdfaSchema:namespaceURI>urn:plumbline:seal:1</pdfaSchema:namespaceURI>');
    // A metadata schema may be explained in one place only.
    expect(pdf.xmp?.match(/<pdfaExtension:schemas>/g)).toHaveLength(1);
  });

  it('carries no file as PDF/A-1, which forbids it', async () => {
    const old = Buffer.from(await writePdf(sealed, oldArchive)).toString('latin1');
    expect(old).not.toContain('EmbeddedFile');
    expect(old).toContain('plumbline:sha256');
  });
});

describe('a document without', () => {
  it('has none of it', async () => {
    const plain = Buffer.from(await renderPdf(documentOf([paragraph('One page')]))).toString('latin1');
    expect(plain).not.toMatch(/EmbeddedFile|plumbline:|\/AF\b/);
  });
});
