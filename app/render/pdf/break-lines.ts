import LineBreaker from 'linebreak';
import type { BadgeTone } from '../../document/badge-tone';
import type { Footnote } from '../../document/footnotes';
import { type Face, faceFor, type Metrics } from './face';
import { widthless } from './normalize';
import { isObject, type Span, type Target } from './spans';

/** Part of a line in one face; `x` from the line's start. A badge's box is `width` wide, its text padded inside. */
export interface Run {
  readonly x: number;
  readonly width: number;
  readonly text: string;
  readonly face: Face;
  readonly fill: string;
  readonly size: number;
  readonly target?: Target;
  readonly badge?: BadgeTone;
  readonly pageOf?: string;
  readonly note?: Footnote;
}

export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** Points left and right of a badge's word, and its size in ems of the text around it. */
export const badgePadding = 4.5;
const badgeEm = 0.86;
/** Size of a footnote's mark. */
const noteEm = 0.72;

/** Ragged-right lines of at most `width` points, broken where Unicode allows, and inside a word only if no line could hold it. */
export function breakLines(spans: readonly Span[], size: number, width: number, metrics: Metrics): Line[] {
  const measure = (part: Part) => merged(part).reduce((sum, span) => sum + spanWidth(span, size, metrics), 0);
  const lines: Part[] = [];
  let used = Number.POSITIVE_INFINITY;
  let previous: Part = [];
  let previousWidth = 0;
  const place = (part: Part, trimmedWidth: number) => {
    const own = endsInSpace(part) ? measure(part) : trimmedWidth;
    const kerned = kernsWith(previous) ? measure([...previous, ...part]) - previousWidth - own : 0;
    if (used + kerned + trimmedWidth > width) {
      lines.push([...part]);
      used = own;
    } else {
      lines.at(-1)?.push(...part);
      used += kerned + own;
    }
    previous = part;
    previousWidth = own;
  };
  for (const word of words(spans.map((span) => fitBadge(span, size, width, metrics)))) {
    const trimmedWidth = measure(trimEnd(word));
    if (trimmedWidth <= width) place(word, trimmedWidth);
    else for (const part of characters(word)) place(part, measure(trimEnd(part)));
  }
  return lines.map((line) => endWithSpace(setLine(trimEnd(line), size, metrics), line));
}

/** Spans, or parts of them, that stay together. */
type Part = Span[];

/** Text is shaped from space to space: only what follows no space can move closer or further. */
function kernsWith(previous: Part): boolean {
  const last = previous.at(-1);
  return last !== undefined && !isObject(last) && !last.text.endsWith(' ');
}

/** Whether trimming its end would take anything away. */
function endsInSpace(part: Part): boolean {
  const last = part.at(-1);
  return last !== undefined && !isObject(last) && (last.text === '' || /\s$/.test(last.text));
}

/** A badge is one box in one face; a text too wide or too mixed for that becomes plain text. A page goes unsaid. */
function fitBadge(span: Span, size: number, width: number, metrics: Metrics): Span {
  if (span.pageOf !== undefined && spanWidth(span, size, metrics) > width)
    return { text: '', face: span.face, fill: span.fill };
  if (!span.badge) return span;
  const [only, ...others] = inFaces({ ...span, face: 'bold' }, metrics);
  const fits = only && others.length === 0 && spanWidth(only, size, metrics) <= width;
  if (fits) return only;
  const { badge: _, ...text } = span;
  return { ...text, face: 'bold' };
}

/** The spans cut at every opportunity to break. A badge counts as one object. */
function words(spans: readonly Span[]): Part[] {
  const breaker = new LineBreaker(spans.map(lengthText).join(''));
  const found: Part[] = [];
  const rest = [...spans].reverse();
  let position = 0;
  for (let stop = breaker.nextBreak(); stop; stop = breaker.nextBreak()) {
    found.push(take(rest, stop.position - position));
    position = stop.position;
  }
  return found;
}

function lengthText(span: Span): string {
  return isObject(span) ? '\ufffc' : span.text;
}

/** Takes `length` characters off a stack of spans whose top is the next in reading order. */
function take(rest: Span[], length: number): Part {
  const taken: Part = [];
  let left = length;
  for (let span = rest.pop(); span; span = rest.pop()) {
    const has = lengthText(span).length;
    if (has > left) rest.push({ ...unmarked(span), text: span.text.slice(left) });
    if (left > 0) taken.push(has > left ? { ...span, text: span.text.slice(0, left) } : span);
    left -= Math.min(has, left);
    if (left === 0) break;
  }
  return taken;
}

/** The rest of a footnote's mark that a line break divides is text: the note is printed once. */
function unmarked({ note: _, ...span }: Span): Span {
  return span;
}

/** One part a letter with its marks. */
function characters(word: Part): Part[] {
  return word.flatMap((span) =>
    isObject(span)
      ? [[span]]
      : (span.text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).map((text, at) => [
          { ...(at > 0 ? unmarked(span) : span), text },
        ]),
  );
}

function trimEnd(part: Part): Part {
  const last = part.at(-1);
  if (!last || isObject(last)) return part;
  const text = last.text.trimEnd();
  if (text === last.text) return part;
  return text === '' ? trimEnd(part.slice(0, -1)) : [...part.slice(0, -1), { ...last, text }];
}

function spanWidth(span: Span, size: number, metrics: Metrics): number {
  if (span.badge) return metrics.width(span.face, span.text, size * badgeEm) + 2 * badgePadding;
  const em = span.note ? noteEm : 1;
  return inFaces(span, metrics).reduce((sum, { face, text }) => sum + metrics.width(face, text, size * em), 0);
}

/** The text in faces that have its characters, each as the character its glyph stands for. */
function inFaces(span: Span, metrics: Metrics): Span[] {
  if (ascii.test(span.text)) return [span];
  const found: { face: Face; text: string }[] = [];
  for (const character of span.text) {
    if (widthless.has(character)) continue;
    const face = faceFor(metrics, span.face, character.codePointAt(0) ?? 0) ?? 'sans';
    const last = found.at(-1);
    if (last?.face === face) last.text += character;
    else found.push({ face, text: character });
  }
  return found.map(({ face, text }) => ({ ...span, face, text: metrics.canonical(face, text) }));
}

/** Every face has these. */
const ascii = /^[\x20-\x7e]*$/;

function setLine(part: Part, size: number, metrics: Metrics): Line {
  const runs: Run[] = [];
  let x = 0;
  for (const span of merged(part)) {
    for (const run of span.badge ? [span] : inFaces(span, metrics)) {
      const width = spanWidth(run, size, metrics);
      runs.push({ ...run, size: size * (run.badge ? badgeEm : run.note ? noteEm : 1), x, width });
      x += width;
    }
  }
  return { runs, width: x };
}

/** The space at which a line was broken hangs past its end: text read back must not join two words. */
function endWithSpace(line: Line, source: Part): Line {
  const last = line.runs.at(-1);
  if (!last || isObject(last) || !source.at(-1)?.text.endsWith(' ')) return line;
  return { ...line, runs: [...line.runs.slice(0, -1), { ...last, text: `${last.text} ` }] };
}

function merged(part: Part): Part {
  if (part.length === 1) return part;
  const found: Part = [];
  for (const span of part) {
    const last = found.at(-1);
    if (last && !isObject(last) && sameLook(last, span))
      found[found.length - 1] = { ...last, text: last.text + span.text };
    else found.push(span);
  }
  return found;
}

function sameLook(a: Span, b: Span): boolean {
  return !isObject(b) && a.note === b.note && a.face === b.face && a.fill === b.fill && a.target === b.target;
}
