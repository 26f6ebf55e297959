import type { BadgeTone, Inline } from '../../document/document';
import { safeUrl } from '../safe-url';
import { colour } from '../theme';
import type { Face, TextStyle } from './face';

/** Where a link leads: outside, or to a heading or clause. */
export type Target = { readonly url: string } | { readonly to: string };

/** A stretch of text in one face and colour. */
export interface Span {
  readonly text: string;
  readonly face: Face;
  readonly fill: string;
  readonly target?: Target;
  readonly badge?: BadgeTone;
}

/** `ids` are the places in this document that a reference can lead to. */
export function spansOf(children: readonly Inline[], style: TextStyle, ids: ReadonlySet<string>): Span[] {
  return children.flatMap((child) => inlineSpans(child, { face: style.face, fill: style.fill }, ids));
}

type Look = Omit<Span, 'text'>;

function inlineSpans(inline: Inline, look: Look, ids: ReadonlySet<string>): Span[] {
  const inside = (changed: Look, children: readonly Inline[]) =>
    children.flatMap((child) => inlineSpans(child, changed, ids));
  switch (inline.kind) {
    case 'text':
      return inline.value === '' ? [] : [{ ...look, text: inline.value }];
    case 'code':
      return inline.value === ''
        ? []
        : [{ ...look, text: inline.value, face: look.face === 'sans' ? 'medium' : look.face }];
    case 'strong':
      return inside({ ...look, face: look.face === 'serif' ? 'serif' : 'bold' }, inline.children);
    case 'emphasis':
      return inside({ ...look, face: look.face === 'sans' ? 'italic' : look.face }, inline.children);
    case 'link':
      return inside(linked(look, urlTarget(inline.url)), inline.children);
    case 'ref':
      return inside(linked(look, ids.has(inline.to) ? { to: inline.to } : null), inline.children);
    case 'badge':
      return inline.value === '' ? [] : [{ ...look, text: inline.value, badge: inline.tone }];
  }
}

function urlTarget(url: string): Target | null {
  const safe = safeUrl(url);
  return safe === null ? null : { url: safe };
}

/** A link inside a dark fill keeps the fill's ink, or it could not be read. */
function linked(look: Look, target: Target | null): Look {
  if (target === null) return look;
  return { ...look, target, fill: look.fill === colour.paper ? look.fill : colour.link };
}
