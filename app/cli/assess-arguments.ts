import { parseArgs } from 'node:util';
import type { Seat } from '../assessment/applicable-questions';
import type { Track } from '../bank/bank';
import { isCalendarDate } from '../content/calendar-date';
import { documentFormats } from '../render/files/write-document';
import type { Paper } from '../render/theme';
import type { Format } from './formats';
import { readFormats, readPaper, readSeat, readTrack, refused } from './option-words';

export type AssessRequest =
  | { readonly kind: 'help' }
  | { readonly kind: 'blank'; readonly seat: Seat; readonly extraBanks: readonly string[]; readonly content?: string }
  | {
      readonly kind: 'assess';
      readonly file: string;
      readonly out: string;
      readonly paper: Paper;
      readonly formats: readonly Format[];
      /** Page 3 and each chart as files of their own. */
      readonly charts: boolean;
      /** No draft: refused while a value is missing. */
      readonly final: boolean;
      /** An earlier result.json, whose policy this one is compared with. */
      readonly before?: string;
      /** To the newest edition first, with a milestone of the older one. */
      readonly upgrade: boolean;
      /** Earlier rounds of the same assessment, each an answers file or a milestone's folder; the latest is compared. */
      readonly since: readonly string[];
      readonly extraBanks: readonly string[];
      readonly content?: string;
    }
  | {
      /** Writes the note between two rounds, and no result. */
      readonly kind: 'advisory';
      readonly file: string;
      readonly out: string;
      readonly paper: Paper;
      readonly formats: readonly Format[];
      /** Calendar date of the note, YYYY-MM-DD; absent = today. */
      readonly on?: string;
      readonly extraBanks: readonly string[];
      readonly content?: string;
    }
  | {
      /** Prints the lines that begin an edit; writes nothing. */
      readonly kind: 'edit';
      readonly file: string;
      readonly target: string;
      readonly extraBanks: readonly string[];
      readonly content?: string;
    }
  | {
      readonly kind: 'pulse';
      readonly file: string;
      /** Gets the bank's folder, with a page about it and an empty answers file beside it. */
      readonly folder: string;
      readonly extraBanks: readonly string[];
      readonly content?: string;
    }
  | {
      readonly kind: 'prepare';
      readonly papers: readonly Preparation[];
      readonly track?: Track;
      /** An answers file whose facts decide what is asked; its answers are not read. */
      readonly facts?: string;
      readonly out: string;
      readonly paper: Paper;
      readonly extraBanks: readonly string[];
      readonly content?: string;
    };

export type Preparation = 'evidence-list' | 'interview-guide';

