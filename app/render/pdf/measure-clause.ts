import type { Block, Clause } from '../../document/document';
import { colour } from '../theme';
import { baselineOf } from './face';
import { lineOps, linesOf } from './line-ops';
import { textSlices } from './measure-text';
import { headed, type Slice, spaced } from './page';
import { bodyBold } from './styles';
import { type Frame, inset, type Tools } from './tools';

const hang = 34;

/** A clause: its number hangs left of a bold title, its text is set under the title. */
export function measureClause(block: Clause, frame: Frame, tools: Tools): Slice[] {
  const node = tools.addNode('Sect', frame.parent);
  const title = tools.addNode('P', node);
  const [number] = linesOf(
    [{ kind: 'text', value: `${block.number} ` }],
    { ...bodyBold, fill: colour.accent },
    200,
    tools,
  );
  const left = number ? Math.max(hang, number.width + 8) : 0;
  const within = inset(frame, left, node);
  const words = linesOf([{ kind: 'text', value: block.title }], bodyBold, frame.textRight - frame.x - left, tools);
  const slices = textSlices(
    words.length > 0 ? words : [{ runs: [], width: 0 }],
    bodyBold,
    frame.x + left,
    title,
    tools,
  );
  const titled = slices.map((one, index): Slice => {
    if (index > 0) return one;
    const numberOps = number ? lineOps(number, frame.x, baselineOf(bodyBold), title, tools) : [];
    return {
      ...one,
      ops: [{ kind: 'anchor', id: block.id, y: 0, node: null }, ...numberOps, ...one.ops],
    };
  });
  const inside = block.children.map(lettered);
  return spaced([...headed(spaced(titled, 0, 1)), ...tools.nested(inside, within)], 8, 6);
}

/** An ordered list of a clause has letters, so that 7.2 (b) can be cited. */
function lettered(child: Block): Block {
  return child.kind === 'list' && child.ordered ? { ...child, letters: true } : child;
}
