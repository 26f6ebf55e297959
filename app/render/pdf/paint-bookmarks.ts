import type { Sheet } from '../theme';
import type { AnchorOp } from './page';
import type { Pdf } from './pdfkit-compat';

type Item = Pdf['outline'];

/** Bookmarks nested by level of heading, each leading to its place without changing the reader's zoom. */
export function addBookmarks(pdf: Pdf, sheet: Sheet): (anchor: AnchorOp) => void {
  const open: { level: number; item: Item }[] = [{ level: 0, item: pdf.outline }];
  return ({ bookmark, y }) => {
    if (!bookmark) return;
    while ((open.at(-1)?.level ?? 0) >= bookmark.level) open.pop();
    const parent = open.at(-1)?.item ?? pdf.outline;
    // The writer counts `left` from the right edge.
    const item = parent.addItem(bookmark.title, { fit: false, left: sheet.width, top: Math.max(y - 14, 0) } as object);
    open.push({ level: bookmark.level, item });
  };
}
