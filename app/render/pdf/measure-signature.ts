import type { Signature } from '../../document/document';
import { colour } from '../theme';
import type { TextStyle } from './face';
import { linesOf } from './line-ops';
import { textSlices } from './measure-text';
import { headed, type Op, type Slice, spaced } from './page';
import { caption, table } from './styles';
import type { Frame, Tools } from './tools';

const labelWidth = 150;
/** Points above a field's words: room to write on its line. */
const room = 13;
const label: TextStyle = { ...table, fill: colour.muted };

/** Fields with a line to write on, all on one page. */
export function measureSignature({ caption: title, fields }: Signature, frame: Frame, tools: Tools): Slice[] {
  const words = (value: string, style: TextStyle, width: number) =>
    textSlices(
      linesOf([{ kind: 'text', value }], style, width, tools),
      style,
      frame.x,
      tools.addNode('P', frame.parent),
      tools,
    );
  const head = headed(spaced(words(title, caption, frame.right - frame.x), 0, 2));
  const rows = fields.map((field) => spaced(words(field.label, label, labelWidth - 8), room, 0, true).map(withLine));
  const slices = spaced([...head, ...rows.flat()], 12, 14);
  return slices.map((one, index) => ({ ...one, keepWithNext: index < slices.length - 1 }));

  function withLine(one: Slice, index: number, all: readonly Slice[]): Slice {
    if (index < all.length - 1) return one;
    const y = one.height - 0.5;
    const place = { x1: Math.min(frame.x + labelWidth, frame.right), x2: frame.right, y1: y, y2: y };
    const line: Op = { kind: 'line', ...place, stroke: colour.muted, strokeWidth: 0.5, node: null };
    return { ...one, ops: [...one.ops, line] };
  }
}
