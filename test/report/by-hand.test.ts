import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../app/render/pdf/render-pdf';
import { buildReport } from '../../app/report/build-report';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { personas } from '../personas/persona';
import { hasTool, textPages } from '../render/pdf-tools';
import { roundHalfUp } from '../scoring/oracle';
import { realEdition } from './respondents';

/** One row of the printed tables of answers. */
interface Row {
  readonly domain: string;
  readonly weight: number;
  /** Pattern number → relevance. */
  readonly relevance: ReadonlyMap<number, number>;
  /** With an open answer at its worst and at its best. */
  readonly low: number;
  readonly high: number;
}

/** Two numerators over one denominator, as the report prints them. */
type Printed = readonly [number, number, number];

const edition = realEdition();
const titles = edition.banks.map((bank) => bank.title);
const total = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);

/** The text of a persona's real PDF without running heads: nothing of what it was computed from comes along. */
async function printedReport(slug: string): Promise<string> {
  const persona = personas(edition).find((one) => one.slug === slug);
  if (!persona) throw new Error(`no persona ${slug}`);
  const { assessment } = persona;
  const pdf = await renderPdf(buildReport({ edition, assessment, card: scoreAssessment(edition, assessment) }));
  const runningHead = /^(?:Gap report · |Draft – not released ).*\n?/gm;
  return textPages(pdf)
    .map((page) => page.replace(runningHead, ''))
    .join('\n')
    .replace(thousands, '$1');
}

/** "1,288" is one number. */
const thousands = /(\d),(?=\d{3}(?!\d))/g;

/** From the last place where `start` stands to the next `end`, on one line. */
function between(text: string, start: string, end: string): string {
  const from = text.lastIndexOf(start);
  const to = text.indexOf(end, from + start.length);
  if (from < 0 || to < 0) throw new Error(`the report has no part from “${start}” to “${end}”`);
  return text.slice(from + start.length, to).replace(/\s+/g, ' ');
}

const answerRow =
  /(\d)(?:, (?:gate|key))? ((?:P\d×\d,? )+|– )(?:([0-4]) (?:absent|informal|partial|enforced|proven)|(?:Don’t know|Not answered))/g;

/** Every row that counts, domain by domain; what does not apply or was not asked has another last column. */
function rowsOf(text: string): Row[] {
  const head = 'No. Question Weight Patterns Your answer';
  return titles.flatMap((domain, at) => {
    const next = titles[at + 1] ?? 'Facts about the organisation';
    const table = between(text, `\n${domain}\n${head}`, `\n${next}\n`);
    return [...table.matchAll(answerRow)].map(([, weight, patterns = '', level]) => ({
      domain,
      weight: Number(weight),
      relevance: new Map([...patterns.matchAll(/P(\d)×(\d)/g)].map((one) => [Number(one[1]), Number(one[2])])),
      low: Number(level ?? 0),
      high: Number(level ?? 4),
    }));
  });
}

/** "8 to 136 of 288": points and what they are of. */
function printedPoints(words: string): Printed {
  const [, low, high, of] = /(\d+)(?: to (\d+))?(?: of) (\d+)$/.exec(words.trim()) ?? [];
  return [Number(low), Number(high ?? low), Number(of)];
}

function domainPoints(text: string): ReadonlyMap<string, Printed> {
  const bars = between(text, '\nScore of each domain\n', 'The score on all answers');
  const told = [...bars.matchAll(/(\d+(?: to \d+)? of \d+) points/g)].map(([, points]) =>
    printedPoints(String(points)),
  );
  return new Map(titles.map((title, at) => [title, told[at] ?? [Number.NaN, 0, 0]]));
}

/** Pattern number → its printed exposure in points, from the summary table and the key of the answers' tables. */
function exposurePoints(text: string): ReadonlyMap<number, Printed> {
  const key = [
    ...between(text, 'tells of pattern P1 with relevance 3.', ' A key question').matchAll(/P(\d) ([^;.]+)/g),
  ];
  const start = text.indexOf('Pattern Rating Exposure of 100 Points');
  const table = text.slice(start, text.indexOf('\n3.1 ', start)).replace(/\s+/g, ' ');
  return new Map(
    key.flatMap(([, number, title]): [number, Printed][] => {
      const row = table.slice(table.indexOf(String(title)));
      const points = /(\d+(?: to \d+)? of \d+)/.exec(row)?.[1];
      return points ? [[Number(number), printedPoints(points)]] : [];
    }),
  );
}

function shownPair([low, high, of]: Printed): string {
  const [floor, ceiling] = [roundHalfUp(low, of), roundHalfUp(high, of)];
  return floor === ceiling ? `${floor} of 100` : `at least ${floor}, at most ${ceiling} of 100`;
}

/** The mean of several fractions over one common denominator; whole numbers beyond the safe range are not met. */
function mean(parts: readonly Printed[]): Printed {
  const of = parts.reduce((product, [, , one]) => product * one, 1);
  const side = (at: 0 | 1) => total(parts.map((part) => (part[at] * of) / part[2]));
  return [side(0), side(1), of * parts.length];
}

describe('a reader with nothing but the printed gap report', { timeout: 60_000 }, () => {
  const withTool = it.runIf(hasTool('pdftotext'));

  withTool.each(['scale-up', 'nobody-knows', 'regional-bank'])('of %s comes by hand to every score', async (slug) => {
    const text = await printedReport(slug);
    const rows = rowsOf(text);
    const sums = titles.map((domain): Printed => {
      const own = rows.filter((row) => row.domain === domain);
      return [
        total(own.map((row) => row.weight * row.low)),
        total(own.map((row) => row.weight * row.high)),
        4 * total(own.map((row) => row.weight)),
      ];
    });
    const told = domainPoints(text);
    expect(sums).toEqual(titles.map((title) => told.get(title)));
    const overall = between(text, 'The score on all answers is the mean of', 'method chapter');
    expect(overall).toContain(shownPair(mean(sums)));
  });

  withTool.each(['scale-up', 'nobody-knows', 'regional-bank'])(
    'of %s comes by hand to every exposure',
    async (slug) => {
      const text = await printedReport(slug);
      const rows = rowsOf(text);
      const told = exposurePoints(text);
      expect(told.size).toBeGreaterThanOrEqual(5);
      for (const [pattern, printed] of told) {
        const factor = (row: Row) => row.weight * (row.relevance.get(pattern) ?? 0);
        const sums = [
          total(rows.map((row) => factor(row) * (4 - row.high))),
          total(rows.map((row) => factor(row) * (4 - row.low))),
          4 * total(rows.map(factor)),
        ];
        expect(sums, `P${pattern}`).toEqual(printed);
      }
    },
  );

  withTool('finds the same sums worked out in the method chapter', async () => {
    const text = await printedReport('nobody-knows');
    const steps = between(text, 'The sums by hand', 'Levels and gates');
    const [low, high, of] = domainPoints(text).get(String(titles[0])) ?? [0, 0, 0];
    expect(steps).toContain(`4 × ${of / 4} = ${of}`);
    expect(steps).toContain(`${low} with “Don’t know” and “Not answered” as 0, ${high} with them as 4`);
  });
});
