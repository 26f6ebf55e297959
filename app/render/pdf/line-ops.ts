import type { Inline } from '../../document/document';
import { colour, tones } from '../theme';
import { badgePadding, breakLines, type Line, type Run } from './break-lines';
import { baselineOf, type TextStyle } from './face';
import { type Op, type Slice, slice } from './page';
import { spansOf } from './spans';
import type { TextTools } from './tools';

/** Words broken into lines of at most `width` points. */
export function linesOf(children: readonly Inline[], style: TextStyle, width: number, tools: TextTools): Line[] {
  return breakLines(spansOf(children, style, tools.ids), style.size, width, tools.metrics);
}

/** One slice a line, at least two lines on each side of a page's end; without the footnotes of these lines. */
export function lineSlices(
  lines: readonly Line[],
  style: TextStyle,
  x: number,
  node: number,
  tools: TextTools,
): Slice[] {
  const last = lines.length - 1;
  return lines.map((line, index) =>
    slice(style.leading, lineOps(line, x, baselineOf(style), node, tools), {
      keepWithNext: index < last && (index === 0 || index === last - 1),
      baseline: baselineOf(style),
    }),
  );
}

/** One line as it is painted, from `x` on its baseline; `node` is its place in the tags, null for decoration. */
export function lineOps(line: Line, x: number, baseline: number, node: number | null, tools: TextTools): Op[] {
  const at = line.runs.findIndex((run) => run.pageOf !== undefined);
  const ref = line.runs[at];
  if (!ref) return line.runs.flatMap((run) => runOps(run, x, baseline, node, tools));
  const before = lineOps({ ...line, runs: line.runs.slice(0, at) }, x, baseline, node, tools);
  const rest = lineOps({ ...line, runs: line.runs.slice(at + 1) }, x, baseline, node, tools);
  const { width, face, size, fill } = ref;
  const to = ref.pageOf ?? '';
  return [...before, { kind: 'pageRef', to, x: x + ref.x, y: baseline, width, face, size, fill, node, rest }];
}

function runOps(run: Run, x: number, baseline: number, node: number | null, tools: TextTools): Op[] {
  const place = linkNode(run, node, tools);
  return [...badgeBox(run, x, baseline), textOp(run, x, baseline, place), ...linkOps(run, x, baseline, place)];
}

function linkNode(run: Run, node: number | null, tools: TextTools): number | null {
  return run.target && node !== null ? tools.addNode('Link', node) : node;
}

function textOp(run: Run, x: number, baseline: number, node: number | null): Op {
  const { text, face, size, badge } = run;
  if (!badge) {
    const y = run.note ? baseline - noteRise * size : baseline;
    return { kind: 'text', x: x + run.x, y, width: run.width, text, face, size, fill: run.fill, node };
  }
  const width = run.width - 2 * badgePadding;
  return {
    kind: 'text',
    x: x + run.x + badgePadding,
    y: baseline,
    width,
    text,
    face,
    size,
    fill: tones[badge].ink,
    node,
  };
}

/** How far a footnote's mark stands above the line, in ems of its own size. */
const noteRise = 0.45;

/** A small rounded label around the word; the palest level gets an outline to be seen on white. */
function badgeBox(run: Run, x: number, baseline: number): Op[] {
  if (!run.badge) return [];
  const height = run.size * 1.42;
  const outline = run.badge === 'level-0' ? { stroke: colour.rule } : {};
  const box = { x: x + run.x, y: baseline - 0.349 * run.size - height / 2, width: run.width, height };
  return [{ kind: 'rect', ...box, radius: 2.5, fill: tones[run.badge].fill, ...outline, node: null }];
}

function linkOps(run: Run, x: number, baseline: number, node: number | null): Op[] {
  if (!run.target || node === null) return [];
  const [left, width] = [x + run.x, run.width];
  const under = baseline + 0.17 * run.size;
  return [
    { kind: 'line', x1: left, y1: under, x2: left + width, y2: under, stroke: run.fill, strokeWidth: 0.4, node: null },
    {
      kind: 'link',
      x: left,
      y: baseline - 0.8 * run.size,
      width,
      height: 1.05 * run.size,
      target: run.target,
      label: run.text,
      node,
    },
  ];
}
