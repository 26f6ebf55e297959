import type { Paper } from '../render/theme';
import { resultText, sheetsOf } from '../results/data-files';
import { documentsOf } from '../results/documents';
import { kitOf } from '../results/kit';
import type { Sources } from '../results/sources';
import { documentFiles, tableFiles } from './format-files';
import type { Format } from './formats';
import { pictureFiles } from './picture-files';
import type { ResultFile } from './write-results';

interface Wanted {
  readonly paper?: Paper;
  readonly formats?: readonly Format[];
  /** Page 3 and each chart as files of their own. */
  readonly charts?: boolean;
}

/** Everything one assessment gives, in memory. The same assessment gives the same bytes. */
export async function buildResults(
  sources: Sources,
  { paper = 'a4', formats = ['pdf'], charts = false }: Wanted = {},
): Promise<ResultFile[]> {
  const kit = kitOf(sources);
  return [
    resultFile(sources),
    ...(await documentFiles(documentsOf(sources), formats, paper)),
    ...(await tableFiles(sheetsOf(sources), formats)),
    ...(kit ? [{ name: 'enforcement-kit.zip', bytes: kit }] : []),
    ...(charts ? await pictureFiles(sources, paper) : []),
  ];
}

/** result.json alone. */
export function resultFile(sources: Sources): ResultFile {
  return { name: 'result.json', bytes: resultText(sources) };
}
