import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { carryOver } from '../../app/assessment/carry-over';
import { wordEdition } from '../../app/assessment/word-edition';
import { knownBanks } from '../../app/bank/known-banks';
import { loadedEdition } from '../../app/cli/read-judged';
import type { Document } from '../../app/document/document';
import { renderPdf } from '../../app/render/pdf/render-pdf';
import write from '../../app/render/pdf/worker';
import { reportOf } from '../../app/results/documents';
import { thisEngine } from '../../app/seal/engine';
import type { SealedData } from '../../app/seal/sealed-data';
import { sealedReport } from '../../app/seal/sealed-report';
import type { Verdict } from '../../app/seal/verify/verdict';
import { openVerifier } from '../../app/seal/verify/verify-report';
import { hasTool, onDisk, runOn } from '../render/pdf-tools';
import { bank, content, dataOf, edition, engineer, resealed, seal, startup } from './sealed-samples';

const verifyOne = openVerifier(content);
const document = seal(startup());
let pdf = Buffer.alloc(0);
let text = '';

beforeAll(async () => {
  pdf = Buffer.from(await renderPdf(document));
  text = pdf.toString('latin1');
});

/** The kind of a verdict and all its words, on one line. */
async function said(file: Uint8Array): Promise<string> {
  return words(await verifyOne(file));
}

function words(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'genuine':
      return 'genuine';
    case 'altered':
      return `altered: ${verdict.what.join('; ')}`;
    case 'olderEngine':
      return `olderEngine: ${JSON.stringify(verdict.differences)}`;
    case 'unreadable':
      return `unreadable: ${verdict.why}`;
  }
}

const fromText = (changed: string) => Buffer.from(changed, 'latin1');

/** One object's stream packed anew with another content, its length told rightly. Offsets in the file's table are left wrong. */
function withStream(holds: string, change: (content: Buffer) => Buffer): Buffer {
  const start = text.indexOf(holds);
  const from = text.indexOf('stream\n', start) + 'stream\n'.length;
  const to = text.indexOf('\nendstream', from);
  const packed = deflateSync(change(inflateSync(pdf.subarray(from, to))));
  const head = text.slice(start, from).replace(/\/Length \d+/, `/Length ${packed.length}`);
  return Buffer.concat([pdf.subarray(0, start), fromText(head), packed, pdf.subarray(to)]);
}

const answering = (id: string) => (data: SealedData) => ({
  ...data,
  assessment: { ...data.assessment, answers: { ...data.assessment.answers, [id]: { state: 'known', level: 4 } } },
});

/** Whatever its pages would print: nothing is compared before what is inside is understood. */
const withoutPages = (change: (data: SealedData) => unknown) =>
  renderPdf(resealed({ ...document, blocks: [] }, change));

describe('a genuine report', () => {
  it.each<[string, () => Document, 'a4' | 'letter']>([
    ['of a quick assessment', () => document, 'a4'],
    ['on letter paper', () => document, 'letter'],
    ['of several respondents and units', () => seal(bank()), 'a4'],
    ['of one seat', () => seal(engineer()), 'a4'],
    [
      'with two earlier rounds beside it',
      () => {
        const round = (date: string) => ({ edition: edition(), assessment: { ...bank(), date } });
        return seal(bank(), { moments: [round('2026-05-01'), round('2026-08-01')], known: [] });
      },
      'a4',
    ],
    [
      'under a hostile name',
      () => seal({ ...startup(), organisation: 'R&D <x> ) /EmbeddedFile endobj 🚀 \u202e' }),
      'a4',
    ],
  ])('%s is genuine', async (_, make, paper) => {
    const found = await verifyOne(await renderPdf(make(), { paper }));
    expect(found).toMatchObject({ kind: 'genuine', about: { sha256: make().seal?.sha256, edition: edition().id } });
  });
});

describe('a report that moved to a newer edition', () => {
  it('is genuine with its round before, of several respondents, under the older one', async () => {
    const older = content.editions.get('2026.1')?.edition;
    if (!older) throw new Error('edition 2026.1 is gone');
    const after = edition();
    const before = { ...bank(), edition: older.id };
    const known = knownBanks(content.editions);
    const moved = carryOver(before, older, after, known).assessment;
    const made = sealedReport({
      edition: wordEdition(after, moved.facts),
      assessment: moved,
      earlier: { moments: [{ edition: older, assessment: before }], known },
    });
    expect(after.id).not.toBe(older.id);
    expect(made.seal?.json).not.toContain('"responses"');
    expect(await verifyOne(await renderPdf(made))).toMatchObject({ kind: 'genuine', about: { edition: after.id } });
  });
});

