import type { Figure } from '../../document/document';
import { drawChart } from '../chart/draw-chart';
import { cleanText, mapWords } from '../clean-text';
import { lineOps, linesOf } from '../pdf/line-ops';
import { shapeOps } from '../pdf/measure-figure';
import { markMissing } from '../pdf/normalize';
import { moved } from '../pdf/page';
import { caption } from '../pdf/styles';
import { makeTextTools } from '../pdf/tools';
import type { Typefaces } from '../pdf/typefaces';
import { sheets } from '../theme';
import { drawOps } from './draw-ops';
import { svgFile } from './xml';

const margin = 16;
const belowTitle = 10;

/** A chart as a file of its own, drawn as wide as in the PDF; `titled` = under its caption. */
export function figureSvg(figure: Figure, { metrics, fonts }: Typefaces, titled = true): string {
  const { chart, caption: title } = mapWords(figure, (text) => markMissing(cleanText(text), metrics));
  const sheet = sheets.a4;
  const width = sheet.width - sheet.left - sheet.right;
  const tools = makeTextTools(metrics, sheet, new Set(), []);
  const lines = titled ? linesOf([{ kind: 'text', value: title }], caption, width, tools) : [];
  const words = lines.flatMap((line, at) =>
    lineOps(line, margin, margin + (at + 1) * caption.leading - 3, null, tools),
  );
  const top = margin + lines.length * caption.leading + belowTitle;
  const drawing = drawChart(chart, width);
  const shapes = drawing.items.flatMap((shape) => shapeOps(shape, margin, 0, tools)).map((op) => moved(op, top));
  return svgFile({
    width: drawing.width + 2 * margin,
    height: top + drawing.height + margin,
    title,
    description: cleanText(figure.alt).replace(/[\ufffe\uffff]/g, ''),
    body: drawOps([...words, ...shapes], fonts),
  });
}
