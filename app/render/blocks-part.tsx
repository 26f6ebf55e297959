import type { Block } from '../document/document';
import { BlocksHtml } from './block-html';
import { cleanText, mapWords } from './clean-text';

interface Props {
  readonly blocks: readonly Block[];
  /** Ids on the page that a reference can lead to. */
  readonly ids?: ReadonlySet<string>;
  readonly headingOffset?: number;
}

const none: ReadonlySet<string> = new Set();

/** Some blocks of a document inside a page of its own making. */
export function BlocksPart({ blocks, ids = none, headingOffset = 0 }: Props) {
  return <BlocksHtml blocks={mapWords(blocks, cleanText)} place={{ headingOffset, ids, contents: [] }} />;
}