describe('a report downloaded in a browser', () => {
  it('is the same file, and genuine', async () => {
    const made = reportOf({
      edition: wordEdition(edition(), startup().facts),
      loaded: loadedEdition(content, edition().id),
      assessment: startup(),
    });
    const written = await write(JSON.stringify(made));
    if (written.kind !== 'file') throw new Error('the worker wrote no PDF');
    expect(Buffer.compare(written.bytes, pdf)).toBe(0);
    expect(await verifyOne(written.bytes)).toMatchObject({ kind: 'genuine' });
  });
});

describe('an altered report', () => {
  it('with other words on a page is told by page and words', async () => {
    const other = { ...document, blocks: JSON.parse(JSON.stringify(document.blocks).replace('A4', 'A1')) };
    expect(await said(await renderPdf(other))).toMatch(
      /^altered: page \d+ prints “[^”]*A1[^”]*” where the answers give “[^”]*A4/,
    );
  });

  it('with a changed answer inside is told by the hash on the cover and in the metadata', async () => {
    const other = { ...document, seal: resealed(document, answering('review.mandatory-review')).seal };
    const file = await renderPdf({
      ...other,
      seal: other.seal && { ...other.seal, sha256: document.seal?.sha256 ?? '' },
    });
    const found = await said(file);
    expect(found).toContain('but the metadata say');
    expect(found).toContain('but the cover prints');
  });

  it('with a changed answer and every hash put right is told by its numbers and pages', async () => {
    const found = await said(await renderPdf(resealed(document, answering('review.mandatory-review'))));
    expect(found).toMatch(/^altered: the embedded result has \S+ = .* where the embedded answers give/);
    expect(found).toMatch(/page \d+ prints “/);
  });

  it('with an answer beside those that the report is built from is told so', async () => {
    const found = await said(await renderPdf(resealed(document, answering('tooling.ownership'))));
    expect(found).toContain('hold something that no report is built from');
  });

  it('with a changed number inside and every hash put right is told by that number', async () => {
    const file = await renderPdf(
      resealed(document, (data) => ({
        ...data,
        result: { ...data.result, coverage: { known: 999, of: 999, shown: 100 } },
      })),
    );
    expect(await said(file)).toContain('the embedded result has coverage.known = 999 where the embedded answers give');
  });

  it('with data stripped of their stream, or packed anew, is damaged or told by its bytes', async () => {
    expect(await said(withStream('8 0 obj', (json) => json))).toMatch(/^altered: .*bytes differ from offset/);
    expect(await said(withStream('8 0 obj', () => Buffer.from('no JSON')))).toContain('are no JSON');
    expect(await said(withStream('8 0 obj', () => Buffer.from([0xff, 0xfe])))).toContain('are damaged');
    expect(await said(fromText(text.replace('/Type /EmbeddedFile', '/Type /EmbeddedFil_')))).toContain(
      'have been taken out',
    );
    const bare = text
      .replace('/Type /EmbeddedFile', '/Type /EmbeddedFil_')
      .replace(/plumbline:sha256/g, 'plumbline:sha257');
    expect(await said(fromText(bare))).toContain('have been taken out');
  });

  it('with data out of canonical form is told so', async () => {
    const spaced = withStream('8 0 obj', (json) => Buffer.from(json.toString('utf8').replace('{', '{ ')));
    expect(await said(spaced)).toContain('not in canonical form');
  });

  it('with data of another form is told where', async () => {
    const level = (value: unknown) => (data: SealedData) => ({
      ...data,
      assessment: { ...data.assessment, answers: { 'tooling.ownership': { state: 'known', level: value } } },
    });
    const forged = async (change: (data: SealedData) => unknown) => said(await withoutPages(change));
    expect(await forged(level(5))).toContain('report.json.assessment.answers.tooling.ownership');
    expect(await forged(level('4'))).toContain('not of our form');
    expect(await forged((data) => ({ ...data, surprise: 1 }))).toContain('report.json.surprise');
    expect(await forged(() => null)).toContain('not of our form at report.json');
    expect(
      await forged((data) => ({
        ...data,
        assessment: { ...data.assessment, answers: { 'a.b': { state: 'unknown' } } },
      })),
    ).toContain('name “a.b”, which their edition does not ask');
    expect(
      await forged((data) => ({ ...data, assessment: { ...data.assessment, facts: { engineers: -1 } } })),
    ).toContain('“engineers”');
  });

  it('with a second file inside is told so', async () => {
    const start = text.indexOf('8 0 obj');
    const object = pdf.subarray(start, text.indexOf('endobj', start) + 7);
    expect(await said(Buffer.concat([pdf, object]))).toContain('more than one file is embedded');
  });

  it('with something appended, or cut off, is told how much', async () => {
    expect(await said(Buffer.concat([pdf, Buffer.from('\n% harmless\n')]))).toMatch(
      /^altered: 12 bytes follow after its end/,
    );
    expect(await said(pdf.subarray(0, pdf.length - 1))).toMatch(/^altered: its last 1 bytes are missing/);
    const update = `\n12 0 obj\n<< /Type /Page /Parent 1 0 R >>\nendobj\ntrailer << /Prev 1 /Root 3 0 R >>\n%%EOF\n`;
    expect(await said(Buffer.concat([pdf, Buffer.from(update)]))).toMatch(/^altered: /);
  });

  it.skipIf(!hasTool('qpdf'))('written anew by another program is told so', async () => {
    const written = (...args: string[]) =>
      onDisk(pdf, (path) => {
        runOn(pdf, 'qpdf', args, [`${path}.out`]);
        return readFileSync(`${path}.out`);
      });
    expect(await said(written())).toMatch(
      /^altered: another program wrote the file anew: its pages print what the answers give/,
    );
    expect(await said(written('--object-streams=generate'))).toMatch(/^altered: no page stands openly/);
    expect(await said(written('--encrypt', '', 'x', '256', '--'))).toMatch(/^(altered|unreadable): /);
  });
});

