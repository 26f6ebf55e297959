import { cell, heading, paragraph } from '../../document/build';
import type { Block, Cell } from '../../document/document';
import type { RoundComparison } from '../../scoring/compare-rounds';
import { dense, table } from '../blocks';
import { cameName, cameSaid, gapsMoved, goneName, goneSaid, sideSaid, sinceWords } from '../wording/since';

/** How many gaps came, went and stayed; then each that moved, banks outside the overall included. */
export function gapBlocks(gaps: RoundComparison['gaps'], words: (id: string) => string): Block[] {
  const rows = rowsOf(gaps, words);
  const columns = [
    { head: sinceWords.what, width: 12 },
    { head: sinceWords.question, width: 44 },
    { head: sinceWords.before, width: 13 },
    { head: sinceWords.now, width: 13 },
    { head: sinceWords.why, width: 18 },
  ];
  return [
    heading(2, 'since-gaps', sinceWords.gaps),
    paragraph(gapsMoved(gaps).join(' ')),
    ...(rows.length > 0 ? [dense(table(columns, rows))] : []),
  ];
}

function rowsOf({ closed, opened, open }: RoundComparison['gaps'], words: (id: string) => string): Cell[][] {
  const row = (what: string, move: Pick<(typeof closed)[number], 'question' | 'level' | 'target'>, why: string) =>
    [
      what,
      words(move.question),
      sideSaid(move.level.before, move.target.before),
      sideSaid(move.level.after, move.target.after),
      why,
    ].map((one) => cell(one));
  return [
    ...closed.map((one) => row(goneName(one), one, goneSaid(one))),
    ...opened.map((one) => row(cameName(one), one, cameSaid(one))),
    ...open.flatMap((one) => (one.moved === 'same' ? [] : [row(sinceWords[one.moved], one, sinceWords.stillOpen)])),
  ];
}
