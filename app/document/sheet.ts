/** A value of a cell: text, a number, or nothing. */
export type SheetValue = string | number | null;

/** A table of data rather than of a page: what a spreadsheet opens and a program reads. */
export interface Sheet {
  /** Names the file or the tab, `[a-z-]+`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** One value for each column. */
  readonly rows: readonly (readonly SheetValue[])[];
}

interface SheetColumn {
  /** The first row; what a reader finds the column by. */
  readonly head: string;
  /** In characters. */
  readonly width: number;
}
