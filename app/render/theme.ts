import type { BadgeTone } from '../document/document';

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

/** The same on the web where the reader prefers dark; paper has no dark. Tones of levels and severities stay as they are. */
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

export interface Tone {
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

/** Points on paper; on the web body text is 1rem and the rest keeps its ratio to it. */
export const type = {
  caption: { size: 7.5, leading: 10 },
  table: { size: 8.5, leading: 11.5 },
  body: { size: 9.5, leading: 14 },
  lead: { size: 11.5, leading: 17 },
  h4: { size: 9.5, leading: 14 },
  h3: { size: 12.5, leading: 16 },
  h2: { size: 16, leading: 21 },
  h1: { size: 22, leading: 28 },
} as const;

/** Points. The text column keeps lines to about 80 characters; tables and figures use the whole width. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 68,
  right: 51,
  top: 72,
  bottom: 64,
  measure: 392,
} as const;

export const bodyWidth = page.width - page.left - page.right;
export const bodyHeight = page.height - page.top - page.bottom;
