import type { LoaderFunctionArgs } from '@remix-run/node';
import { absent, found } from '../accounts/require.server';
import { answersFile } from '../assessment/write-answers-file';
import { isSeatTrack } from '../bank/bank';
import { zipKit } from '../enforcement/zip-kit';
import { sheetCsv } from '../render/tables/csv';
import { sheetsJson } from '../render/tables/json';
import { buildEvidenceList } from '../report/evidence-list';
import { buildInterviewGuide } from '../report/interview-guide';
import { resultText, sheetsOf } from '../results/data-files';
import { kitOf, pulseOf } from '../results/kit';
import { figuresOf, sheetOf } from '../results/pictures';
import { advisoryOf } from './advisory-of.server';
import { documentResponse, writtenAs } from './document-response.server';
import { download, fileResponse } from './file-response.server';
import { type OpenAssessment, openAssessment } from './open-assessment.server';

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const { file } = args.params;
  switch (file) {
    case 'evidence-list.pdf':
      return fileResponse(found(forInterviews(open, buildEvidenceList)), file, open.base, args.context);
    case 'interview-guide.pdf':
      return fileResponse(found(forInterviews(open, buildInterviewGuide)), file, open.base, args.context);
    case 'page-3.pdf':
      return fileResponse(found(sheetOf(open)), file, open.base, args.context);
    case 'enforcement-kit.zip':
      return download('application/zip', file, found(kitOf(open)));
    case 'pulse.zip':
      return download('application/zip', file, zipKit(found(pulseOf(open)), 'pulse'));
    case 'result.json':
      return download('application/json', file, resultText(open));
    case 'answers.yaml':
      return download('application/yaml', file, answersFile(withNotes(open).assessment));
    case 'tables.xlsx':
      return fileResponse({ sheets: sheetsOf(withNotes(open)) }, file, open.base, args.context, workbookType);
    case 'tables.json':
      return download('application/json', file, sheetsJson(sheetsOf(withNotes(open))));
    case 'tables.zip':
      return download('application/zip', file, zipKit(csvFiles(open), 'tables'));
    default:
      if (file?.startsWith('advisory-note')) return advisoryResponse(open, file, args.context);
      return documentResponse(open, file ?? '', args.context) ?? pictureResponse(open, file ?? '', args.context);
  }
}

/** Papers for whoever asks others: one seat asks nobody. */
function forInterviews<T>(open: OpenAssessment, build: (open: OpenAssessment) => T): T | null {
  return isSeatTrack(open.assessment.track) ? null : build(open);
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function csvFiles(open: OpenAssessment) {
  return sheetsOf(withNotes(open)).map((sheet) => ({ path: `${sheet.name}.csv`, text: sheetCsv(sheet) }));
}

/** Notes are kept beside the answers; in a file they stand with what was examined. */
function withNotes(open: OpenAssessment): OpenAssessment {
  const { assessment, stored } = open;
  const noted = Object.entries(stored.answers).filter(([, { note }]) => note.trim() !== '');
  const examined = Object.fromEntries(noted.map(([id, { note }]) => [id, { evidence: [], note: note.trim() }]));
  return { ...open, assessment: { ...assessment, examined } };
}

/** `advisory-note.pdf`, `advisory-note-2.docx` of round 2. @throws 404 where there is no such round or format */
function advisoryResponse(open: OpenAssessment, file: string, context: LoaderFunctionArgs['context']) {
  const [, round, ending = ''] = /^advisory-note(?:-(\d{1,3}))?\.([a-z]+)$/.exec(file) ?? [];
  if (ending === '') throw absent();
  const note = advisoryOf(open, round, context.content, context.now);
  return found(writtenAs(note, ending, file, open.base, context));
}

const pictureTypes = { svg: 'image/svg+xml', png: 'image/png' } as const;

/** `page-3.png`, `chart-pace-square.svg`. @throws 404 where the report has no such chart */
function pictureResponse(open: OpenAssessment, file: string, context: LoaderFunctionArgs['context']) {
  const [, name = '', form] = /^(page-3|chart-[a-z0-9-]+)\.(svg|png)$/.exec(file) ?? [];
  if (form !== 'svg' && form !== 'png') throw absent();
  const of = name === 'page-3' ? sheetOf(open) : figuresOf(open).find(({ id }) => `chart-${id}` === name);
  return fileResponse({ picture: { of: found(of), form } }, file, open.base, context, pictureTypes[form]);
}
