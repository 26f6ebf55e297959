import type { Heading, Paragraph } from '../../document/document';
import { colour, type } from '../theme';
import type { TextStyle } from './face';

export const body: TextStyle = { ...type.body, face: 'sans', fill: colour.ink };
export const bodyBold: TextStyle = { ...body, face: 'bold' };
export const table: TextStyle = { ...type.table, face: 'sans', fill: colour.ink };
export const tableHead: TextStyle = { ...table, face: 'bold' };
export const card: TextStyle = { ...type.card, face: 'sans', fill: colour.ink };
export const cardNote: TextStyle = { ...type.cardNote, face: 'sans', fill: colour.muted };
export const cardTitle: TextStyle = { ...type.h3, face: 'serif', fill: colour.ink };
export const caption: TextStyle = { ...type.table, face: 'bold', fill: colour.ink };
export const furniture: TextStyle = { ...type.caption, face: 'sans', fill: colour.muted };

export const paragraphStyles: Readonly<Record<NonNullable<Paragraph['tone']>, TextStyle>> = {
  lead: { ...type.lead, face: 'sans', fill: colour.ink },
  muted: { ...type.table, face: 'sans', fill: colour.muted },
};

/** Points of space after a paragraph: about half a line. */
export const paragraphGap = 6;

interface HeadingStyle extends TextStyle {
  readonly before: number;
  readonly after: number;
}

export const headingStyles: Readonly<Record<Heading['level'], HeadingStyle>> = {
  1: { ...type.h1, face: 'serif', fill: colour.ink, before: 24, after: 8 },
  2: { ...type.h2, face: 'serif', fill: colour.ink, before: 15, after: 4 },
  3: { ...type.h3, face: 'serif', fill: colour.ink, before: 12, after: 3 },
  4: { ...type.h4, face: 'bold', fill: colour.ink, before: 11, after: 2 },
};
