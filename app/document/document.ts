import type { BadgeTone } from './badge-tone';
import type { Chart } from './chart';

/**
 * The neutral document: pure JSON built once by report/ and policy/, printed by every renderer. An mdast subset plus
 * the blocks our documents need. Section order, headings, numbering and words exist here before any renderer sees them;
 * renderers decide typography only.
 */
export const documentSchemaVersion = 1;

export interface Document {
  readonly schemaVersion: typeof documentSchemaVersion;
  readonly name:
    | 'gap-report'
    | 'policy'
    | 'policy-card'
    | 'adoption-decision-record'
    | 'clause-ledger'
    | 'evidence-list'
    | 'interview-guide'
    | 'advisory-note';
  readonly meta: DocumentMeta;
  readonly blocks: readonly Block[];
  /** A sheet for itself: no cover before it. */
  readonly bare?: true;
  /** What the document was built from; a PDF carries it inside. */
  readonly seal?: Seal;
}

export interface Seal {
  /** RFC 8785. */
  readonly json: string;
  /** Of `json` in UTF-8, in hexadecimal. */
  readonly sha256: string;
  /** Version of the engine that computed it. */
  readonly engine: string;
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
  /** Too short for a cover: its title stands at the top of the first page. */
  readonly sheet?: true;
}

export type Inline =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** A reference to a heading, clause or card of this document, by id. `page` = followed by "(page 12)" where there are pages. */
  | { readonly kind: 'ref'; readonly to: string; readonly page?: true; readonly children: readonly Inline[] }
  /** A mark, unique within the document, in the line; its words stand at the foot of the page, or at the document's end. */
  | { readonly kind: 'footnote'; readonly mark: string; readonly children: readonly Inline[] }
  | { readonly kind: 'badge'; readonly tone: BadgeTone; readonly value: string };

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Callout
  | Figure
  | Clause
  | Definitions
  | Matrix
  | GapCard
  | Signature
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
  /** Stays whole, on one page with what follows, wherever a page can hold both. */
  readonly keepWithNext?: true;
  readonly children: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Ordered by (a), (b), so that an item can be cited: the lists of a clause. */
  readonly letters?: true;
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
  /** Columns are lists beside each other: where there is no room they stand one under the other, each whole. */
  readonly sideBySide?: true;
  /** An appendix, looked up rather than read: smaller type. */
  readonly dense?: true;
  /** Stays whole, on one page with what follows, wherever a page can hold both. */
  readonly keepWithNext?: true;
}

export interface Cell {
  readonly children: readonly Inline[];
  /** Further paragraphs and lists below the first words. */
  readonly more?: readonly (Paragraph | List)[];
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

/** What holds where two lists meet: one mark a cell, rows and columns both named, and what the marks mean. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly caption: string;
  /** Names what the first column lists. */
  readonly corner: string;
  readonly columns: readonly { readonly label: string }[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly { readonly mark: string; readonly tone?: BadgeTone }[];
  }[];
  /** Marks are words, set from the left with as much room as they need. */
  readonly words?: true;
  readonly legend: readonly { readonly mark: string; readonly meaning: string }[];
}

/** A label with its words. */
export interface Labelled {
  readonly label: string;
  readonly children: readonly Inline[];
}

/** One gap on one card: where the reader is beside what good looks like, why, and what closes it. */
export interface GapCard {
  readonly kind: 'gapCard';
  readonly id: string;
  /** Place in the whole list of gaps, printed before the title. */
  readonly rank: string;
  readonly title: readonly Inline[];
  readonly tone: BadgeTone;
  readonly severity: string;
  /** Follows the severity: what made it so. */
  readonly because: string;
  readonly here: Labelled;
  readonly good: Labelled;
  readonly why: Labelled;
  readonly next: Labelled;
  readonly evidence: Labelled;
  /** Owner, effort, references. */
  readonly foot: readonly Inline[];
}

/** Fields to be filled in by hand. */
export interface Signature {
  readonly kind: 'signature';
  readonly caption: string;
  readonly fields: readonly { readonly label: string }[];
}
