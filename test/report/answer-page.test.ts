import { describe, expect, it } from 'vitest';
import { wordEdition } from '../../app/assessment/word-edition';
import { layOut } from '../../app/render/pdf/layout';
import type { Page } from '../../app/render/pdf/page';
import { openWriter } from '../../app/render/pdf/render-pdf';
import { buildReport } from '../../app/report/build-report';
import { personas } from '../personas/persona';
import { examinedBank } from './examined-bank';
import { realEdition, respond, respondents } from './respondents';

const { metrics } = (await openWriter()).typefaces;
const edition = realEdition();

describe('the answer on one page', () => {
  it.each(Object.entries(respondents(edition)))('of %s is one page', (_name, input) => {
    expect(pagesOfAnswer(layOut(buildReport(input), metrics).pages)).toBe(1);
  });
});

describe('the report of a bank that was examined and asked many', () => {
  it('has its answer on one page as well', () => {
    const { pages } = layOut(buildReport(respond(edition, examinedBank(edition))), metrics);
    expect([pageOf(pages, 'answer'), pagesOfAnswer(pages)]).toEqual([3, 1]);
    expect(pages.length).toBeLessThanOrEqual(35);
  });
});

/**
 * The longest of today, so that a chapter that begins to sprawl is noticed. One more question that is at 0 is one more row
 * in five tables: the 74th of edition 2026.2 put the last table of one report on a page of its own.
 */
const mostPages = { full: 34, quick: 27 } as const;

describe.each(personas(edition).map(({ slug, assessment }) => [slug, assessment] as const))(
  'the report of %s',
  (_, own) => {
    it.each(['full', 'quick'] as const)(
      'on the %s track has its answer on page 3 and no more pages than people read',
      (track) => {
        const input = respond(wordEdition(edition, own.facts), { ...own, track });
        const { pages } = layOut(buildReport(input), metrics);
        expect([pageOf(pages, 'answer'), pagesOfAnswer(pages)]).toEqual([3, 1]);
        expect(pages.length).toBeLessThanOrEqual(mostPages[track]);
      },
    );
  },
);

function pagesOfAnswer(pages: readonly Page[]): number {
  return pageOf(pages, 'profile') - pageOf(pages, 'answer');
}

function pageOf(pages: readonly Page[], id: string): number {
  const page = pages.find(({ boxes }) =>
    boxes.some(({ ops }) => ops.some((op) => op.kind === 'anchor' && op.id === id)),
  );
  return page?.number ?? 0;
}
