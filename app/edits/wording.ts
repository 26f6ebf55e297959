import type { EditState } from './merge-edit';

/** What became of an edit, for whoever reads the ledger or the page. */
export const editStates: Readonly<Record<EditState | 'waits', string>> = {
  stands: 'stands in place of the generated text',
  merged: 'merged: the generated text has changed elsewhere since, and both changes are in; read it once more',
  contained: 'no longer needed: the generated text says the same',
  conflict: 'to be settled: the generated text has changed in the same place since, so the edit stands unchanged',
  waits: 'waits: nothing is generated at its place at the moment',
};
