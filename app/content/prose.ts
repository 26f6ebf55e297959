/** Authored Markdown, parsed once at load: a small subset of mdast without raw HTML. The document model uses the same shapes. */
export type Inline =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] };

export type ProseBlock =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly ProseBlock[])[] };

export type Prose = readonly ProseBlock[];

/** The words of a prose tree without its marks; blocks are separated by one space. */
export function proseText(prose: Prose): string {
  return prose.map(blockText).join(' ');
}

function blockText(block: ProseBlock): string {
  return block.kind === 'paragraph' ? inlineText(block.children) : block.items.map(proseText).join(' ');
}

/** The words of a run of text without its marks. */
export function inlineText(children: readonly Inline[]): string {
  return children.map((child) => ('value' in child ? child.value : inlineText(child.children))).join('');
}
