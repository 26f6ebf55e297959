import type { Inline } from '../document/document';

/** A key message or a decision asked, with its values filled in. */
export interface PrintedMessage {
  readonly id: string;
  readonly title: string;
  readonly text: readonly Inline[];
}
