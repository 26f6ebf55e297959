import type { DocumentMeta } from '../../document/document';
import { bodyHeight, colour, type Sheet, warning } from '../theme';
import { wording } from '../wording';
import type { TextStyle } from './face';
import { linesOf } from './line-ops';
import { measureDefinitions } from './measure-definitions';
import { textSlices } from './measure-text';
import { type FillOp, type Slice, slice, spaced } from './page';
import { body, bodyBold } from './styles';
import type { Frame, Tools } from './tools';

const classification: TextStyle = { ...bodyBold, size: 8.5, leading: 12, fill: colour.accent };
const draft: TextStyle = { ...classification, fill: warning.mark };
const subtitle: TextStyle = { ...body, size: 13, leading: 19, fill: colour.muted };
const organisation: TextStyle = { ...bodyBold, size: 11.5, leading: 17 };
/** The largest title that needs at most four lines; the leading leaves room for descenders above the subtitle. */
const titles: readonly TextStyle[] = [
  [38, 46],
  [30, 38],
  [24, 31],
  [16, 22],
].map(([size = 0, leading = 0]) => ({ face: 'serif', size, leading, fill: colour.ink }));
const titleWidth = 430;
const leastSpace = 28;

/** The first page, from the meta data alone: title in the upper half, facts at the foot, both flowing on if they must. */
export function measureCover(meta: DocumentMeta, frame: Frame, tools: Tools): Slice[] {
  const marks = [...lineSet(meta.classification, classification), ...(meta.draft ? lineSet(wording.draft, draft) : [])];
  const names = [
    ...spaced(titleSlices(meta.title, frame, tools), 0, 12),
    ...spaced(lineSet(meta.subtitle, subtitle), 12, 0),
    ...rule(frame),
    ...lineSet(meta.organisation, organisation),
  ];
  const facts = measureDefinitions({ kind: 'definitions', items: meta.facts.map(fact) }, frame, tools);
  const space = Math.max(bodyHeight(tools.sheet) - height([...marks, ...names, ...facts]), 2 * leastSpace);
  const above = Math.max(leastSpace, Math.min(150, space * 0.4));
  return [...marks, slice(above, []), ...names, slice(Math.max(leastSpace, space - above - 8), []), ...facts];

  function lineSet(words: string, style: TextStyle): Slice[] {
    const lines = linesOf([{ kind: 'text', value: words }], style, titleWidth, tools);
    return textSlices(lines, style, frame.x, tools.addNode('P', frame.parent), tools);
  }
}

/** The head of a document without a cover: what it is, for whom and of when, in as little room as can be read. */
export function measureTitle(meta: DocumentMeta, frame: Frame, tools: Tools): Slice[] {
  const facts = meta.facts.map(({ label, value }) => `${label}: ${value}`);
  const lines: readonly (readonly [string, TextStyle])[] = [
    [meta.classification, classification],
    [meta.title, sheetTitle],
    [[meta.organisation, ...facts].join(' · '), { ...body, fill: colour.muted }],
    [meta.subtitle, { ...body, fill: colour.muted }],
  ];
  const width = frame.textRight - frame.x;
  const slices = lines.flatMap(([words, style]) => {
    const set = linesOf([{ kind: 'text', value: words }], style, width, tools);
    return textSlices(set, style, frame.x, tools.addNode('P', frame.parent), tools);
  });
  return [...slices, slice(6, [])];
}

const sheetTitle: TextStyle = { face: 'serif', size: 20, leading: 26, fill: colour.ink };

function titleSlices(title: string, frame: Frame, tools: Tools): Slice[] {
  const sets = titles.map((style) => ({
    style,
    lines: linesOf([{ kind: 'text', value: title }], style, titleWidth, tools),
  }));
  const set = sets.find(({ lines }) => lines.length <= 4) ?? sets.at(-1);
  return set ? textSlices(set.lines, set.style, frame.x, tools.addNode('P', frame.parent), tools) : [];
}

function rule(frame: Frame): Slice[] {
  const line = {
    kind: 'line',
    x1: frame.x,
    x2: frame.x + 80,
    y1: 1,
    y2: 1,
    stroke: colour.accent,
    strokeWidth: 2,
    node: null,
  } as const;
  return [slice(2, [line], { before: 20, after: 18 })];
}

function fact({ label, value }: DocumentMeta['facts'][number]) {
  return { term: label, children: [{ kind: 'text' as const, value }] };
}

/** Of slices one under the other, with the larger of two spaces between them. */
function height(slices: readonly Slice[]): number {
  return slices.reduce(
    (sum, one, index) => sum + one.height + (index === 0 ? 0 : Math.max(slices[index - 1]?.after ?? 0, one.before)),
    0,
  );
}

/** The strip at the left edge of the cover. */
export function coverStrip(sheet: Sheet): FillOp {
  return { kind: 'fill', x: 0, y: 0, width: 14, height: sheet.height, fill: colour.accent, node: null };
}
