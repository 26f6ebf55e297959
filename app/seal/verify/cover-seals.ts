import type { PdfObject } from './pdf-objects';
import { printedPages } from './printed-text';

/** Every seal that the first page prints, as hexadecimal digits without spaces. */
export function coverSeals(objects: readonly PdfObject[]): string[] {
  const [cover] = printedPages(objects, 1);
  // Lines break where the page is narrow, so groups of both lines are joined.
  const text = (cover?.runs ?? []).join(' ').replace(/\s+/g, ' ');
  return [...text.matchAll(/(?<![0-9a-f])(?:[0-9a-f]{4} ){15}[0-9a-f]{4}(?![0-9a-f])/g)].map(([groups]) =>
    groups.replaceAll(' ', ''),
  );
}
