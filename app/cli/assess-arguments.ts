import { isCalendarDate } from '../content/calendar-date';
import { documentFormats } from '../render/files/write-document';
import type {
  AdvisoryRequest,
  AssessRequest,
  BlankRequest,
  EditRequest,
  PrepareRequest,
  PulseRequest,
  ResultsRequest,
} from './assess-request';
import { preparations } from './assess-request';
import { assessUsage } from './assess-usage';
import { readCommandLine } from './command-line';
import { readFormats, readPaper, readSeat, readTrack, refused } from './read-options';

/** @throws RequestRefused where options do not go together, or a value is none */
export function readAssessArguments(args: readonly string[]): AssessRequest {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  if (values.pulse !== undefined) return readPulse(values, positionals);
  if (preparations.some((one) => values[one])) return readPrepare(values, positionals);
  if (values.facts !== undefined) throw refused('--facts goes with --evidence-list or --interview-guide');
  if (values.upgrade && values.final)
    throw refused('--upgrade asks for answers to be looked at again: --final comes after that');
  if (values.upgrade && values.since)
    throw refused('--upgrade compares with the milestone it makes: leave --since out');
  if (values.blank) return readBlank(values, positionals);
  const file = onlyFile(positionals, 'Name it, or ask for an empty one with --blank');
  const { role, track, edit, out, advisory } = values;
  if (role !== undefined) throw refused('--role goes with --blank; the role of a filled file stands in the file');
  if (track !== undefined) throw refused('--track goes with --blank; the track of a filled file stands in the file');
  if (edit !== undefined) return readEdit(values, file, edit);
  if (!out) throw refused('--out is missing: name the folder for the results');
  return advisory ? readAdvisory(values, file, out) : readResults(values, file, out);
}

type Values = ReturnType<typeof parse>['values'];

function readPulse(values: Values, positionals: readonly string[]): PulseRequest {
  const { pulse: folder = '', content: _content, 'extra-bank': _banks, ...others } = values;
  const [other] = Object.keys(others);
  if (other) throw refused(`--pulse writes one folder and nothing else: leave --${other} out`);
  if (folder === '') throw refused('--pulse is empty: name the folder for the pulse');
  const file = onlyFile(positionals, 'The pulse is made from its policy');
  return { kind: 'pulse', file, folder, ...overContent(values) };
}

function readPrepare(values: Values, positionals: readonly string[]): PrepareRequest {
  const papers = preparations.filter((one) => values[one]);
  const { track, facts, out, paper = 'a4' } = values;
  refuseOf(values, needsAnswers, (one) => `--${one} goes with an answers file`);
  if (values.blank || positionals.length > 0)
    throw refused(`--${papers[0]} takes no answers; facts come with --facts FILE`);
  if (values.role !== undefined || (track !== undefined && track !== 'quick' && track !== 'full'))
    throw refused('Both papers cover every role: --track is quick or full, without --role');
  if (!out) throw refused('--out is missing: name the folder for the papers');
  if (track !== undefined && facts !== undefined)
    throw refused('The track stands in the file of --facts; leave --track out');
  const read = { track: track === undefined ? undefined : readTrack(track), paper: readPaper(paper) };
  return { kind: 'prepare', papers, facts, out, ...read, ...overContent(values) };
}

function readBlank(values: Values, positionals: readonly string[]): BlankRequest {
  refuseOf(values, ['paper', 'charts', 'formats', ...needsAnswers], (one) => `--${one} goes with an answers file`);
  if (positionals.length > 0 || values.out !== undefined)
    throw refused('--blank prints to standard output and takes no file');
  return { kind: 'blank', seat: readSeat(values.track ?? 'full', values.role), ...overContent(values) };
}

function readEdit(values: Values, file: string, target: string): EditRequest {
  const refusal = '--edit prints to standard output and takes an answers file only';
  refuseOf(values, ['out', 'paper', 'charts', 'final', 'before'], () => refusal);
  return { kind: 'edit', file, target, ...overContent(values) };
}

function readAdvisory(values: Values, file: string, out: string): AdvisoryRequest {
  const others = ['charts', 'final', 'before', 'upgrade', 'since'] as const;
  refuseOf(values, others, (one) => `--advisory writes one note and no result: leave --${one} out`);
  const formats = readFormats(values.formats ?? 'pdf');
  const table = formats.find((one) => !documentFormats.some((format) => format === one));
  if (table) throw refused(`--advisory writes a document, and "${table}" is a format of tables`);
  const { on, paper = 'a4' } = values;
  if (on !== undefined && !isCalendarDate(on)) throw refused(`--on ${on}: a day is written YYYY-MM-DD`);
  return { kind: 'advisory', file, out, paper: readPaper(paper), formats, on, ...overContent(values) };
}

function readResults(values: Values, file: string, out: string): ResultsRequest {
  if (values.on !== undefined) throw refused('--on goes with --advisory; the date of a result stands in its file');
  const { paper = 'a4', formats = 'pdf', charts = false, final = false, upgrade = false, before, since = [] } = values;
  const how = { paper: readPaper(paper), formats: readFormats(formats), charts, final, upgrade, before, since };
  return { kind: 'assess', file, out, ...how, ...overContent(values) };
}

function overContent({ content, 'extra-bank': extraBanks = [] }: Values) {
  return { extraBanks, content };
}

const needsAnswers = ['final', 'upgrade', 'since', 'edit', 'before', 'advisory'] as const;

/** @throws RequestRefused at the first of these options that is there; an empty text counts as there */
function refuseOf<Name extends keyof Values>(values: Values, names: readonly Name[], say: (name: Name) => string) {
  const [stray] = names.filter((one) => values[one] !== undefined);
  if (stray) throw refused(say(stray));
}

function onlyFile([file, ...more]: readonly string[], otherwise: string): string {
  if (file === undefined || file === '') throw refused(`Which answers file? ${otherwise}`);
  if (more.length > 0) throw refused(`One answers file at a time; "${more[0]}" is one too many`);
  return file;
}

function parse(args: readonly string[]) {
  return readCommandLine(args, options, assessUsage);
}

const options = {
  blank: { type: 'boolean' },
  track: { type: 'string' },
  role: { type: 'string' },
  out: { type: 'string' },
  paper: { type: 'string' },
  formats: { type: 'string' },
  final: { type: 'boolean' },
  upgrade: { type: 'boolean' },
  advisory: { type: 'boolean' },
  on: { type: 'string' },
  since: { type: 'string', multiple: true },
  'evidence-list': { type: 'boolean' },
  'interview-guide': { type: 'boolean' },
  facts: { type: 'string' },
  'extra-bank': { type: 'string', multiple: true },
  charts: { type: 'boolean' },
  pulse: { type: 'string' },
  before: { type: 'string' },
  edit: { type: 'string' },
  /** For tests: another content folder. */
  content: { type: 'string' },
} as const;
