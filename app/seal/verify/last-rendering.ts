import type { Document } from '../../document/document';
import { mostPages, renderPdf, TooLong } from '../../render/pdf/render-pdf';
import type { Paper } from '../../render/theme';

/** A document as PDF; null where it has more pages than we write. */
export type Rendering = (document: Document, paper: Paper) => Promise<Uint8Array | null>;

/** Keeps the last one, for files that hold the same. */
export function lastRendering(): Rendering {
  const renderOnce = lastOf(([document, paper]: readonly [Document, Paper]) => render(document, paper));
  return (document, paper) => renderOnce([document, paper], `${paper} ${document.seal?.json}`);
}

/** Makes a value anew only when the key is another than the last time. */
export function lastOf<From, To>(make: (from: From) => To): (from: From, key: string) => To {
  let last: { readonly key: string; readonly value: To } | undefined;
  return (from, key) => {
    if (last?.key !== key) last = { key, value: make(from) };
    return last.value;
  };
}

async function render(document: Document, paper: Paper): Promise<Uint8Array | null> {
  try {
    return await renderPdf(document, { paper, mostPages });
  } catch (error) {
    if (error instanceof TooLong) return null;
    throw error;
  }
}
