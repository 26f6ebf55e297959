import type { Figure } from '../../document/document';
import { pixelsPerPoint } from '../picture/draw-picture';
import { type Frame, marked, type Part, type Tools } from './docx-tools';
import { textRun } from './inline-runs';
import { pngSize } from './png-size';
import { style } from './style-names';
import { tableParts } from './table-parts';

/** Twips to the pixel, of which Word has 96 to the inch. */
const perPixel = 15;
/** As large as it was drawn: 4/3 of Word's pixels to the point. */
const drawnAt = 4 / 3 / pixelsPerPoint;

/** Caption, chart with its alternative text, and the same data as a table. */
export function figureParts(figure: Figure, frame: Frame, tools: Tools): Part[] {
  const { docx } = tools;
  const caption = new docx.Paragraph({
    style: style.caption,
    children: marked(figure.id, [textRun(figure.caption, tools)], tools),
  });
  return [
    caption,
    ...pictureParts(figure, frame, tools),
    ...tableParts({ ...figure.table, dense: true }, frame, tools),
  ];
}

function pictureParts({ id, alt, caption }: Figure, frame: Frame, { docx, pictures }: Tools): Part[] {
  const data = pictures.get(id);
  if (!data) return [];
  const { width, height } = pngSize(data);
  const across = Math.min(frame.width / perPixel, width * drawnAt);
  const transformation = { width: Math.round(across), height: Math.round((across * height) / width) };
  const altText = { name: id, title: caption, description: alt };
  return [
    new docx.Paragraph({
      keepNext: true,
      children: [new docx.ImageRun({ type: 'png', data, transformation, altText })],
    }),
  ];
}
