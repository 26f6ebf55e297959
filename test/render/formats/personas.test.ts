import { describe, expect, it } from 'vitest';
import { countedView } from '../../../app/assessment/applicable-questions';
import { wordEdition } from '../../../app/assessment/word-edition';
import type { Document } from '../../../app/document/document';
import { buildAdoptionRecord } from '../../../app/policy/adoption-record';
import { buildPolicy } from '../../../app/policy/build-policy';
import { buildLedgerDocument } from '../../../app/policy/ledger-document';
import { buildPolicyCard } from '../../../app/policy/policy-card';
import { renderDocx } from '../../../app/render/docx/render-docx';
import { renderHtml } from '../../../app/render/html/render-html';
import { renderMarkdown } from '../../../app/render/markdown/render-markdown';
import { buildReport } from '../../../app/report/build-report';
import { fileOf, realContent, scored } from '../../report/tables/read-back';
import { squeeze } from '../pdf-tools';
import { docxText } from './docx-text';
import { expectedText } from './expected-text';
import { htmlText } from './html-text';
import { markdownText } from './markdown-text';

/** Five documents in three forms. */
const timeout = 60_000;

describe('Word, HTML and Markdown say the same in the same order, for', { timeout }, () => {
  it.each(['agency', 'hospital', 'nobody-knows', 'regional-bank'])('%s', async (persona) => {
    for (const document of documentsOf(persona)) {
      const expected = expectedText(document);
      expect(squeeze(markdownText(renderMarkdown(document)))).toBe(expected);
      expect(squeeze(htmlText(await renderHtml(document)))).toBe(expected);
      expect(squeeze(docxText(await renderDocx(document))).replaceAll(/\(page\d*\)/g, '')).toBe(expected);
    }
  });
});

function documentsOf(persona: string): Document[] {
  const assessment = fileOf(`test/golden/personas/${persona}.yaml`);
  const { edition: given, policy: template } = realContent().current;
  const edition = wordEdition(given, assessment.facts);
  const input = { template, edition, assessment, card: scored(assessment), view: countedView(edition, assessment) };
  return [
    buildReport(input),
    buildPolicy(input),
    buildPolicyCard(input),
    buildAdoptionRecord(input),
    buildLedgerDocument(input),
  ];
}
