import type { Block } from '../document/document';
import type { EditState } from './merge-edit';
import { isReworded, materialSince, type Passage } from './passage';
import { blocksOf } from './text-blocks';
import { type WordChange, wordChanges } from './word-changes';
import { editStates } from './wording';

/** What a page shows of one passage. */
export interface EditView {
  readonly target: string;
  readonly label: string;
  /** Null = never edited, or restored. */
  readonly state: EditState | 'waits' | null;
  readonly stateWords: string | null;
  /** What its document prints now, as typed. */
  readonly text: string;
  readonly generated: readonly Block[];
  /** From the generated text to what is printed; empty where they are the same. */
  readonly changes: readonly WordChange[];
  /** How the generated text has changed since the edit; empty where it has not. */
  readonly since: readonly WordChange[];
  /** Decisions that have changed since the edit. */
  readonly material: readonly string[];
}

/** A passage with its two comparisons: to the generated text, and of that with the one the edit was made over. */
export function editView(passage: Passage): EditView {
  const { target, label, text, generated, edited } = passage;
  const moved = edited !== null && edited.base !== generated && edited.state !== 'contained';
  return {
    target,
    label,
    state: edited?.state ?? null,
    stateWords: edited ? editStates[edited.state] : null,
    text,
    generated: blocksOf(generated),
    changes: isReworded(passage) ? wordChanges(generated, text) : [],
    since: moved ? wordChanges(edited.base, generated) : [],
    material: materialSince(passage),
  };
}

/** Of an edit whose place is not printed at the moment. */
export function waitingView(target: string, text: string): EditView {
  const nothing = { generated: [], changes: [], since: [], material: [] };
  return { target, label: target, state: 'waits', stateWords: editStates.waits, text, ...nothing };
}
