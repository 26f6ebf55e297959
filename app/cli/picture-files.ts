import { renderPdf } from '../render/pdf/render-pdf';
import { drawPicture, pictureForms } from '../render/picture/draw-picture';
import type { Paper } from '../render/theme';
import { figuresOf, sheetOf } from '../results/pictures';
import type { Sources } from '../results/sources';
import type { ResultFile } from './write-results';

/** Page 3 by itself, and every chart: for slides. None of one seat's answers. */
export async function pictureFiles(sources: Sources, paper: Paper): Promise<ResultFile[]> {
  const sheet = sheetOf(sources);
  if (!sheet) return [];
  const pictures = [
    { name: 'page-3', of: sheet },
    ...figuresOf(sources).map((figure) => ({ name: `charts/${figure.id}`, of: figure })),
  ];
  const files: ResultFile[] = [{ name: 'page-3.pdf', bytes: await renderPdf(sheet, { paper }) }];
  for (const { name, of } of pictures) {
    for (const form of pictureForms) files.push({ name: `${name}.${form}`, bytes: await drawPicture({ of, form }) });
  }
  return files;
}
