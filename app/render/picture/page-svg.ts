import type { Document } from '../../document/document';
import { bodyText } from '../../document/plain-text';
import { cleanText } from '../clean-text';
import { layOut } from '../pdf/layout';
import { opsOf } from '../pdf/page';
import type { Typefaces } from '../pdf/typefaces';
import { drawOps } from './draw-ops';
import { svgFile } from './xml';

/**
 * The one page of a document that is a single sheet, from the same layout as its PDF.
 * @throws when it has not exactly one page
 */
export function pageSvg(document: Document, { metrics, fonts }: Typefaces): string {
  const { sheet, pages } = layOut(document, metrics);
  const [page] = pages;
  if (!page || pages.length !== 1) throw new Error(`A single sheet was to be drawn, not ${pages.length} pages`);
  return svgFile({
    width: sheet.width,
    height: sheet.height,
    title: cleanText(document.meta.runningHead),
    description: cleanText(bodyText(document.blocks).join(' ')),
    body: drawOps([...page.furniture, ...opsOf(page)], fonts),
  });
}
