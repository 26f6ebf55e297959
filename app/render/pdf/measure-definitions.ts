import type { Definitions, Inline } from '../../document/document';
import { colour } from '../theme';
import type { TextStyle } from './face';
import { cellLines } from './measure-cell';
import { keepRows, type RowCell, rowSlices } from './measure-rows';
import { type Slice, spaced } from './page';
import { body } from './styles';
import type { Frame, Tools } from './tools';

const look = { style: body, top: 1, bottom: 1 };
const termStyle = { ...body, fill: colour.muted };

/** Terms at the left, what they mean at the right. */
export function measureDefinitions(block: Definitions, frame: Frame, tools: Tools): Slice[] {
  const width = frame.textRight - frame.x;
  const termWidth = Math.min(130, width * 0.34);
  const list = tools.addNode('L', frame.parent);
  const rows = block.items.flatMap((item, row) => {
    const node = tools.addNode('LI', list);
    const at = (role: string, words: readonly Inline[], style: TextStyle, x: number, room: number): RowCell => ({
      lines: cellLines({ children: words }, style, room, tools.addNode(role, node), tools),
      x,
      width: room,
      align: 'left',
    });
    const cells = [
      at('Lbl', [{ kind: 'text', value: item.term }], termStyle, frame.x, termWidth - 12),
      at('LBody', item.children, body, frame.x + termWidth, width - termWidth),
    ];
    return keepRows(rowSlices(cells, look, tools), row, block.items.length);
  });
  return spaced(rows, 2, 8);
}
