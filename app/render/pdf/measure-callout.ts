import type { Callout } from '../../document/document';
import { bodyHeight, colour, type } from '../theme';
import type { TextStyle } from './face';
import { measureBlocks } from './measure-block';
import { linesOf, textSlices } from './measure-text';
import { moved, type Op, type Slice, slice, spaced } from './page';
import { bodyBold } from './styles';
import { type Frame, inset, type Tools } from './tools';

const padding = { left: 16, right: 14, top: 11, bottom: 11 };
const barWidth = 3;
/** A callout shorter than this is never divided. */
const keptHeight = bodyHeight * 0.6;

interface Look {
  readonly fill: string;
  readonly bar: string;
  readonly title: TextStyle;
}

const looks: Readonly<Record<Callout['tone'], Look>> = {
  info: { fill: colour.tint, bar: '#7FB3DA', title: { ...bodyBold, fill: colour.accent } },
  warning: { fill: colour.warningTint, bar: '#B84A00', title: { ...bodyBold, fill: '#8A3700' } },
  answer: { fill: colour.tint, bar: colour.accent, title: { ...type.h2, face: 'serif', fill: colour.accent } },
};

/** A tinted box with a bar at its left, kept whole on a page when it can be. */
export function measureCallout(block: Callout, frame: Frame, tools: Tools): Slice[] {
  const look = looks[block.tone];
  const node = tools.addNode('Div', frame.parent);
  const within = inset(frame, padding.left, node, padding.right);
  const titleLines = linesOf([{ kind: 'text', value: block.title }], look.title, within.right - within.x, tools);
  const title = textSlices(titleLines, look.title, within.x, tools.addNode('P', node), tools);
  const slices = [
    slice(padding.top, [], { keepWithNext: true }),
    ...spaced(title, 0, 5, true),
    ...endTight(measureBlocks(block.children, within, tools)),
    slice(padding.bottom, []),
  ];
  const boxed = join(slices).map((one) => paintBox(one, frame, look));
  const whole = boxed.reduce((sum, one) => sum + one.height, 0) <= keptHeight;
  const last = boxed.length - 1;
  return boxed.map((one, index) => ({
    ...one,
    before: index === 0 ? 12 : 0,
    after: index === last ? 14 : 0,
    keepWithNext: index < last && (whole || one.keepWithNext || index === last - 1),
  }));
}

function endTight(slices: readonly Slice[]): Slice[] {
  return slices.map((one, index) => (index === slices.length - 1 ? { ...one, after: 0 } : one));
}

/** Space between slices becomes part of the lower one, so that the box has no gaps. */
function join(slices: readonly Slice[]): Slice[] {
  return slices.map((one, index) => {
    const gap = index === 0 ? 0 : Math.max(slices[index - 1]?.after ?? 0, one.before);
    const ops = one.ops.map((op) => moved(op, gap));
    return {
      ...one,
      height: one.height + gap,
      ops,
      ...(one.baseline !== undefined && { baseline: one.baseline + gap }),
    };
  });
}

function paintBox(one: Slice, frame: Frame, look: Look): Slice {
  const box = { kind: 'fill', y: 0, height: one.height, node: null } as const;
  const fills: Op[] = [
    { ...box, x: frame.x, width: frame.right - frame.x, fill: look.fill },
    { ...box, x: frame.x, width: barWidth, fill: look.bar },
  ];
  const repeat = one.repeat && join(one.repeat).map((again) => ({ ...paintBox(again, frame, look), after: 0 }));
  return { ...one, ops: [...fills, ...one.ops], ...(repeat && { repeat }) };
}
