/**
 * Characters that no renderer should print: controls, lone surrogates, joiners, selectors and direction marks. White
 * space of any kind that would break a line becomes a space. Composed (NFC), so that fonts find the whole letter.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(lineSpace, ' ')
    .replace(unprintable, '')
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC');
}

/** Printable in every typeface, and one character a letter. */
export const plain = /^[\x20-\x7e]*$/;
const lineSpace = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
/** Except the widthless marks that allow or forbid a break. */
const unprintable = /(?![\u200b\u2060])[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/gu;
const ligatures = /[\ufb00-\ufb06]/g;

/** A copy of a document, or any part of one, with every text that people read changed. */
export function mapWords<T>(node: T, change: (text: string) => string): T {
  if (Array.isArray(node)) return node.map((item) => mapWords(item, change)) as T;
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node))
    copy[key] = typeof value === 'string' && wordKeys.has(key) ? change(value) : mapWords(value, change);
  return copy as T;
}

/** Keys whose strings people read; all others are ids, kinds and addresses. */
const wordKeys = new Set([
  ...[
    'value',
    'title',
    'subtitle',
    'organisation',
    'classification',
    'runningHead',
    'label',
    'caption',
    'alt',
    'number',
  ],
  ...['term', 'note', 'xLabel', 'yLabel', 'mark', 'meaning', 'corner', 'rank', 'severity', 'because'],
]);
