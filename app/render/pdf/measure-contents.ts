import { colour } from '../theme';
import { baselineOf, type TextStyle } from './face';
import { lineOps, linesOf } from './line-ops';
import { textSlices } from './measure-text';
import type { Op, Slice } from './page';
import { headed, spaced } from './page';
import { body, bodyBold, headingStyles } from './styles';
import type { ContentsEntry, Frame, Tools } from './tools';

const numberWidth = 28;
/** Space over a chapter; the smaller one where a long list would end in a few lines on a second page. */
const loose = 9;
const tight = 6;
const looseChapters = 31;
/** Room for a page number of four digits. */
const pageWidth = 36;

/** Contents: numbered headings with their pages, which are filled in when pages are known. */
export function measureContents(title: string, frame: Frame, tools: Tools): Slice[] {
  const style = headingStyles[1];
  const words = linesOf([{ kind: 'text', value: title }], style, frame.right - frame.x, tools);
  const head = textSlices(words, style, frame.x, tools.addNode('P', frame.parent), tools);
  const list = tools.addNode('TOC', frame.parent);
  const over = tools.contents.length > looseChapters ? tight : loose;
  const entries = tools.contents.map((entry) => entrySlices(entry, over, frame, list, tools));
  return [...headed(spaced(head, style.before, 10)), ...spaced(entries.flat(), 0, 20)];
}

function entrySlices(entry: ContentsEntry, over: number, frame: Frame, list: number, tools: Tools): Slice[] {
  const chapter = entry.level === 1;
  const style: TextStyle = chapter ? bodyBold : body;
  const node = tools.addNode('Link', tools.addNode('Reference', tools.addNode('TOCI', list)));
  const x = frame.x + (chapter ? 0 : numberWidth);
  const number = linesOf(
    [{ kind: 'text', value: `${entry.number} ` }],
    { ...style, fill: colour.accent },
    80,
    tools,
  )[0];
  const left = x + Math.max(numberWidth, (number?.width ?? 0) + 8);
  const lines = linesOf([{ kind: 'text', value: `${entry.title} ` }], style, frame.textRight - left - pageWidth, tools);
  const numberOps = number ? lineOps(number, x, baselineOf(style), node, tools) : [];
  const slices = textSlices(lines.length > 0 ? lines : [{ runs: [], width: 0 }], style, left, node, tools);
  const linked = slices.map((one, index): Slice => {
    const first = index === 0 ? numberOps : [];
    const last = index === slices.length - 1 ? lastLine(entry, frame, style, node) : [];
    return { ...one, keepWithNext: index < slices.length - 1, ops: [...first, ...one.ops, ...last] };
  });
  return spaced(linked, chapter ? over : 1, 0, false);
}

function lastLine(entry: ContentsEntry, frame: Frame, style: TextStyle, node: number): Op[] {
  const [x, width, y] = [frame.x, frame.textRight - frame.x, baselineOf(style)];
  const label = `${entry.number} ${entry.title}`;
  const { face, size, fill } = style;
  return [
    { kind: 'pageOf', to: entry.id, right: frame.textRight, y, face, size, fill, node },
    { kind: 'link', x, y: 0, width, height: style.leading, target: { to: entry.id }, label, node },
  ];
}
