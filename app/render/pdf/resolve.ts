import type { DocumentMeta } from '../../document/document';
import { page as sheet } from '../theme';
import { wording } from '../wording';
import { coverStrip } from './cover';
import type { Metrics, TextStyle } from './face';
import { lineOps, linesOf } from './measure-text';
import type { Box, Op, Page, PageOfOp } from './page';
import { furniture as small } from './styles';
import type { Tools } from './tools';

/** Pages with their numbers: in the contents, and in the margins. The first page, the cover, has none. */
export function resolve(boxes: readonly (readonly Box[])[], meta: DocumentMeta, tools: Tools): Page[] {
  const pageOf = new Map(
    boxes.flatMap((page, index) =>
      page.flatMap((box) => box.ops.flatMap((op) => (op.kind === 'anchor' ? [[op.id, index + 1] as const] : []))),
    ),
  );
  return boxes.map((page, index) => ({
    number: index + 1,
    boxes: page.map((box) => ({ ...box, ops: box.ops.map((op) => resolveOp(op, pageOf, tools.metrics)) })),
    furniture: index === 0 ? [coverStrip] : furnitureOf(index + 1, boxes.length, meta, tools),
  }));
}

function resolveOp(op: Op, pageOf: ReadonlyMap<string, number>, metrics: Metrics): Op {
  return op.kind === 'pageOf' ? numberOp(op, String(pageOf.get(op.to) ?? '–'), metrics) : op;
}

function numberOp({ right, y, face, size, fill, node }: PageOfOp, text: string, metrics: Metrics): Op {
  const width = metrics.width(face, text, size);
  return { kind: 'text', x: right - width, y, width, text, face, size, fill, node };
}

const headBaseline = 42;
const footBaseline = sheet.height - 34;
const draft: TextStyle = { ...small, face: 'bold', fill: '#B84A00' };

function furnitureOf(number: number, total: number, meta: DocumentMeta, tools: Tools): Op[] {
  const right = sheet.width - sheet.right;
  const folio: PageOfOp = {
    kind: 'pageOf',
    to: '',
    right,
    y: footBaseline,
    face: 'sans',
    size: small.size,
    fill: small.fill,
    node: null,
  };
  return [
    ...oneLine(meta.runningHead, small, headBaseline, tools),
    ...(meta.draft ? oneLine(wording.draft, draft, footBaseline, tools) : []),
    numberOp(folio, `${number} / ${total}`, tools.metrics),
  ];
}

/** The first line of a text too long for one. */
function oneLine(words: string, style: TextStyle, baseline: number, tools: Tools): Op[] {
  const [line] = linesOf([{ kind: 'text', value: words }], style, sheet.width - sheet.left - sheet.right - 60, tools);
  return line ? lineOps(line, sheet.left, baseline, null, tools) : [];
}
