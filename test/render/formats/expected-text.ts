import { cell, heading, paragraph } from '../../../app/document/build';
import type { Block, Document } from '../../../app/document/document';
import { inlineWords, plainText } from '../../../app/document/plain-text';
import { cleanText } from '../../../app/render/clean-text';
import { wording } from '../../../app/render/wording';
import { squeeze } from '../pdf-tools';

/**
 * The words of the whole file without white space: cover, then the document's plain text. Formats that are not pages on
 * paper print a figure's data as a table beside it, and name the headings under the title of the contents.
 */
export function expectedText(document: Document): string {
  const blocks = document.blocks.flatMap((block) => spelt(block, document.blocks));
  const lines = [...coverLines(document), ...plainText({ ...document, blocks })];
  return squeeze(lines.map(cleanText).join(''));
}

function coverLines({ meta }: Document): string[] {
  const { classification, draft, title, subtitle, organisation, facts } = meta;
  const said = facts.flatMap(({ label, value }) => [label, value]);
  return [classification, ...(draft ? [wording.draft] : []), title, subtitle, organisation, ...said];
}

function spelt(block: Block, all: readonly Block[]): readonly Block[] {
  if (block.kind === 'figure') return [paragraph(block.caption), block.table];
  if (block.kind === 'table' && block.rows.length === 0) return [{ ...block, rows: [[cell(wording.noRows)]] }];
  if (block.kind === 'contents') return [paragraph(block.title), ...all.flatMap(entry)];
  return [block];
}

function entry(block: Block): Block[] {
  if (block.kind !== 'heading' || !block.number || block.level > 2 || inlineWords(block.children) === '') return [];
  return [heading(block.level, `${block.id}-entry`, block.children, block.number)];
}
