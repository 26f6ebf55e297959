import type { Document, Figure } from '../../document/document';
import { openWriter } from '../pdf/render-pdf';
import { figureSvg } from './figure-svg';
import { pageSvg } from './page-svg';

export const pictureForms = ['svg', 'png'] as const;
type PictureForm = (typeof pictureForms)[number];

/** A chart, or a document that is a single sheet, to be drawn by itself. */
interface Picture {
  readonly of: Figure | Document;
  readonly form: PictureForm;
  /** A chart without its caption, which then stands beside it. */
  readonly untitled?: true;
}

/** What a worker is asked for beside documents. */
export interface PictureJob {
  readonly picture: Picture;
}

/** PNG at this many pixels a point: sharp on a slide that fills a large screen. */
export const pixelsPerPoint = 3;

/** The picture as a file. The same picture gives the same bytes: words are outlines, no font of the machine is read. */
export async function drawPicture({ of, form, untitled }: Picture): Promise<Uint8Array> {
  const { typefaces } = await openWriter();
  const svg = 'chart' in of ? figureSvg(of, typefaces, !untitled) : pageSvg(of, typefaces);
  if (form === 'svg') return new TextEncoder().encode(svg);
  const { Resvg } = await import('@resvg/resvg-js');
  const picture = new Resvg(svg, { fitTo: { mode: 'zoom', value: pixelsPerPoint }, font: { loadSystemFonts: false } });
  return new Uint8Array(picture.render().asPng());
}
