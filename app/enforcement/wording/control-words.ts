import type { Control } from '../kit-file';

/** What the README says of each control. */
export type ControlWords = Omit<Control, 'files'>;