describe('a report of another engine', () => {
  const made = (engine: Partial<typeof thisEngine>, change: (data: SealedData) => SealedData = (data) => data) =>
    resealed(document, (data) => change({ ...data, engine: { ...thisEngine, ...engine } }));

  it('is never genuine, even where every number agrees', async () => {
    const found = await verifyOne(await renderPdf({ ...made({ version: '0.0.9' }) }));
    expect(found).toMatchObject({ kind: 'olderEngine', made: { version: '0.0.9' }, differences: [] });
  });

  it('names each number that differs', async () => {
    const lower = (data: SealedData) => ({ ...data, result: { ...data.result, level: { floor: 4, ceiling: 4 } } });
    const { level } = dataOf(document).result as { level: unknown };
    const found = await verifyOne(await renderPdf(made({ version: '0.0.9' }, lower)));
    expect(level).not.toEqual({ floor: 4, ceiling: 4 });
    expect(found).toMatchObject({ kind: 'olderEngine' });
    expect(words(found)).toContain('{"path":"level');
  });

  it('of the same version but other words on its pages is not called altered', async () => {
    const other = made({ program: 'a'.repeat(64) });
    const reworded = {
      ...other,
      blocks: JSON.parse(JSON.stringify(other.blocks).replace('The answer on one page', 'In short')),
    };
    expect(await verifyOne(await renderPdf(reworded))).toMatchObject({ kind: 'olderEngine', differences: [] });
  });
});

describe('what nothing can be said of', () => {
  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text', Buffer.from('Gap report')],
    ['a PDF of somebody else', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')],
  ])('%s', async (_, file) => {
    expect(await verifyOne(file)).toMatchObject({ kind: 'unreadable' });
  });

  it('is a report of an edition that is not here, by name and digest', async () => {
    const foreign = await withoutPages((data) => ({ ...data, edition: { ...data.edition, digest: 'b'.repeat(64) } }));
    expect(await said(foreign)).toContain(
      `unreadable: it was made with edition ${edition().id} of digest bbbbbbbbbbbb, which is not here`,
    );
  });

  it('is a report with a bank of one’s own that is not here', async () => {
    const outside = [{ domain: 'x-own', version: '1.0.0', digest: 'c'.repeat(64) }];
    const foreign = await withoutPages((data) => ({ ...data, edition: { ...data.edition, outside } }));
    expect(await said(foreign)).toMatch(/^unreadable: a bank of one’s own .* x-own 1\.0\.0 .* --extra-bank/);
  });

  it('is a report sealed in a later form', async () => {
    const later = await withoutPages((data) => ({ ...data, schemaVersion: 2 }));
    expect(await said(later)).toMatch(/^unreadable: it was sealed by a later Plumbline/);
  });
});
