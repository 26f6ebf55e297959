import type { PaceSquare } from '../../document/chart';
import { colour } from '../theme';
import type { Shape, TextShape } from './display-list';
import { ems } from './label-lines';
import { line, small, text } from './shapes';

type Round = NonNullable<PaceSquare['path']>[number];

/** Where a value of each index lies in the square, whose upper left corner is at `left` and `top`. */
interface PathFrame {
  readonly side: number;
  readonly left: number;
  readonly top: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const radius = 3;

/** Each round at its floor, as scores and zones are read; an arrow from each to the next, and the rounds' signs where there is room for them. */
export function drawPath(rounds: readonly Round[], frame: PathFrame): Shape[] {
  const points = rounds.map(({ adoption, governance }) => ({
    x: frame.x(adoption.floor),
    y: frame.y(governance.floor),
  }));
  const arrows = points.slice(1).flatMap((point, at) => arrow(points[at] ?? point, point));
  return [...arrows, ...points.map(dot), ...signs(rounds, points, frame)];
}

function dot({ x, y }: Point, at: number, all: readonly Point[]): Shape {
  const fill = at === all.length - 1 ? colour.ink : colour.paper;
  return { kind: 'circle', x, y, radius, fill, stroke: colour.ink, strokeWidth: 1 };
}

/** From the edge of one mark to the edge of the next; nothing where they touch. */
function arrow(from: Point, to: Point): Shape[] {
  const [across, up] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(across, up);
  if (length <= 2 * radius + 3) return [];
  const [dx, dy] = [across / length, up / length];
  const [start, end] = [along(from, dx, dy, radius), along(to, dx, dy, -radius)];
  const barb = (side: 1 | -1) => {
    const back = along(end, dx, dy, -5);
    return stroke({ x: back.x - side * 2.2 * dy, y: back.y + side * 2.2 * dx }, end);
  };
  return [stroke(start, end), barb(1), barb(-1)];
}

function along({ x, y }: Point, dx: number, dy: number, by: number): Point {
  return { x: x + by * dx, y: y + by * dy };
}

function stroke(from: Point, to: Point): Shape {
  return line(from.x, from.y, to.x, to.y, colour.ink, 1);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The latest first, so that it is an early round which goes without a sign; the table beside the square has them all. */
function signs(rounds: readonly Round[], points: readonly Point[], frame: PathFrame): TextShape[] {
  const taken: Box[] = points.map((point) => around(point, radius));
  const placed: TextShape[] = [];
  for (let at = rounds.length - 1; at >= 0; at--) {
    const [round, point] = [rounds[at], points[at]];
    if (!round || !point) continue;
    const width = ems(round.term) * small.size + 2;
    const places = [-9, 9].flatMap((down) => [0, -8, 8].map((right) => ({ x: point.x + right, y: point.y + down })));
    const free = places
      .map((middle) => ({ middle, box: boxOf(middle, width) }))
      .find(({ box }) => inside(box, frame) && taken.every((other) => !overlap(box, other)));
    if (!free) continue;
    taken.push(free.box);
    const style = { size: small.size, weight: 'semibold' } as const;
    placed.push(text(tenth(free.box.left + 1), tenth(free.middle.y + 0.35 * small.size), round.term, style));
  }
  return placed.reverse();
}

/** Of a point, so that page and PDF cannot round to two places. */
function tenth(value: number): number {
  return Math.round(10 * value) / 10;
}

function around({ x, y }: Point, by: number): Box {
  return { left: x - by, right: x + by, top: y - by, bottom: y + by };
}

function boxOf({ x, y }: Point, width: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - small.size / 2, bottom: y + small.size / 2 };
}

function inside(box: Box, { left, top, side }: PathFrame): boolean {
  return box.left >= left && box.right <= left + side && box.top >= top && box.bottom <= top + side;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
