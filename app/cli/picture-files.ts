import { renderPdf } from '../render/pdf/render-pdf';
import { drawPicture, pictureForms } from '../render/picture/draw-picture';
import type { Paper } from '../render/theme';
import { answerSheet, reportFigures } from '../report/pictures';
import type { ReportInput } from '../report/report-input';
import type { ResultFile } from './write-results';

/** Page 3 by itself, and every chart: for slides. */
export async function pictureFiles(input: ReportInput, paper: Paper): Promise<ResultFile[]> {
  const sheet = answerSheet(input);
  const pictures = [
    { name: 'page-3', of: sheet },
    ...reportFigures(input).map((figure) => ({ name: `charts/${figure.id}`, of: figure })),
  ];
  const files: ResultFile[] = [{ name: 'page-3.pdf', bytes: await renderPdf(sheet, { paper }) }];
  for (const { name, of } of pictures) {
    for (const form of pictureForms) files.push({ name: `${name}.${form}`, bytes: await drawPicture({ of, form }) });
  }
  return files;
}
