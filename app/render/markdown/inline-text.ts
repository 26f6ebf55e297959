import type { Inline } from '../../document/document';
import type { Place } from '../place';
import { safeUrl } from '../safe-url';
import { codeText, escapeText } from './escape-text';

/** A line of inlines; two emphases side by side are kept apart, for their stars would join. */
export function inlineText(inlines: readonly Inline[], place: Place): string {
  return inlines.reduce((line, inline) => {
    const next = oneText(inline, place);
    return line.endsWith('*') && next.startsWith('*') ? `${line}<!-- -->${next}` : line + next;
  }, '');
}

function oneText(inline: Inline, place: Place): string {
  switch (inline.kind) {
    case 'text':
      return escapeText(inline.value);
    case 'code':
      return inline.value.trim() === '' ? '' : codeText(inline.value);
    case 'strong':
      return wrapped(inlineText(inline.children, place), '**', 'strong');
    case 'emphasis':
      return wrapped(inlineText(inline.children, place), '*', 'em');
    case 'link':
      return linkText(safeUrl(inline.url), inline.children, place);
    case 'ref':
      return linkText(place.ids.has(inline.to) ? `#${inline.to}` : null, inline.children, place);
    case 'footnote':
      return `[^${noteLabel(inline.mark)}]`;
    case 'badge':
      return wrapped(escapeText(inline.value), '**', 'strong');
  }
}

/** Stars bind only to letters and digits; beside anything else the tag says the same. */
export function wrapped(words: string, stars: string, tag: string): string {
  if (words.trim() === '') return words;
  return /^[\p{L}\p{N}]([^*]*[\p{L}\p{N}])?$/u.test(words) ? stars + words + stars : `<${tag}>${words}</${tag}>`;
}

/** A link that leads nowhere safe is only its words. */
function linkText(url: string | null, children: readonly Inline[], place: Place): string {
  const words = inlineText(children, place);
  if (url === null || words.trim() === '') return words;
  return `[${words}](<${url.replace(/[\\<>|]/g, encodeURIComponent)}>)`;
}

export function noteLabel(mark: string): string {
  return mark.replace(/[^a-zA-Z0-9]+/g, '-');
}

/** Where links lead: headings of their own would get other names on each site. */
export function anchor(id: string): string {
  return /^[\w-]+$/.test(id) ? `<a id="${id}"></a>` : '';
}
