import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../app/render/pdf/render-pdf';
import { openVerifier } from '../../app/seal/verify/verify-report';
import { runs } from '../property-runs';
import { content, fixture, seal } from './sealed-samples';

const verifyOne = openVerifier(content);
let pdf = new Uint8Array();

beforeAll(async () => {
  pdf = new Uint8Array(await renderPdf(seal(fixture('answers/regional-bank.yaml'))));
});

/** A place anywhere in the file, every place as likely as any other. */
const place = () => fc.noBias(fc.nat(pdf.length - 1));

describe('a sealed report of which one byte is another', { timeout: 300_000 }, () => {
  it('is never genuine: 200 flips anywhere in the file', async () => {
    expect(await verifyOne(pdf)).toMatchObject({ kind: 'genuine' });
    const kinds = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(place(), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const { kind } = await verifyOne(flipped(at, flip));
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        expect(kind).not.toBe('genuine');
      }),
      runs(200),
    );
    // A flip in a picture of a word is an alteration, not a file that nothing can be said of.
    expect(kinds.get('altered') ?? 0).toBeGreaterThan(190);
  });

  it('is never genuine, in any byte of what it carries inside and of its metadata', async () => {
    const latin1 = Buffer.from(pdf).toString('latin1');
    const parts = [/\d+ 0 obj\n<<\n\/Type \/EmbeddedFile/, /<plumbline:sha256>/, /%PDF-/, /trailer\n/].map((start) => {
      const from = latin1.search(start);
      expect(from).toBeGreaterThanOrEqual(0);
      return from;
    });
    for (const from of parts)
      for (let at = from; at < Math.min(from + 20, pdf.length); at++)
        expect([at, (await verifyOne(flipped(at, 1))).kind]).not.toEqual([at, 'genuine']);
  });
});

function flipped(at: number, flip: number): Uint8Array {
  const copy = pdf.slice();
  copy[at] = (copy[at] ?? 0) ^ flip;
  return copy;
}
