import type { List } from '../../document/document';
import { baselineOf } from './face';
import { lineOps, linesOf } from './line-ops';
import { markerOf } from './measure-cell';
import { keepRows } from './measure-rows';
import { type Slice, slice, spaced } from './page';
import { body, paragraphGap } from './styles';
import { type Frame, inset, type Tools } from './tools';

const itemGap = 3;
const bulletHang = 14;

/** Items with a hanging bullet or number; the numbers stand right aligned. */
export function measureList(block: List, frame: Frame, tools: Tools): Slice[] {
  const numbering = block.ordered ? (block.letters ? 'LowerAlpha' : 'Decimal') : 'Disc';
  const list = tools.addNode('L', frame.parent, { numbering });
  const markers = block.items.map((_, index) => markerOf(block, index));
  const widest = Math.max(0, ...markers.map((marker) => tools.metrics.width(body.face, marker, body.size)));
  const hang = block.ordered ? widest + 6 : bulletHang;
  const items = block.items.map((item, index) => {
    const node = tools.addNode('LI', list);
    const label = tools.addNode('Lbl', node);
    const within = inset(frame, hang, tools.addNode('LBody', node));
    const slices = tools.nested(item, within);
    const marker = markers[index] ?? '';
    const x = block.ordered ? frame.x + hang - 6 - tools.metrics.width(body.face, marker, body.size) : frame.x + 2;
    const close = closeUp(withMarker(slices, marker, x, label, tools), index === block.items.length - 1);
    return keepRows(close, index, block.items.length);
  });
  return items.flat();
}

/** A list is one thing: what is in it stands closer than paragraphs do. */
function closeUp(slices: readonly Slice[], isLast: boolean): Slice[] {
  const close = slices.map((one) => ({
    ...one,
    before: Math.min(one.before, itemGap),
    after: Math.min(one.after, itemGap),
  }));
  return isLast ? spaced(close, 0, paragraphGap) : close;
}

function withMarker(slices: readonly Slice[], marker: string, x: number, node: number, tools: Tools): Slice[] {
  const [first] = slices;
  // What has no line of text at its top, such as a callout, begins under its marker.
  const own = first?.baseline === undefined ? [slice(body.leading, [], { keepWithNext: slices.length > 0 })] : [];
  const [marked, ...rest] = [...own, ...slices];
  if (!marked) return [];
  const [line] = linesOf([{ kind: 'text', value: marker }], body, 100, tools);
  const ops = line ? lineOps(line, x, marked.baseline ?? baselineOf(body), node, tools) : [];
  return [{ ...marked, ops: [...ops, ...marked.ops] }, ...rest];
}
