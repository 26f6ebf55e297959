import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfObjects } from '../../app/seal/verify/pdf-objects';
import { printedPages } from '../../app/seal/verify/printed-text';
import { openVerifier } from '../../app/seal/verify/verify-report';
import { runs } from '../property-runs';
import { content } from './sealed-samples';

const verifyOne = openVerifier(content);

/** A file that carries this inside, as ours do. */
function carrying(packed: Uint8Array, head = '/Filter /FlateDecode'): Buffer {
  const start = `%PDF-1.7\n8 0 obj\n<<\n/Type /EmbeddedFile\n/Length ${packed.length}\n${head}\n>>\nstream\n`;
  return Buffer.concat([Buffer.from(start), packed, Buffer.from('\nendstream\nendobj\n%%EOF\n')]);
}

const words = [
  ...[
    '%PDF-1.7\n',
    '1 0 obj\n',
    '8 0 obj\n',
    'endobj\n',
    'stream\n',
    '\nendstream\n',
    '<<',
    '>>',
    '/Type /EmbeddedFile\n',
  ],
  ...[
    '/Length 5\n',
    '/Length 99999999\n',
    '/Filter /FlateDecode\n',
    '/Type /Pages /Kids [1 0 R 8 0 R 1 0 R]',
    '/Type /Page\n',
  ],
  ...[
    '/Contents 8 0 R\n',
    '/Resources 1 0 R\n',
    '/ToUnicode 1 0 R\n',
    '/F1 1 0 R\n',
    '[<0001>] TJ',
    '{"schemaVersion":1}',
  ],
  ...['<plumbline:sha256>', 'a'.repeat(64), '</plumbline:sha256>'],
];

describe('a file that a stranger made', () => {
  it('is never genuine and never breaks the check, whatever parts of a report it is put together from', async () => {
    const part = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12, unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 60 }), async (parts) => {
        const { kind } = await verifyOne(Buffer.from(`%PDF-${parts.join('')}`, 'latin1'));
        expect(['altered', 'unreadable']).toContain(kind);
      }),
      runs(500),
    );
  });

  it('may carry any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), async (json) => {
        expect(await verifyOne(carrying(deflateSync(json)))).toMatchObject({
          kind: expect.stringMatching(/altered|unreadable/),
        });
      }),
      runs(200),
    );
  });

  it.each([
    ['nested a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['with a key that changes prototypes', '{"__proto__":{"schemaVersion":1},"schemaVersion":1}'],
    ['that is null', 'null'],
  ])('may carry JSON %s', async (_, json) => {
    expect(await verifyOne(carrying(deflateSync(json)))).toMatchObject({ kind: 'altered' });
  });

  it('may unpack to gigabytes: it is damaged, and memory stays small', async () => {
    const bomb = carrying(deflateSync(Buffer.alloc(512 * 1024 * 1024)));
    const before = process.memoryUsage().arrayBuffers;
    expect(await verifyOne(bomb)).toMatchObject({ kind: 'altered', what: [expect.stringContaining('damaged')] });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('may be larger than any of ours', async () => {
    expect(await verifyOne(Buffer.alloc(33 * 1024 * 1024))).toMatchObject({ kind: 'unreadable' });
  });

  it.each([
    '1 0 obj ',
    '1 0 obj stream ',
    '1 0 obj endobj ',
    '1 0 obj /Type /Pages /Kids [1 0 R] ',
    '/Kids [',
    '0000000000 ',
  ])('may repeat “%s” a million times: reading it takes time in proportion', (word) => {
    const cost = (times: number) => {
      const file = Buffer.from(`%PDF-1.7\n${word.repeat(times)}`);
      const start = process.cpuUsage();
      printedPages(pdfObjects(file));
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    cost(20_000);
    // Four times the file may cost eight times as much, and never sixteen.
    expect(cost(1_000_000)).toBeLessThan(8 * cost(250_000) + 200);
  });
});
