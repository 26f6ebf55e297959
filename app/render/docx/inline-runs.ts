import type { IRunOptions, ParagraphChild } from 'docx';
import type { Inline } from '../../document/document';
import { safeUrl } from '../safe-url';
import { tones } from '../theme';
import { wording } from '../wording';
import { hex, type Tools } from './docx-tools';
import { style } from './style-names';

export type Look = Pick<IRunOptions, 'bold' | 'italics' | 'color' | 'style' | 'shading'>;

/** Words of a line as runs, links and notes. */
export function inlineRuns(inlines: readonly Inline[], tools: Tools, look: Look = {}): ParagraphChild[] {
  return inlines.flatMap((inline) => runsOf(inline, tools, look));
}

export function textRun(text: string, { docx }: Tools, look: Look = {}): ParagraphChild {
  return new docx.TextRun({ ...look, text });
}

function runsOf(inline: Inline, tools: Tools, look: Look): ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return inline.value === '' ? [] : [textRun(inline.value, tools, look)];
    case 'code':
      return [textRun(inline.value, tools, { ...look, style: style.code })];
    case 'strong':
      return inlineRuns(inline.children, tools, { ...look, bold: true });
    case 'emphasis':
      return inlineRuns(inline.children, tools, { ...look, italics: true });
    case 'link':
      return linkRuns(inline.url, inline.children, tools, look);
    case 'ref':
      return refRuns(inline, tools, look);
    case 'footnote':
      return [new tools.docx.FootnoteReferenceRun(tools.nextNote())];
    case 'badge':
      return [badgeRun(inline.value, inline.tone, tools)];
  }
}

/** A link that leads nowhere safe is only its words. */
function linkRuns(url: string, children: readonly Inline[], tools: Tools, look: Look): ParagraphChild[] {
  const link = safeUrl(url);
  if (link === null) return inlineRuns(children, tools, look);
  const runs = inlineRuns(children, tools, { ...look, color: undefined, style: 'Hyperlink' });
  return [new tools.docx.ExternalHyperlink({ link, children: runs })];
}

/** Words that lead to a bookmark, and its page where the model asks for one. */
function refRuns(ref: Extract<Inline, { kind: 'ref' }>, tools: Tools, look: Look): ParagraphChild[] {
  const anchor = tools.bookmarks.get(ref.to);
  if (anchor === undefined) return inlineRuns(ref.children, tools, look);
  const { InternalHyperlink, PageReference } = tools.docx;
  const link = new InternalHyperlink({
    anchor,
    children: inlineRuns(ref.children, tools, { ...look, style: 'Hyperlink' }),
  });
  if (!ref.page) return [link];
  // Word fills in the number itself.
  const [before = '', after = ''] = wording.onPage('#').split('#');
  return [link, textRun(` ${before}`, tools, look), new PageReference(anchor), textRun(after, tools, look)];
}

function badgeRun(value: string, tone: keyof typeof tones, tools: Tools): ParagraphChild {
  const { fill, ink } = tones[tone];
  // Unbroken space gives the fill an edge.
  return textRun(`\u00a0${value}\u00a0`, tools, {
    bold: true,
    color: hex(ink),
    shading: { type: 'clear', color: 'auto', fill: hex(fill) },
  });
}
