import type { Line } from './break-lines';
import type { TextStyle } from './face';
import { lineSlices } from './line-ops';
import { notesOf } from './measure-notes';
import type { Slice } from './page';
import type { Tools } from './tools';

/** Lines of text as slices, each with the footnotes whose marks stand in it. */
export function textSlices(lines: readonly Line[], style: TextStyle, x: number, node: number, tools: Tools): Slice[] {
  return lineSlices(lines, style, x, node, tools).map((one, index) => {
    const line = lines[index];
    return line ? { ...one, ...notesOf([line], node, tools) } : one;
  });
}
