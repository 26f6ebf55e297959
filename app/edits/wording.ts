import type { EditState } from './merge-edit';

/** What became of an edit, for whoever reads the ledger or the page. */
export const editStates: Readonly<Record<EditState | 'waits', string>> = {
  stands: 'printed in place of the generated text',
  merged: 'merged, as the generated text has changed elsewhere since; both changes are in, so read it once more',
  contained: 'no longer needed, as the generated text says the same',
  conflict: 'to be settled, as the generated text has changed in the same place since; the edit stands unchanged',
  waits: 'waits, as nothing is generated at its place at the moment',
};
