import { describe, expect, it } from 'vitest';
import { heading } from '../../../app/document/build';
import { writePdf } from '../../../app/render/pdf/render-pdf';
import { oldArchive, published } from '../../../app/render/pdf/standard';
import { everywhere, hostileStrings } from '../hostile';
import { hasPreflight, preflightFaults } from '../preflight';
import { realDocuments } from '../real-documents';
import { documentOf, sampleDocument } from '../sample-document';

/** A Java machine starts for each file. */
const timeout = 60_000;

describe.skipIf(!hasPreflight())('PDFBox Preflight, on the same pages written as PDF/A-1b', { timeout }, () => {
  const documents = {
    'the sample': sampleDocument,
    ...realDocuments,
    'hostile text everywhere': () =>
      documentOf(Object.values(hostileStrings).flatMap(everywhere), { title: Object.values(hostileStrings).join(' ') }),
  };

  it.each(Object.entries(documents))('finds nothing in %s', async (_, make) => {
    expect(preflightFaults(await writePdf(make(), oldArchive))).toEqual([]);
  });

  it('would find something: what we publish is newer than PDF/A-1b', async () => {
    const faults = preflightFaults(await writePdf(documentOf([heading(1, 'a', 'A')]), published));
    expect(faults.join()).toContain('not a valid PDF/A-1b file');
  });
});
