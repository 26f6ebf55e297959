import type { Block } from '../../document/document';

/** The sum behind one number, or one family of numbers, as a page of its own. */
export interface WhyPage {
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly Block[];
}
