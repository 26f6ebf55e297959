import type { BadgeTone } from './badge-tone';

/** What a figure shows, as data. Words are stored under keys that renderers clean: label, note, term, title. */
export type Chart = DotPlot | PaceSquare | HeatMap | BulletBars | StackedStates | Lanes | BarrierChain;

/** Ranked rows, in the order they are printed: a range of levels now, and the target, on one axis from zero. */
export interface DotPlot {
  readonly kind: 'dotPlot';
  readonly axis: {
    readonly min: number;
    readonly max: number;
    readonly ticks: readonly number[];
    readonly label: string;
  };
  readonly rows: readonly {
    readonly label: string;
    /** Equal when nothing is unknown. Null = not scored. */
    readonly floor: number | null;
    readonly ceiling: number | null;
    readonly target: number | null;
    /** Printed at the row's end. */
    readonly note: string;
  }[];
}

/** Two indices on 0..100, each a range; never subtracted. */
export interface PaceSquare {
  readonly kind: 'paceSquare';
  readonly adoption: { readonly floor: number; readonly ceiling: number };
  readonly governance: { readonly floor: number; readonly ceiling: number };
  readonly xLabel: string;
  readonly yLabel: string;
  /** Named parts of the square; they do not overlap. Absent = none are drawn. */
  readonly zones?: readonly PaceZone[];
  /** Every round, oldest first; the last is where the square's own mark stands. It is drawn without zones. */
  readonly path?: readonly PathPoint[];
}

/** One round on its way. `term` is the short sign printed beside it. */
interface PathPoint extends Pick<PaceSquare, 'adoption' | 'governance'> {
  readonly term: string;
  readonly label: string;
}

/** A part of the square with what it is called there. */
export interface PaceZone {
  readonly title: string;
  readonly adoption: { readonly from: number; readonly to: number };
  readonly governance: { readonly from: number; readonly to: number };
}

/** Levels of rows by named columns, digits printed. */
export interface HeatMap {
  readonly kind: 'heatMap';
  /** What the rows are. */
  readonly label: string;
  readonly columns: readonly { readonly label: string }[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly HeatCell[] }[];
  /** Names of levels 0 to 4. */
  readonly scale: readonly { readonly label: string }[];
}

/** `note` says what the level rests on, or why there is none. */
export interface HeatCell {
  readonly level: 0 | 1 | 2 | 3 | 4 | null;
  readonly note: string;
}

/** A score as a range on 0..100 for each row. Null = no score. */
export interface BulletBars {
  readonly kind: 'bulletBars';
  /** What the rows are. */
  readonly label: string;
  readonly axis: { readonly label: string };
  readonly rows: readonly {
    readonly label: string;
    readonly floor: number | null;
    readonly ceiling: number | null;
    /** What the score rests on. */
    readonly note: string;
  }[];
}

/** How many answers are in which state, one whole bar a row. */
export interface StackedStates {
  readonly kind: 'stackedStates';
  /** What the rows are. */
  readonly label: string;
  /** In the order they are stacked. `term` is the short sign printed beside each part. */
  readonly states: readonly { readonly term: string; readonly label: string; readonly tone: BadgeTone | 'blank' }[];
  /** One count for each state. */
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
}

/** What is to be done by when: columns are horizons, lanes are owners. */
export interface Lanes {
  readonly kind: 'lanes';
  /** What the lanes are. */
  readonly label: string;
  readonly columns: readonly { readonly label: string }[];
  readonly lanes: readonly {
    readonly label: string;
    /** One list for each column. */
    readonly cells: readonly { readonly items: readonly LaneItem[] }[];
  }[];
}

export interface LaneItem {
  readonly label: string;
  /** Severity, word and tone. */
  readonly term: string;
  readonly tone: BadgeTone;
}

/** Barriers in the order in which they stand in the way, and what they come to. */
export interface BarrierChain {
  readonly kind: 'barrierChain';
  /** What would have to pass them. */
  readonly label: string;
  readonly barriers: readonly {
    readonly label: string;
    readonly state: 'inPlace' | 'missing' | 'unknown' | 'doesNotApply';
    /** The state in words. */
    readonly term: string;
  }[];
  /** The verdict in words. */
  readonly title: string;
}