/** @throws RequestRefused */
export function readAssessArguments(args: readonly string[]): AssessRequest {
  const { values, positionals } = parse(args);
  const { blank, track, role, out, paper, formats: asked, charts = false, final = false, content } = values;
  const { upgrade = false, since = [] } = values;
  const extraBanks = values['extra-bank'] ?? [];
  if (values.help) return { kind: 'help' };
  if (values.pulse !== undefined) return readPulse(values, positionals, extraBanks);
  const preparations = (['evidence-list', 'interview-guide'] as const).filter((one) => values[one]);
  const [stray] = (['final', 'upgrade', 'since', 'edit', 'before', 'advisory'] as const).filter((one) => values[one]);
  if (stray && preparations.length > 0) throw refused(`--${stray} goes with an answers file`);
  if (preparations.length > 0) {
    if (blank || positionals.length > 0)
      throw refused(`--${preparations[0]} takes no answers; facts come with --facts FILE`);
    if (role !== undefined || (track !== undefined && track !== 'quick' && track !== 'full'))
      throw refused('Both papers cover every role: --track is quick or full, without --role');
    if (!out) throw refused('--out is missing: name the folder for the papers');
    if (track !== undefined && values.facts !== undefined)
      throw refused('The track stands in the file of --facts; leave --track out');
    const read = { track: track === undefined ? undefined : readTrack(track), paper: readPaper(paper ?? 'a4') };
    return { kind: 'prepare', papers: preparations, facts: values.facts, out, ...read, extraBanks, content };
  }
  if (values.facts !== undefined) throw refused('--facts goes with --evidence-list or --interview-guide');
  if (upgrade && final) throw refused('--upgrade asks for answers to be looked at again: --final comes after that');
  if (upgrade && since.length > 0) throw refused('--upgrade compares with the milestone it makes: leave --since out');
  if (blank) {
    if (paper !== undefined) throw refused('--paper goes with an answers file');
    if (charts) throw refused('--charts goes with an answers file');
    if (asked !== undefined) throw refused('--formats goes with an answers file');
    if (stray) throw refused(`--${stray} goes with an answers file`);
    if (positionals.length > 0 || out !== undefined)
      throw refused('--blank prints to standard output and takes no file');
    return { kind: 'blank', seat: readSeat(track ?? 'full', role), extraBanks, content };
  }
  const [file, ...more] = positionals;
  if (file === undefined || file === '')
    throw refused('Which answers file? Name it, or ask for an empty one with --blank');
  if (more.length > 0) throw refused(`One answers file at a time; "${more[0]}" is one too many`);
  if (role !== undefined) throw refused('--role goes with --blank; the role of a filled file stands in the file');
  if (track !== undefined) throw refused('--track goes with --blank; the track of a filled file stands in the file');
  if (values.edit !== undefined) {
    if (out !== undefined || paper !== undefined || charts || final || values.before !== undefined)
      throw refused('--edit prints to standard output and takes an answers file only');
    return { kind: 'edit', file, target: values.edit, extraBanks, content };
  }
  if (!out) throw refused('--out is missing: name the folder for the results');
  if (values.advisory) return readAdvisory(values, file, out, extraBanks);
  if (values.on !== undefined) throw refused('--on goes with --advisory; the date of a result stands in its file');
  const how = {
    paper: readPaper(paper ?? 'a4'),
    formats: readFormats(asked ?? 'pdf'),
    charts,
    final,
    upgrade,
    before: values.before,
    since,
  };
  return { kind: 'assess', file, out, ...how, extraBanks, content };
}

function readAdvisory(
  values: ReturnType<typeof parse>['values'],
  file: string,
  out: string,
  extraBanks: readonly string[],
): AssessRequest {
  const [stray] = (['charts', 'final', 'before', 'upgrade', 'since'] as const).filter((one) => values[one]);
  if (stray) throw refused(`--advisory writes one note and no result: leave --${stray} out`);
  const asked = readFormats(values.formats ?? 'pdf');
  const table = asked.find((one) => !documentFormats.some((format) => format === one));
  if (table) throw refused(`--advisory writes a document, and "${table}" is a format of tables`);
  const { on, content } = values;
  if (on !== undefined && !isCalendarDate(on)) throw refused(`--on ${on}: a day is written YYYY-MM-DD`);
  return {
    kind: 'advisory',
    file,
    out,
    paper: readPaper(values.paper ?? 'a4'),
    formats: asked,
    on,
    extraBanks,
    content,
  };
}

function readPulse(
  { pulse: folder = '', content, 'extra-bank': _banks, ...others }: ReturnType<typeof parse>['values'],
  [file, ...more]: readonly string[],
  extraBanks: readonly string[],
): AssessRequest {
  const [other] = Object.keys(others).filter((name) => name !== 'pulse');
  if (other) throw refused(`--pulse writes one folder and nothing else: leave --${other} out`);
  if (folder === '') throw refused('--pulse is empty: name the folder for the pulse');
  if (file === undefined || file === '') throw refused('Which answers file? The pulse is made from its policy');
  if (more.length > 0) throw refused(`One answers file at a time; "${more[0]}" is one too many`);
  return { kind: 'pulse', file, folder, extraBanks, content };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      // The "--" that npm needs may also be typed when npm is not in between.
      args: args.filter((one, index) => !(index === 0 && one === '--')),
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
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
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw refused(error.message.replace(/\.(\s.*)?$/s, ''));
    throw error;
  }
}
