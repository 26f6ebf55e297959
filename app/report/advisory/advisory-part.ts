import type { Block } from '../../document/document';

/** A chapter of the note; one without blocks takes no number. */
export interface AdvisoryPart {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
