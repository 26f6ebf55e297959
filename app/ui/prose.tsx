import type { Inline, ProseBlock, Prose as ProseTree } from '../content/prose';

/** Authored prose as HTML elements; there is no raw HTML in the tree to begin with. */
export function Prose({ blocks }: { readonly blocks: ProseTree }) {
  return (
    <>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a static tree, never reordered
        <ProseNode key={index} block={block} />
      ))}
    </>
  );
}

function ProseNode({ block }: { readonly block: ProseBlock }) {
  if (block.kind === 'paragraph') return <p>{renderInlines(block.children)}</p>;
  const items = block.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a static tree, never reordered
    <li key={index}>
      <Prose blocks={item} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function renderInlines(children: readonly Inline[]) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a static tree, never reordered
  return children.map((child, index) => <InlineNode key={index} node={child} />);
}

function InlineNode({ node }: { readonly node: Inline }) {
  switch (node.kind) {
    case 'text':
      return <>{node.value}</>;
    case 'code':
      return <code>{node.value}</code>;
    case 'strong':
      return <strong>{renderInlines(node.children)}</strong>;
    case 'emphasis':
      return <em>{renderInlines(node.children)}</em>;
    case 'link':
      return <a href={node.url}>{renderInlines(node.children)}</a>;
  }
}
