import type { DocumentMeta } from '../../document/document';
import { warning } from '../theme';
import { wording } from '../wording';
import { coverStrip } from './cover';
import type { Metrics, TextStyle } from './face';
import { lineOps, linesOf } from './line-ops';
import { type AnchorOp, type Box, moved, type Op, type Page, type PageOfOp, type PageRefOp } from './page';
import { furniture as small } from './styles';
import type { Tools } from './tools';

/** Pages with their numbers: in the contents, in references and in the margins. A cover, the first page, has none. */
export function resolve(boxes: readonly (readonly Box[])[], meta: DocumentMeta, tools: Tools, covered = true): Page[] {
  const anchors = boxes.map((page) => page.flatMap(({ ops }) => ops.filter((op) => op.kind === 'anchor')));
  const pageOf = new Map(anchors.flatMap((page, index) => page.map(({ id }) => [id, index + 1] as const)));
  const chapters = chapterOfEach(boxes, anchors);
  return boxes.map((page, index) => ({
    number: index + 1,
    boxes: page.map((box) => ({ ...box, ops: box.ops.flatMap((op) => resolveOp(op, pageOf, tools.metrics)) })),
    furniture:
      index === 0 && covered && !meta.sheet
        ? [coverStrip(tools.sheet)]
        : furnitureOf(index + 1, boxes.length, meta, chapters[index] ?? '', tools),
  }));
}

/** The chapter at the top of each page: the one that begins there, else the one that goes on. */
function chapterOfEach(boxes: readonly (readonly Box[])[], anchors: readonly (readonly AnchorOp[])[]): string[] {
  let current = '';
  return anchors.map((page, index) => {
    const begun = page.filter((anchor) => anchor.chapter);
    const [first] = begun;
    const opens = first !== undefined && first.y < (boxes[index]?.[0]?.y ?? 0) + 1;
    const shown = opens ? (first.bookmark?.title ?? '') : current;
    current = begun.at(-1)?.bookmark?.title ?? current;
    return shown;
  });
}

function resolveOp(op: Op, pageOf: ReadonlyMap<string, number>, metrics: Metrics): Op[] {
  if (op.kind === 'pageRef') return pageRefOps(op, pageOf, metrics);
  return [op.kind === 'pageOf' ? numberOp(op, String(pageOf.get(op.to) ?? '–'), metrics) : op];
}

function pageRefOps({ to, rest, kind: _, ...place }: PageRefOp, pageOf: ReadonlyMap<string, number>, metrics: Metrics) {
  const text = wording.onPage(pageOf.get(to) ?? '–');
  const width = metrics.width(place.face, text, place.size);
  const closer = rest.map((op) => moved(op, 0, width - place.width));
  return [{ ...place, kind: 'text' as const, text, width }, ...closer.flatMap((op) => resolveOp(op, pageOf, metrics))];
}

function numberOp({ right, y, face, size, fill, node }: PageOfOp, text: string, metrics: Metrics): Op {
  const width = metrics.width(face, text, size);
  return { kind: 'text', x: right - width, y, width, text, face, size, fill, node };
}

const headBaseline = 42;
/** From the page's lower edge. */
const footBaseline = 34;
const draft: TextStyle = { ...small, face: 'bold', fill: warning.mark };

function furnitureOf(number: number, total: number, meta: DocumentMeta, chapter: string, tools: Tools): Op[] {
  const { sheet } = tools;
  const right = sheet.width - sheet.right;
  const foot = sheet.height - footBaseline;
  const folio = { kind: 'pageOf', to: '', right, y: foot, face: 'sans', node: null } as const;
  const head = oneLine(meta.runningHead, small, headBaseline, tools, 0.6);
  const title = oneLine(chapter, small, headBaseline, tools, 0.38);
  const end = title.reduce((most, op) => Math.max(most, 'width' in op ? op.x + op.width : 0), sheet.left);
  return [
    ...head,
    ...title.map((op) => moved(op, 0, right - end)),
    ...(meta.draft ? oneLine(wording.draft, draft, foot, tools, 0.8) : []),
    numberOp({ ...folio, size: small.size, fill: small.fill }, `${number} / ${total}`, tools.metrics),
  ];
}

/** The first line of a text too long for its part of the width. */
function oneLine(words: string, style: TextStyle, baseline: number, tools: Tools, part: number): Op[] {
  const { left, right, width } = tools.sheet;
  const [line] = linesOf([{ kind: 'text', value: words }], style, (width - left - right) * part, tools);
  return line ? lineOps(line, left, baseline, null, tools) : [];
}
