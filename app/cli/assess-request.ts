import type { TrackAndRole } from '../assessment/applicable-questions';
import type { Track } from '../bank/bank';
import type { Paper } from '../render/theme';
import type { Format } from './formats';

/** What `npm run assess` can be asked for, checked: each combination that makes no sense was refused before. */
export type AssessRequest =
  | { readonly kind: 'help' }
  | BlankRequest
  | ResultsRequest
  | AdvisoryRequest
  | EditRequest
  | PulseRequest
  | PrepareRequest;

interface OverContent {
  /** Folders of banks of one's own. */
  readonly extraBanks: readonly string[];
  /** Another content folder than ours; for tests. */
  readonly content?: string;
}

interface OfFile extends OverContent {
  /** The answers file. */
  readonly file: string;
}

interface Outlet {
  /** Folder. */
  readonly out: string;
  readonly paper: Paper;
}

/** Prints an empty answers file. */
export interface BlankRequest extends OverContent {
  readonly kind: 'blank';
  readonly seat: TrackAndRole;
}

/** Writes result.json, the documents and the kit. */
export interface ResultsRequest extends OfFile, Outlet {
  readonly kind: 'assess';
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
}

/** Writes the note between two rounds, and no result. */
export interface AdvisoryRequest extends OfFile, Outlet {
  readonly kind: 'advisory';
  readonly formats: readonly Format[];
  /** Calendar date of the note, YYYY-MM-DD; absent = today. */
  readonly on?: string;
}

/** Prints the lines that begin an edit; writes nothing. */
export interface EditRequest extends OfFile {
  readonly kind: 'edit';
  readonly target: string;
}

export interface PulseRequest extends OfFile {
  readonly kind: 'pulse';
  /** Gets the bank's folder, with a page about it and an empty answers file beside it. */
  readonly folder: string;
}

/** Writes papers for interviews, which need no answer. */
export interface PrepareRequest extends OverContent, Outlet {
  readonly kind: 'prepare';
  readonly papers: readonly Preparation[];
  readonly track?: Track;
  /** An answers file whose facts decide what is asked; its answers are not read. */
  readonly facts?: string;
}

export const preparations = ['evidence-list', 'interview-guide'] as const;
export type Preparation = (typeof preparations)[number];
