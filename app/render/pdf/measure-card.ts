import { strong, text } from '../../document/build';
import type { GapCard, Inline, Labelled } from '../../document/document';
import { inlineWords } from '../../document/plain-text';
import { bodyHeight, colour, tones } from '../theme';
import { boxed, keptWhole, totalHeight } from './box';
import { baselineOf } from './face';
import { lineOps, linesOf } from './line-ops';
import { type CellLine, cellLines } from './measure-cell';
import { type RowCell, rowSlices } from './measure-rows';
import { textSlices } from './measure-text';
import { headed, type Slice, spaced } from './page';
import { cardNote, cardTitle, card as words } from './styles';
import { type Frame, inset, type Tools } from './tools';

const barWidth = 3;
const indent = 13;
const gutter = 18;
const rowLook = { style: words, top: 0, bottom: 0 };

/** A gap as two columns between its title and its owner, with a bar in the tone of its severity; whole on a page if it can be. */
export function measureCard(block: GapCard, frame: Frame, tools: Tools): Slice[] {
  const within = inset({ ...frame, textRight: frame.right }, indent, tools.addNode('Sect', frame.parent));
  const head = headed([...titleSlices(block, within, tools), ...spaced(becauseSlices(block, within, tools), 0, 5)]);
  const slices = [
    ...head,
    ...headed(spaced(pair([block.here], [block.good], within, tools), 0, 5)),
    ...spaced(lowerHalf(block, within, tools), 0, 4),
    ...textOf(block.foot, cardNote, within, tools),
  ];
  const box = boxed(slices, [{ x: frame.x, width: barWidth, fill: tones[block.tone].fill }]);
  const whole = totalHeight(box) <= keptWhole * bodyHeight(tools.sheet);
  const kept = box.map((one, index) => ({
    ...one,
    before: 0,
    after: 0,
    keepWithNext: index < box.length - 1 && (whole || one.keepWithNext),
  }));
  return spaced(kept, 10, 10);
}

function titleSlices({ id, rank, title }: GapCard, frame: Frame, tools: Tools): Slice[] {
  const node = tools.addNode('H3', frame.parent);
  const [number] = linesOf([text(`${rank} `)], { ...cardTitle, fill: colour.accent }, 80, tools);
  const hang = number && rank !== '' ? number.width + 7 : 0;
  const lines = linesOf(title, cardTitle, frame.right - frame.x - hang, tools);
  const slices = textSlices(
    lines.length > 0 ? lines : [{ runs: [], width: 0 }],
    cardTitle,
    frame.x + hang,
    node,
    tools,
  );
  const bookmark = { level: 3, title: inlineWords(title) };
  return slices.map((one, index) =>
    index > 0
      ? one
      : {
          ...one,
          ops: [
            { kind: 'anchor', id, y: 0, node: null, ...(bookmark.title && { bookmark }) },
            ...(number && hang > 0 ? lineOps(number, frame.x, baselineOf(cardTitle), node, tools) : []),
            ...one.ops,
          ],
        },
  );
}

function becauseSlices({ tone, severity, because }: GapCard, frame: Frame, tools: Tools): Slice[] {
  return textOf([{ kind: 'badge', tone, value: severity }, text(` ${because}`)], cardNote, frame, tools);
}

function textOf(children: readonly Inline[], style: typeof words, frame: Frame, tools: Tools): Slice[] {
  const lines = linesOf(children, style, frame.right - frame.x, tools);
  return textSlices(lines, style, frame.x, tools.addNode('P', frame.parent), tools);
}

/** Why it matters, the next step and the evidence: the step stands where it makes the two columns more equal. */
function lowerHalf({ why, next, evidence }: GapCard, frame: Frame, tools: Tools): Slice[] {
  const long = (part: Labelled) => inlineWords(part.children).length + 80;
  const stepLeft = Math.max(long(why) + long(next), long(evidence)) < Math.max(long(why), long(next) + long(evidence));
  return stepLeft ? pair([why, next], [evidence], frame, tools) : pair([why], [next, evidence], frame, tools);
}

/** Two columns side by side, each a few labelled texts one under the other. */
function pair(left: readonly Labelled[], right: readonly Labelled[], frame: Frame, tools: Tools): Slice[] {
  const width = (frame.right - frame.x - gutter) / 2;
  const column = (parts: readonly Labelled[], x: number): RowCell => ({
    lines: parts.flatMap((part) => labelledLines(part, width, frame.parent, tools)),
    x,
    width,
    align: 'left',
  });
  return rowSlices([column(left, frame.x), column(right, frame.x + width + gutter)], rowLook, tools);
}

function labelledLines({ label, children }: Labelled, width: number, parent: number, tools: Tools): CellLine[] {
  const name = cellLines(
    { children: [strong(`${label} `)] },
    { ...words, fill: colour.muted },
    width,
    tools.addNode('P', parent),
    tools,
  );
  const own = cellLines({ children }, words, width, tools.addNode('P', parent), tools);
  return [...name.map((line, at) => ({ ...line, opens: at === 0 })), ...own];
}
