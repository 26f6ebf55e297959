import type { Callout } from '../../document/document';
import { bodyHeight, colour, tones, type, warning } from '../theme';
import { boxed, keptWhole, totalHeight } from './box';
import type { TextStyle } from './face';
import { linesOf } from './line-ops';
import { textSlices } from './measure-text';
import { headed, type Slice, slice, spaced } from './page';
import { bodyBold } from './styles';
import { type Frame, inset, type Tools } from './tools';

const padding = { left: 16, right: 14, top: 9, bottom: 9 };
const barWidth = 3;

interface Look {
  readonly fill: string;
  readonly bar: string;
  readonly title: TextStyle;
}

const looks: Readonly<Record<Callout['tone'], Look>> = {
  info: { fill: colour.tint, bar: tones['level-2'].fill, title: { ...bodyBold, fill: colour.accent } },
  warning: { fill: colour.warningTint, bar: warning.mark, title: { ...bodyBold, fill: warning.words } },
  answer: { fill: colour.tint, bar: colour.accent, title: { ...type.h2, face: 'serif', fill: colour.accent } },
};

/** A tinted box with a bar at its left, kept whole on a page when it can be. */
export function measureCallout(block: Callout, frame: Frame, tools: Tools): Slice[] {
  const look = looks[block.tone];
  const node = tools.addNode('Div', frame.parent);
  const within = inset(frame, padding.left, node, padding.right);
  const titleLines = linesOf([{ kind: 'text', value: block.title }], look.title, within.right - within.x, tools);
  const title = textSlices(titleLines, look.title, within.x, tools.addNode('P', node), tools);
  const inside = endTight(tools.nested(block.children, within));
  const foot = slice(padding.bottom, []);
  const slices = [
    ...headed([slice(padding.top, []), ...spaced(title, 0, 4)]),
    ...inside,
    // A heading at the end announces what stands below the box.
    ...(inside.at(-1)?.keepsHeading ? headed([foot]) : [foot]),
  ];
  const box = boxed(slices, [
    { x: frame.x, width: frame.right - frame.x, fill: look.fill },
    { x: frame.x, width: barWidth, fill: look.bar },
  ]);
  const whole = totalHeight(box) <= keptWhole * bodyHeight(tools.sheet);
  const last = box.length - 1;
  return box.map((one, index) => ({
    ...one,
    before: index === 0 ? 10 : 0,
    after: index === last ? 11 : 0,
    keepWithNext: one.keepWithNext || (index < last && (whole || index === last - 1)),
  }));
}

function endTight(slices: readonly Slice[]): Slice[] {
  return slices.map((one, index) => (index === slices.length - 1 ? { ...one, after: 0 } : one));
}
