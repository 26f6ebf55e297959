import type { Definitions } from '../../document/document';
import { colour } from '../theme';
import { keepRows, rowSlices } from './measure-rows';
import { linesOf } from './measure-text';
import { type Slice, spaced } from './page';
import { body } from './styles';
import type { Frame, Tools } from './tools';

const look = { style: body, top: 2, bottom: 2 };
const term = { ...body, fill: colour.muted };

/** Terms at the left, what they mean at the right. */
export function measureDefinitions(block: Definitions, frame: Frame, tools: Tools): Slice[] {
  const width = frame.textRight - frame.x;
  const termWidth = Math.min(130, width * 0.34);
  const list = tools.addNode('L', frame.parent);
  const rows = block.items.flatMap((item, row) => {
    const node = tools.addNode('LI', list);
    const cells = [
      cell(linesOf([{ kind: 'text', value: item.term }], term, termWidth - 12, tools), frame.x, termWidth - 12),
      cell(linesOf(item.children, body, width - termWidth, tools), frame.x + termWidth, width - termWidth),
    ].map((one, index) => ({ ...one, node: tools.addNode(index === 0 ? 'Lbl' : 'LBody', node) }));
    return keepRows(rowSlices(cells, look, tools), row, block.items.length);
  });
  return spaced(rows, 2, 10);
}

function cell(lines: ReturnType<typeof linesOf>, x: number, width: number) {
  return { lines, x, width, align: 'left' as const };
}
