import type { WrittenEdit } from '../assessment/assessment';
import { type EditState, mergeEdit } from './merge-edit';

/** One piece of text that may be edited, as it stands now. */
export interface Passage {
  /** `clause.<id>`, `message.<id>` or `lead.<heading id>`; permanent. */
  readonly target: string;
  /** Names it to people: "3.2 Open reviews". */
  readonly label: string;
  readonly generated: string;
  /** What its document prints. */
  readonly text: string;
  /** Null = never edited. */
  readonly edited: Edited | null;
  /** Values of the decisions that the generated text prints, by id. */
  readonly printed: Readonly<Record<string, number>>;
}

interface Edited extends WrittenEdit {
  readonly state: EditState;
}

export type Edits = Readonly<Record<string, WrittenEdit>>;

/** A passage with the edit that lies over it, if there is one. */
export function passageOf(given: Omit<Passage, 'text' | 'edited'>, edits: Edits = {}): Passage {
  const edit = Object.hasOwn(edits, given.target) ? edits[given.target] : undefined;
  if (!edit) return { ...given, text: given.generated, edited: null };
  const { state, text } = mergeEdit(given.generated, edit);
  return { ...given, text, edited: { ...edit, state } };
}

/** Whether the document prints other words than the generated ones. */
export function isReworded({ text, generated }: Passage): boolean {
  return text !== generated;
}

/** Ids of the decisions that say something else, or are newly there or gone, since the edit was made: new acknowledgement. */
export function materialSince({ edited, printed }: Passage): string[] {
  if (!edited) return [];
  const ids = [...new Set([...Object.keys(edited.printed), ...Object.keys(printed)])];
  return ids.filter((id) => edited.printed[id] !== printed[id]);
}
