import { describe, expect, it } from 'vitest';
import type { Document } from '../../../app/document/document';
import { plainText } from '../../../app/document/plain-text';
import { cleanText } from '../../../app/render/clean-text';
import { renderPdf } from '../../../app/render/pdf/render-pdf';
import { wording } from '../../../app/render/wording';
import { hasTool, missingLines, squeeze, textPages } from '../pdf-tools';
import { realDocuments } from '../real-documents';
import { sampleDocument } from '../sample-document';
import { structText } from './ua/struct-text';

const documents: Readonly<Record<string, () => Document>> = { 'the sample': sampleDocument, ...realDocuments };

describe('the words that the structure gives of', () => {
  it.each(Object.entries(documents))(
    '%s are those of the document: none missing, none added, in order',
    async (_, make) => {
      const document = make();
      const expected = [...coverLines(document), ...plainText(document)].map(cleanText);
      expect(squeeze((await structText(await renderPdf(document))).join(''))).toBe(squeeze(expected.join('')));
    },
  );
});

describe.skipIf(!hasTool('pdftotext'))('the words that another program reads off the pages of', () => {
  it.each(Object.entries(documents))('%s hold every line of the document in order', async (_, make) => {
    const document = make();
    const lines = textPages(await renderPdf(document)).flatMap((page) => page.split('\n'));
    const text = lines.filter((line) => !isFurniture(line.trim(), document)).join('\n');
    expect(missingLines(plainText(document).map(cleanText), text)).toEqual([]);
  });
});

/** The running head, and at the foot the mark of a draft and the number of the page. */
function isFurniture(line: string, { meta }: Document): boolean {
  return line === meta.runningHead || /^(\d+ \/ \d+)?$/.test(line.replace(wording.draft, '').trim());
}

function coverLines({ meta }: Document): string[] {
  const { classification, draft, title, subtitle, organisation, facts } = meta;
  const said = facts.flatMap(({ label, value }) => [label, value]);
  return [classification, ...(draft ? [wording.draft] : []), title, subtitle, organisation, ...said];
}
