/** What one page paints, read from its content stream. */
interface Painting {
  readonly operator: string;
  /** Marked content around it, outermost first. */
  readonly within: readonly Mark[];
  /** Resource name of the font, for operators that show text. */
  readonly font: string | null;
  /** Two-byte character codes shown. */
  readonly codes: readonly number[];
}

export interface Mark {
  readonly tag: string;
  readonly mcid: number | null;
}

export interface Content {
  readonly paintings: readonly Painting[];
  /** Every sequence of marked content opened, with those around it. */
  readonly marks: readonly { readonly mark: Mark; readonly within: readonly Mark[] }[];
  /** Sequences opened less sequences closed; below zero as soon as one is closed too often. */
  readonly unbalanced: number;
}

export function readContent(stream: string): Content {
  const paintings: Painting[] = [];
  const marks: Content['marks'][number][] = [];
  const open: Mark[] = [];
  let font: string | null = null;
  let unbalanced = 0;
  for (const { operator, operands } of instructions(stream)) {
    const [first = '', second = ''] = operands;
    if (operator === 'Tf') font = first.slice(1);
    if (operator === 'BMC' || operator === 'BDC') {
      const mark = { tag: first.slice(1), mcid: mcidOf(second) };
      marks.push({ mark, within: [...open] });
      open.push(mark);
    }
    if (operator === 'EMC' && !open.pop()) unbalanced -= 1;
    if (paths.has(operator) || texts.has(operator)) {
      const shown = texts.has(operator);
      paintings.push({ operator, within: [...open], font: shown ? font : null, codes: shown ? codesOf(operands) : [] });
    }
  }
  return { paintings, marks, unbalanced: unbalanced + open.length };
}

const paths = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI']);
const texts = new Set(['Tj', 'TJ', "'", '"']);

function mcidOf(properties: string): number | null {
  const [, digits] = /\/MCID (\d+)/.exec(properties) ?? [];
  return digits === undefined ? null : Number(digits);
}

function codesOf(operands: readonly string[]): number[] {
  const hex = operands.flatMap((operand) =>
    [...operand.matchAll(/<([0-9a-fA-F]*)>/g)].map(([, digits = '']) => digits),
  );
  return hex.flatMap((digits) => (digits.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)));
}

interface Instruction {
  readonly operator: string;
  /** As written, arrays and dictionaries in one piece. */
  readonly operands: readonly string[];
}

function* instructions(stream: string): Generator<Instruction> {
  let operands: string[] = [];
  let nested: string[] = [];
  let depth = 0;
  for (const [token] of stream.matchAll(tokens)) {
    if (token === '[' || token === '<<') depth += 1;
    if (depth > 0) nested.push(token);
    if (token === ']' || token === '>>') depth -= 1;
    if (depth > 0) continue;
    if (nested.length > 0) {
      operands.push(nested.join(' '));
      nested = [];
    } else if (/^[[<(/+\-.\d]/.test(token)) {
      operands.push(token);
    } else {
      yield { operator: token, operands };
      operands = [];
    }
  }
}

const tokens = /<<|>>|[[\]]|<[0-9a-fA-F\s]*>|\((?:\\.|[^\\()])*\)|\/[^\s<>[\]()/%]*|[^\s<>[\]()/%]+/gs;
