import type { Chart } from './chart';

/**
 * The neutral document: pure JSON built once by report/ and policy/, printed by every renderer. An mdast subset plus
 * the blocks our documents need. Section order, headings, numbering and words exist here before any renderer sees them;
 * renderers decide typography only.
 */
export const documentSchemaVersion = 1;

export interface Document {
  readonly schemaVersion: typeof documentSchemaVersion;
  readonly name: 'gap-report' | 'policy';
  readonly meta: DocumentMeta;
  readonly blocks: readonly Block[];
}

export interface DocumentMeta {
  readonly title: string;
  readonly subtitle: string;
  readonly organisation: string;
  /** Calendar date of the assessment, YYYY-MM-DD; also the PDF's creation date, so that bytes never depend on a clock. */
  readonly date: string;
  readonly lang: string;
  /** Line above the title, such as "Confidential · prepared for …". */
  readonly classification: string;
  /** Short line at the top of each page after the cover. */
  readonly runningHead: string;
  /** Label and value pairs on the cover. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly draft: boolean;
}

export type Inline =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** A reference to a heading or clause of this document, by id; a renderer may add the page number. */
  | { readonly kind: 'ref'; readonly to: string; readonly children: readonly Inline[] }
  | { readonly kind: 'badge'; readonly tone: BadgeTone; readonly value: string };

/** `level-n` colours a level, the rest a severity or state; the word is always printed. */
export type BadgeTone =
  | 'critical'
  | 'high'
  | 'medium'
  | 'low'
  | 'none'
  | 'level-0'
  | 'level-1'
  | 'level-2'
  | 'level-3'
  | 'level-4';

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Callout
  | Figure
  | Clause
  | Definitions
  | { readonly kind: 'pageBreak' }
  /** Contents of the document: every numbered heading of level 1 and 2. */
  | { readonly kind: 'contents'; readonly title: string };

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  /** Unique within the document, `[a-z0-9-]+`. */
  readonly id: string;
  /** Printed before the text, such as "3" or "3.2"; absent = unnumbered. */
  readonly number?: string;
  readonly children: readonly Inline[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly tone?: 'lead' | 'muted';
  readonly children: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption?: string;
  /** Relative widths, one per column; they sum to any positive number. */
  readonly columns: readonly { readonly width: number; readonly align?: 'left' | 'right' | 'centre' }[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** The first column names its row. */
  readonly rowHeader: boolean;
}

/** One paragraph's worth of inlines; a cell may hold several. */
export interface Cell {
  readonly children: readonly Inline[];
  /** Fills the cell like a heat map. */
  readonly tone?: BadgeTone;
}

export interface Callout {
  readonly kind: 'callout';
  readonly tone: 'info' | 'warning' | 'answer';
  readonly title: string;
  readonly children: readonly Block[];
}

export interface Figure {
  readonly kind: 'figure';
  readonly id: string;
  readonly caption: string;
  /** Generated from the data, never free text. */
  readonly alt: string;
  readonly chart: Chart;
  /** The same data for readers who do not see the figure. */
  readonly table: Table;
}

/** A numbered policy clause with a hanging number. */
export interface Clause {
  readonly kind: 'clause';
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly children: readonly Block[];
}

/** Terms and their values, printed as a two-column grid. */
export interface Definitions {
  readonly kind: 'definitions';
  readonly items: readonly { readonly term: string; readonly children: readonly Inline[] }[];
}
