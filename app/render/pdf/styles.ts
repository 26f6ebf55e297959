import type { Heading, Paragraph } from '../../document/document';
import { colour, type } from '../theme';
import type { TextStyle } from './face';

export const body: TextStyle = { ...type.body, face: 'sans', fill: colour.ink };
export const bodyBold: TextStyle = { ...body, face: 'bold' };
export const table: TextStyle = { ...type.table, face: 'sans', fill: colour.ink };
export const tableHead: TextStyle = { ...table, face: 'bold' };
export const caption: TextStyle = { ...type.table, face: 'bold', fill: colour.ink };
export const furniture: TextStyle = { ...type.caption, face: 'sans', fill: colour.muted };

export const paragraphStyles: Readonly<Record<NonNullable<Paragraph['tone']>, TextStyle>> = {
  lead: { ...type.lead, face: 'sans', fill: colour.ink },
  muted: { ...type.table, leading: 12, face: 'sans', fill: colour.muted },
};

/** Points of space after a paragraph: half the baseline grid. */
export const paragraphGap = 7;

export interface HeadingStyle extends TextStyle {
  readonly before: number;
  readonly after: number;
}

export const headingStyles: Readonly<Record<Heading['level'], HeadingStyle>> = {
  1: { ...type.h1, face: 'serif', fill: colour.ink, before: 34, after: 12 },
  2: { ...type.h2, face: 'serif', fill: colour.ink, before: 22, after: 7 },
  3: { ...type.h3, face: 'serif', fill: colour.ink, before: 20, after: 5 },
  4: { ...type.h4, face: 'bold', fill: colour.ink, before: 14, after: 3 },
};
