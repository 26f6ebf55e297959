import type { Block, Document } from '../../document/document';
import { inlineWords } from '../../document/plain-text';
import { type Paper, sheets } from '../theme';
import { measureCover, measureTitle } from './cover';
import type { Metrics } from './face';
import { measureBlocks } from './measure-block';
import { isChapter } from './measure-heading';
import { normalize } from './normalize';
import { type Layout, type Slice, slice } from './page';
import { paginate } from './paginate';
import { resolve } from './resolve';
import { type ContentsEntry, type Frame, makeTextTools, type Tools } from './tools';

/** The whole document as pages of positioned operations: pure data, no PDF in it. */
export function layOut(document: Document, metrics: Metrics, paper: Paper = 'a4'): Layout {
  const { meta, blocks, bare = false } = normalize(document, metrics);
  const sheet = sheets[paper];
  const ids = new Set(allBlocks(blocks).flatMap(idOf));
  const tools: Tools = {
    ...makeTextTools(metrics, sheet, ids, blocks.flatMap(contentsEntry)),
    nested: (inside, within) => measureBlocks(inside, within, tools),
  };
  const frame: Frame = {
    x: sheet.left,
    right: sheet.width - sheet.right,
    textRight: sheet.left + sheet.measure,
    parent: tools.addNode('Document', null),
  };
  const cover = bare ? [] : titled(meta, frame, tools);
  const slices = [...cover, ...measureBlocks(blocks, frame, tools)];
  const pages = resolve(paginate(slices, sheet), meta, tools, !bare);
  return { sheet, pages, structure: tools.structure };
}

/** A cover with a page to itself; a document of one sheet has its title at the top instead. */
function titled(meta: Document['meta'], frame: Frame, tools: Tools): Slice[] {
  if (meta.sheet) return measureTitle(meta, frame, tools);
  return [...measureCover(meta, frame, tools), slice(0, [], { breakBefore: true })];
}

function contentsEntry(block: Block): ContentsEntry[] {
  if (block.kind !== 'heading' || !block.number || (block.level !== 1 && block.level !== 2)) return [];
  const level = isChapter(block.level, block.number) ? 1 : 2;
  return [{ id: block.id, level, number: block.number, title: inlineWords(block.children) }];
}

function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(childrenOf(block))]);
}

function childrenOf(block: Block): readonly Block[] {
  if (block.kind === 'list') return block.items.flat();
  return block.kind === 'callout' || block.kind === 'clause' ? block.children : [];
}

function idOf(block: Block): string[] {
  return block.kind === 'heading' || block.kind === 'clause' || block.kind === 'gapCard' ? [block.id] : [];
}
