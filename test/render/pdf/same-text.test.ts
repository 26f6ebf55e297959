import { describe, expect, it } from 'vitest';
import type { Document } from '../../../app/document/document';
import { plainText } from '../../../app/document/plain-text';
import { cleanText } from '../../../app/render/clean-text';
import { renderPdf } from '../../../app/render/pdf/render-pdf';
import { wording } from '../../../app/render/wording';
import { hasTool, missingLines, runOn, squeeze } from '../pdf-tools';
import { realDocuments } from '../real-documents';
import { structText } from './ua/struct-text';

/** A process reads each file. */
const timeout = 60_000;

describe('the words that the structure gives of', { timeout }, () => {
  it.each(Object.entries(realDocuments))(
    '%s are those of the document: none missing, none added, in order',
    async (_, make) => {
      const document = make();
      const expected = [...coverLines(document), ...plainText(document)].map(cleanText);
      const printed = squeeze((await structText(await renderPdf(document))).join(''));
      // The page that a reference leads to is not known to the document.
      expect(printed.replaceAll(/\(page\d+\)/g, '')).toBe(squeeze(expected.join('')));
    },
  );
});

describe.skipIf(!hasTool('pdftotext'))('the words that another program reads off the pages of', { timeout }, () => {
  it.each(Object.entries(realDocuments))('%s hold every line of the document in order', async (_, make) => {
    const document = make();
    const text = runOn(await renderPdf(document), 'pdftotext', ['-raw', ...body], ['-']);
    expect(missingLines(plainText(document).map(cleanText), text)).toEqual([]);
  });
});

/** Points of an A4 page between the running head and the line at the foot. */
const body = ['-x', '0', '-y', '50', '-W', '596', '-H', '748'];

function coverLines({ meta }: Document): string[] {
  const { classification, draft, title, subtitle, organisation, facts } = meta;
  const head = [classification, ...(draft ? [wording.draft] : []), title];
  // A sheet has no cover: its title stands over one line of what a cover lists.
  if (meta.sheet)
    return [...head, [organisation, ...facts.map(({ label, value }) => `${label}: ${value}`)].join(' · '), subtitle];
  const said = facts.flatMap(({ label, value }) => [label, value]);
  return [...head, subtitle, organisation, ...said];
}
