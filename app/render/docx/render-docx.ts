import type { Block, Document, Figure } from '../../document/document';
import { footnotesOf } from '../../document/footnotes';
import { cleanText, mapWords } from '../clean-text';
import { drawPicture } from '../picture/draw-picture';
import { idsOf } from '../place';
import { type Paper, sheets } from '../theme';
import { blockParts } from './block-parts';
import { coverParts } from './cover-parts';
import { type Frame, type Tools, twips } from './docx-tools';
import { fixedBytes } from './fixed-bytes';
import { inlineRuns, textRun } from './inline-runs';
import { listNumbering } from './numbering';
import { pageFurniture } from './page-furniture';
import { documentStyles } from './styles';

/** A document as a Word file. The same document gives the same bytes. */
export async function renderDocx(
  document: Document,
  { paper = 'a4' }: { readonly paper?: Paper } = {},
): Promise<Uint8Array> {
  const docx = await import('docx');
  const words = mapWords(document, wordText);
  const tools = makeTools(docx, words.blocks, await drawPictures(words.blocks));
  const { meta, blocks, bare } = words;
  const sheet = sheets[paper];
  const frame: Frame = { left: 0, width: twips(sheet.width - sheet.left - sheet.right), depth: 0 };
  const covered = !bare && !meta.sheet;
  const cover = bare ? [] : coverParts(meta, frame, tools);
  const body = blockParts(blocks, { ...frame, breakBefore: covered }, tools);
  const file = new docx.Document({
    title: meta.title,
    subject: meta.subtitle,
    creator: meta.organisation,
    lastModifiedBy: meta.organisation,
    description: meta.classification,
    styles: documentStyles(meta.lang === 'en' ? 'en-GB' : meta.lang),
    numbering: listNumbering(),
    footnotes: footnotes(words.blocks, tools),
    features: { updateFields: blocks.some(({ kind }) => kind === 'contents') },
    sections: [
      {
        properties: {
          titlePage: covered,
          page: {
            size: { width: twips(sheet.width), height: twips(sheet.height) },
            margin: pageMargin(sheet),
          },
        },
        ...pageFurniture(meta, frame.width, tools),
        children: [...cover, ...body],
      },
    ],
  });
  return fixedBytes(new Uint8Array(await docx.Packer.toBuffer(file)), meta.date);
}

/** What XML cannot hold is left out, as well as what no renderer prints. */
function wordText(text: string): string {
  return cleanText(text).replace(/[\ufffe\uffff]/g, '');
}

function pageMargin({ left, right, top, bottom }: (typeof sheets)[Paper]) {
  return {
    left: twips(left),
    right: twips(right),
    top: twips(top + 10),
    bottom: twips(bottom + 6),
    header: twips(32),
    footer: twips(28),
  };
}

function makeTools(docx: Tools['docx'], blocks: readonly Block[], pictures: Tools['pictures']): Tools {
  const counters = { list: 0, note: 0 };
  const tools: Tools = {
    docx,
    bookmarks: new Map(idsOf(blocks).map((id, at) => [id, `place_${at + 1}`])),
    pictures,
    nextList: () => ++counters.list,
    nextNote: () => ++counters.note,
    nested: (inside, frame) => blockParts(inside, frame, tools),
  };
  return tools;
}

/** Word numbers footnotes by their place in the text; their words are ours. */
function footnotes(blocks: readonly Block[], tools: Tools) {
  const notes = footnotesOf(blocks).map(({ children }, at) => {
    const words = [textRun(' ', tools), ...inlineRuns(children, tools)];
    return [
      String(at + 1),
      { children: [new tools.docx.Paragraph({ style: 'FootnoteText', children: words })] },
    ] as const;
  });
  return Object.fromEntries(notes);
}

async function drawPictures(blocks: readonly Block[]): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const figure of figuresOf(blocks))
    pictures.set(figure.id, await drawPicture({ of: figure, form: 'png', untitled: true }));
  return pictures;
}

function figuresOf(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block];
    if (block.kind === 'callout' || block.kind === 'clause') return figuresOf(block.children);
    return block.kind === 'list' ? block.items.flatMap(figuresOf) : [];
  });
}
