import type { Footer, Header } from 'docx';
import type { DocumentMeta } from '../../document/document';
import { warning } from '../theme';
import { wording } from '../wording';
import { hex, type Tools } from './docx-tools';
import { style } from './style-names';

interface Furniture {
  readonly headers: { readonly default: Header };
  readonly footers: { readonly default: Footer };
}

/** Running head and draft mark above, whom it is for and the page below. `width` in twips. */
export function pageFurniture(meta: DocumentMeta, width: number, { docx }: Tools): Furniture {
  const { Paragraph, Tab, TextRun, PageNumber } = docx;
  const tabStops = [{ type: 'right' as const, position: width }];
  const draft = meta.draft
    ? [new TextRun({ bold: true, color: hex(warning.mark), children: [new Tab(), wording.draft] })]
    : [];
  const head = new Paragraph({ style: style.header, tabStops, children: [new TextRun(meta.runningHead), ...draft] });
  const pages = new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  const foot = new Paragraph({ style: style.footer, tabStops, children: [new TextRun(meta.classification), pages] });
  return {
    headers: { default: new docx.Header({ children: [head] }) },
    footers: { default: new docx.Footer({ children: [foot] }) },
  };
}
