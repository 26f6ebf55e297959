import type { Heading } from '../../document/document';
import { inlineWords } from '../../document/plain-text';
import { colour } from '../theme';
import { baselineOf } from './face';
import { lineOps, linesOf } from './line-ops';
import { textSlices } from './measure-text';
import { type AnchorOp, headed, type Slice, spaced } from './page';
import { headingStyles } from './styles';
import type { Frame, Tools } from './tools';

/** A heading with its number hanging, kept with what follows it. */
export function measureHeading(block: Heading, frame: Frame, tools: Tools): Slice[] {
  const style = headingStyles[block.level];
  const node = tools.addNode(`H${block.level}`, frame.parent);
  const number = linesOf(
    [{ kind: 'text', value: block.number ? `${block.number} ` : '' }],
    { ...style, fill: colour.accent },
    120,
    tools,
  )[0];
  const hang = number ? number.width + style.size * 0.5 : 0;
  const lines = linesOf(block.children, style, frame.right - frame.x - hang, tools);
  const numberOps = number ? lineOps(number, frame.x, baselineOf(style), node, tools) : [];
  const slices = textSlices(lines.length > 0 ? lines : [{ runs: [], width: 0 }], style, frame.x + hang, node, tools);
  const marked = slices.map((one, index) => ({
    ...one,
    ops: index === 0 ? [anchorOf(block), ...numberOps, ...one.ops] : one.ops,
  }));
  return headed(spaced(marked, style.before, style.after));
}

function anchorOf({ id, level, number, children }: Heading): AnchorOp {
  const title = [number, inlineWords(children)].filter(Boolean).join(' ');
  const bookmark = level <= 3 && title ? { bookmark: { level, title } } : {};
  const chapter = isChapter(level, number) ? { chapter: true as const } : {};
  return { kind: 'anchor', id, y: 0, node: null, ...bookmark, ...chapter };
}

/** A policy has sections where a report has chapters: both are numbered without a dot. */
export function isChapter(level: Heading['level'], number: string | undefined): boolean {
  return level === 1 || (level === 2 && number !== undefined && !number.includes('.'));
}
