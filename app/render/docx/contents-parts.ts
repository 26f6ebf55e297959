import type { Frame, Part, Tools } from './docx-tools';
import { style } from './style-names';

/** Word's own table of contents: filled with the headings, brought up to date with their pages when Word opens it. */
export function contentsParts(title: string, frame: Frame, { docx }: Tools): Part[] {
  const contents = new docx.TableOfContents(title, { hyperlink: true, headingStyleRange: '1-2' });
  return [
    new docx.Paragraph({ style: style.contentsTitle, pageBreakBefore: frame.breakBefore, text: title }),
    // A table of contents stands where paragraphs and tables do, though the types do not say so.
    contents as unknown as Part,
  ];
}
