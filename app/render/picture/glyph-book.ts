import { round } from '../chart/shapes';
import type { Face } from '../pdf/face';
import type { ParsedFont } from '../pdf/pdfkit-compat';
import { escapeXml } from './xml';

/** One run of text at a place: `x` of its start, `y` of its baseline, in points. */
interface Run {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly fill: string;
}

export interface GlyphBook {
  /** The run as outlines, so that a file looks the same where our typefaces are not installed. */
  draw(run: Run): string;
  /** Every outline drawn so far, once. */
  defs(): string;
}

/** Outlines are kept by face and glyph: a page of text has some hundred of them, drawn thousands of times. */
export function glyphBook(fonts: Readonly<Record<Face, ParsedFont>>): GlyphBook {
  const paths = new Map<string, string>();

  function draw({ text, face, size, x, y, fill }: Run): string {
    const font = fonts[face];
    const { glyphs, positions } = font.layout(text);
    const scale = size / font.unitsPerEm;
    let pen = x;
    const uses = glyphs.map((glyph, at) => {
      const id = `${face}-${glyph.id}`;
      if (!paths.has(id)) paths.set(id, glyph.path.toSVG());
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
      const [left, top] = [round(pen + xOffset * scale), round(y - yOffset * scale)];
      pen += xAdvance * scale;
      return paths.get(id) === ''
        ? ''
        : `<use href="#${id}" transform="translate(${left} ${top}) scale(${scale.toFixed(6)})"/>`;
    });
    return `<g fill="${fill}" aria-label="${escapeXml(text)}">${uses.join('')}</g>`;
  }

  /** Fonts count upwards, pictures downwards. */
  function defs(): string {
    const drawn = [...paths].filter(([, path]) => path !== '');
    return `<defs>${drawn.map(([id, path]) => `<path id="${id}" transform="scale(1 -1)" d="${path}"/>`).join('')}</defs>`;
  }

  return { draw, defs };
}
