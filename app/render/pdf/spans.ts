import type { BadgeTone } from '../../document/badge-tone';
import type { Inline } from '../../document/document';
import type { Footnote } from '../../document/footnotes';
import { safeUrl } from '../safe-url';
import { colour } from '../theme';
import { wording } from '../wording';
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
  /** The span is "(page …)" of this place. */
  readonly pageOf?: string;
  /** The span is the mark of this footnote. */
  readonly note?: Footnote;
}

/** One box that no line break divides. */
export function isObject(span: Span): boolean {
  return span.badge !== undefined || span.pageOf !== undefined;
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
      return [
        ...inside(linked(look, ids.has(inline.to) ? { to: inline.to } : null), inline.children),
        ...(inline.page && ids.has(inline.to) ? pageSpans(inline.to, look) : []),
      ];
    case 'footnote':
      return inline.mark === '' ? [] : [{ ...look, text: inline.mark, note: inline }];
    case 'badge':
      return inline.value === '' ? [] : [{ ...look, text: inline.value, badge: inline.tone }];
  }
}

/** Digits are of one width, so room for three holds any page of a document up to 999 pages. */
function pageSpans(to: string, look: Look): Span[] {
  return [
    { ...look, text: ' ' },
    { ...look, text: wording.onPage('000'), pageOf: to },
  ];
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
