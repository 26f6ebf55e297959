import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../app/document/document';
import { inlineWords } from '../../app/document/plain-text';
import { buildReport } from '../../app/report/build-report';
import { gapCards } from '../../app/report/chapters/gap-anchor';
import { resultPage } from '../../app/report/page/result-page';
import { patternsWords } from '../../app/report/wording/patterns';
import { allAt, realEdition } from './respondents';

const edition = realEdition();

/** Where the words of a question lead; undefined = nowhere. */
function leadsTo(children: readonly Inline[]): string | undefined {
  return children.flatMap((child) => (child.kind === 'ref' ? [child.to] : []))[0];
}

/** What the report says after "Worst hole", pattern by pattern. */
function worstHoles(blocks: readonly Block[]): (readonly Inline[])[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const at = block.children.findIndex((child) => inlineWords([child]) === ` ${patternsWords.worst}`);
    return at < 0 ? [] : [block.children.slice(at + 1)];
  });
}

const isNamed = (children: readonly Inline[]) => inlineWords(children) !== patternsWords.noHole;

describe('a worst hole', () => {
  it('leads in the report to its gap, or to what stands where it is none', () => {
    const input = allAt(edition, 2);
    const { blocks } = buildReport(input);
    const headings = new Set(blocks.flatMap((block) => ('id' in block ? [block.id] : [])));
    const places = worstHoles(blocks).filter(isNamed).map(leadsTo);
    for (const place of places) expect(headings).toContain(place);
    expect(places.filter((place) => place?.startsWith('stands-')).length).toBeGreaterThan(0);
  });

  it('leads on the result page to its gap’s entry, be it below the first gaps', () => {
    const { patterns, gaps } = resultPage(allAt(edition, 0));
    const entries = gaps.items.map(({ id }) => id);
    const places = patterns.flatMap(({ worst }) =>
      worst && isNamed(worst) ? [entries.indexOf(leadsTo(worst) ?? '')] : [],
    );
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeGreaterThanOrEqual(gapCards);
  });
});

describe('a control that holds the autonomy', () => {
  it('leads on the result page to its gap’s entry, be it below the first gaps', () => {
    const { holds, gaps } = resultPage(allAt(edition, 1, { autonomy: 'A0' }));
    const entries = gaps.items.map(({ id }) => id);
    const places = holds.items.map(({ prompt }) => entries.indexOf(leadsTo(prompt) ?? ''));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeGreaterThanOrEqual(gapCards);
  });
});
