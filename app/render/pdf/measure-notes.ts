import type { Line } from './break-lines';
import { lineOps, lineSlices, linesOf } from './line-ops';
import type { Slice } from './page';
import { furniture } from './styles';
import type { Tools } from './tools';

const style = furniture;
const hang = 14;

/** The footnotes whose marks stand in these lines, as lines for the foot of the page. `node` is the text they belong to. */
export function notesOf(lines: readonly Line[], node: number | null, tools: Tools): { notes?: readonly Slice[] } {
  if (node === null || lines.every((line) => line.runs.every((run) => !run.note))) return {};
  return {
    notes: lines.flatMap(({ runs }) => runs.flatMap(({ note }) => (note ? noteSlices(note, node, tools) : []))),
  };
}

function noteSlices(note: NonNullable<Line['runs'][number]['note']>, parent: number, tools: Tools): Slice[] {
  const { left, measure } = tools.sheet;
  const node = tools.addNode('Note', parent);
  const [mark] = linesOf([{ kind: 'text', value: `${note.mark} ` }], style, measure, tools);
  const indent = Math.max(hang, (mark?.width ?? 0) + 4);
  const lines = linesOf(note.children, style, Math.max(measure - indent, 1), tools).map(withoutNotes);
  return lineSlices(lines.length > 0 ? lines : [{ runs: [], width: 0 }], style, left + indent, node, tools).map(
    (one, index) =>
      index > 0 || !mark ? one : { ...one, ops: [...lineOps(mark, left, one.baseline ?? 0, node, tools), ...one.ops] },
  );
}

/** A note inside a note is only its mark. */
function withoutNotes(line: Line): Line {
  return { ...line, runs: line.runs.map(({ note: _, ...run }) => run) };
}
