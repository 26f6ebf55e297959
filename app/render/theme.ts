import type { BadgeTone } from '../document/badge-tone';

/** Colours, type and space shared by the PDF and the web's CSS. Contrast figures are against the fill they stand on. */
export const colour = {
  ink: '#14212B',
  muted: '#51606D',
  accent: '#0B4F8A',
  link: '#0B5CAD',
  /** Decoration only: too pale to carry meaning. */
  rule: '#C5CFD8',
  tint: '#EEF3F7',
  warningTint: '#FDF4E7',
  paper: '#FFFFFF',
  /** Edges of what can be filled in or pressed: 3:1 at least. */
  field: '#6B7884',
  problem: '#8C1D18',
} as const;

/** The same on the web where the reader prefers dark; paper has no dark. Tones of severities stay as they are. */
export const dark: Readonly<Record<keyof typeof colour, string>> = {
  ink: '#E8EEF3',
  muted: '#A9B6C1',
  accent: '#8FC1EC',
  link: '#8FC1EC',
  rule: '#3A4853',
  tint: '#1D2831',
  warningTint: '#33291A',
  paper: '#121A20',
  field: '#8796A3',
  problem: '#FF9D94',
};

interface Tone {
  readonly fill: string;
  readonly ink: string;
}

/** One hue from pale to dark; every level's digit or word is printed with it. */
const levels = [
  { fill: '#F1F4F7', ink: colour.ink },
  { fill: '#C6DBEF', ink: colour.ink },
  { fill: '#7FB3DA', ink: colour.ink },
  { fill: '#2E77B5', ink: colour.paper },
  { fill: '#12599B', ink: colour.paper },
] as const satisfies readonly Tone[];

/** Levels where the reader prefers dark: from faint to bright, so that there too more is more. The faintest has an edge. */
export const darkLevels = {
  'level-0': { fill: '#26343F', ink: colour.paper },
  'level-1': { fill: '#3075AD', ink: colour.paper },
  'level-2': { fill: '#5FA5DC', ink: colour.ink },
  'level-3': { fill: '#94C8EF', ink: colour.ink },
  'level-4': { fill: '#CBE6FA', ink: colour.ink },
} as const satisfies Partial<Record<BadgeTone, Tone>>;

export const tones: Readonly<Record<BadgeTone, Tone>> = {
  critical: { fill: '#8C1D18', ink: colour.paper },
  high: { fill: '#B84A00', ink: colour.paper },
  medium: { fill: '#F0B429', ink: colour.ink },
  low: { fill: '#41729F', ink: colour.paper },
  none: { fill: '#65727E', ink: colour.paper },
  'level-0': levels[0],
  'level-1': levels[1],
  'level-2': levels[2],
  'level-3': levels[3],
  'level-4': levels[4],
};

/** Drafts, warnings and what is missing: the colour of a high severity, and a darker one for words on the warning's tint. */
export const warning = { mark: tones.high.fill, words: '#8A3700' } as const;

/** Points on paper; on the web body text is 1rem and the rest keeps its ratio to it. */
export const type = {
  caption: { size: 7.5, leading: 10 },
  dense: { size: 7.5, leading: 9.5 },
  table: { size: 8.25, leading: 11 },
  cardNote: { size: 7.75, leading: 10.5 },
  card: { size: 8.5, leading: 11.25 },
  body: { size: 9.5, leading: 13.25 },
  lead: { size: 11, leading: 15.5 },
  h4: { size: 9.5, leading: 13.25 },
  h3: { size: 11.5, leading: 14.5 },
  h2: { size: 14.5, leading: 18.5 },
  h1: { size: 20, leading: 25 },
} as const;

/** A size of paper with its margins, in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Width of running text, which keeps lines to about 88 characters; tables, cards and figures use the whole width. */
  readonly measure: number;
}

const margins = { left: 68, right: 51, top: 62, bottom: 56, measure: 428 } as const;

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

export const sheets: Readonly<Record<Paper, Sheet>> = {
  a4: { width: 595.28, height: 841.89, ...margins },
  letter: { width: 612, height: 792, ...margins },
};

/** What margins leave of a sheet, in points. */
export function bodyHeight(sheet: Sheet): number {
  return sheet.height - sheet.top - sheet.bottom;
}
