import type { Inline } from '../document/document';
import { safeUrl } from './safe-url';

interface Props {
  readonly inlines: readonly Inline[];
  /** Ids that a reference can lead to. */
  readonly ids: ReadonlySet<string>;
}

export function InlinesHtml({ inlines, ids }: Props) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a document is rendered once and never reordered
  return inlines.map((inline, index) => <InlineHtml key={index} inline={inline} ids={ids} />);
}

function InlineHtml({ inline, ids }: { readonly inline: Inline; readonly ids: ReadonlySet<string> }) {
  switch (inline.kind) {
    case 'text':
      return inline.value;
    case 'code':
      return <code>{inline.value}</code>;
    case 'strong':
      return (
        <strong>
          <InlinesHtml inlines={inline.children} ids={ids} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <InlinesHtml inlines={inline.children} ids={ids} />
        </em>
      );
    case 'link':
      return <LinkHtml href={safeUrl(inline.url)} inlines={inline.children} ids={ids} />;
    case 'ref':
      return <LinkHtml href={ids.has(inline.to) ? `#${inline.to}` : null} inlines={inline.children} ids={ids} />;
    case 'footnote':
      return (
        <sup>
          <a href={`#${noteId(inline.mark)}`}>{inline.mark}</a>
        </sup>
      );
    case 'badge':
      return <span className={`doc-badge doc-tone-${inline.tone}`}>{inline.value}</span>;
  }
}

export function noteId(mark: string): string {
  return `note-${mark.replace(/[^a-zA-Z0-9]+/g, '-')}`;
}

/** A link that leads nowhere safe is only its words. */
function LinkHtml({ href, inlines, ids }: Props & { readonly href: string | null }) {
  const words = <InlinesHtml inlines={inlines} ids={ids} />;
  if (href === null) return words;
  return <a href={href}>{words}</a>;
}
