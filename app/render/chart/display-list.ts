import type { BadgeTone } from '../../document/badge-tone';

/** A drawing as data, in points from the top left corner: one geometry for the page and the PDF. */
export interface DisplayList {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Shape[];
}

export type Shape = LineShape | RectShape | CircleShape | TextShape;

export interface LineShape {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly strokeWidth: number;
}

export interface RectShape {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly stroke?: string;
  readonly radius?: number;
}

export interface CircleShape {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly value: string;
  readonly size: number;
  readonly fill: string;
  readonly weight: 'regular' | 'semibold';
  /** The filled mark that it stands on: where the reader prefers dark, its colour goes with the mark's. */
  readonly on?: BadgeTone;
  /** Where `x` is within the text. */
  readonly anchor: 'start' | 'middle' | 'end';
}
