import type { AnchorOp } from './page';
import { addBookmark, type Pdf } from './pdfkit-compat';

type Item = Pdf['outline'];

/** Bookmarks nested by level of heading, each leading to its place without changing the reader's zoom. */
export function addBookmarks(pdf: Pdf): (anchor: AnchorOp) => void {
  const open: { level: number; item: Item }[] = [{ level: 0, item: pdf.outline }];
  return ({ bookmark, y }) => {
    if (!bookmark) return;
    while ((open.at(-1)?.level ?? 0) >= bookmark.level) open.pop();
    const parent = open.at(-1)?.item ?? pdf.outline;
    const item = addBookmark(pdf, parent, bookmark.title, Math.max(y - 14, 0));
    open.push({ level: bookmark.level, item });
  };
}
