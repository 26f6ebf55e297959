import type { Block, Document } from '../../document/document';
import { inlineWords } from '../../document/plain-text';
import { page } from '../theme';
import { measureCover } from './cover';
import type { Metrics } from './face';
import { measureBlocks } from './measure-block';
import { normalize } from './normalize';
import { type Layout, slice } from './page';
import { paginate } from './paginate';
import { resolve } from './resolve';
import { type ContentsEntry, type Frame, makeTools } from './tools';

/** The whole document as pages of positioned operations: pure data, no PDF in it. */
export function layOut(document: Document, metrics: Metrics): Layout {
  const { meta, blocks } = normalize(document, metrics);
  const tools = makeTools(metrics, new Set(allBlocks(blocks).flatMap(idOf)), blocks.flatMap(contentsEntry));
  const right = page.width - page.right;
  const frame: Frame = {
    x: page.left,
    right,
    textRight: page.left + page.measure,
    parent: tools.addNode('Document', null),
  };
  const cover = measureCover(meta, frame, tools);
  const slices = [...cover, slice(0, [], { breakBefore: true }), ...measureBlocks(blocks, frame, tools)];
  const pages = resolve(paginate(slices), meta, tools);
  return { pages, structure: tools.structure };
}

function contentsEntry(block: Block): ContentsEntry[] {
  if (block.kind !== 'heading' || !block.number || (block.level !== 1 && block.level !== 2)) return [];
  return [{ id: block.id, level: block.level, number: block.number, title: inlineWords(block.children) }];
}

function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(childrenOf(block))]);
}

function childrenOf(block: Block): readonly Block[] {
  if (block.kind === 'list') return block.items.flat();
  return block.kind === 'callout' || block.kind === 'clause' ? block.children : [];
}

function idOf(block: Block): string[] {
  return block.kind === 'heading' || block.kind === 'clause' ? [block.id] : [];
}
