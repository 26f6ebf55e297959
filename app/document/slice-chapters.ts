import type { Block, Document } from './document';

/** The chapters (level-1 headings with all up to the next) of these ids, in the document's order, as a document of its own. */
export function sliceChapters(document: Document, ids: readonly string[]): Document {
  let wanted = false;
  const blocks = document.blocks.filter((block) => {
    if (isChapter(block)) wanted = ids.includes(block.id);
    return wanted && block.kind !== 'pageBreak';
  });
  return { ...document, blocks };
}

function isChapter(block: Block): block is Extract<Block, { kind: 'heading' }> {
  return block.kind === 'heading' && block.level === 1;
}
