import { cell, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { figure } from '../../document/figure';
import { longDate } from '../../document/long-date';
import type { Rounds } from '../../scoring/rounds';
import type { Range } from '../../scoring/score-card';
import { table } from '../blocks';
import { answerWords, paceWords } from '../wording/answer';
import { rangeWords } from '../wording/level';
import { sinceWords, supportedSaid } from '../wording/since';

/** Every round with its indices and its autonomy, and the way they took. */
export function pathBlocks(path: Rounds['path']): Block[] {
  return [
    heading(2, 'since-path', sinceWords.path),
    paragraph(sinceWords.pathNote),
    pathTable(path),
    ...pathFigure(path),
  ];
}

function pathTable(path: Rounds['path']): Block {
  const columns = [
    { head: sinceWords.round, width: 10 },
    { head: sinceWords.date, width: 26 },
    { head: sinceWords.adoption, width: 17 },
    { head: sinceWords.governance, width: 17 },
    { head: sinceWords.inUse, width: 10 },
    { head: sinceWords.supported, width: 20 },
  ];
  const index = (range: Shown | null) => cell(range ? rangeWords(range) : answerWords.notKnown);
  return table(
    columns,
    path.map(({ edition, date, adoption, governance, inUse, supported }, at) => [
      cell(sinceWords.roundNumber(at + 1)),
      cell(sinceWords.dateSaid(longDate(date), edition)),
      index(adoption),
      index(governance),
      cell(inUse ?? sinceWords.notSaid),
      cell(supportedSaid(supported)),
    ]),
  );
}

type Shown = Range<{ readonly shown: number }>;

/** Rounds without one of the two indices have no place, and a way takes two. */
function pathFigure(path: Rounds['path']): Block[] {
  const points = path.flatMap(({ edition, date, adoption, governance }, at) =>
    adoption && governance
      ? [
          {
            term: String(at + 1),
            label: sinceWords.dateSaid(longDate(date), edition),
            adoption: shownOf(adoption),
            governance: shownOf(governance),
          },
        ]
      : [],
  );
  const last = points.at(-1);
  if (!last || last.term !== String(path.length) || points.length < 2) return [];
  const { adoption, governance } = last;
  const { xLabel, yLabel } = paceWords;
  const square = { kind: 'paceSquare', adoption, governance, xLabel, yLabel, path: points } as const;
  return [figure('pace-path', sinceWords.pathFigure, square)];
}

function shownOf({ floor, ceiling }: Shown) {
  return { floor: floor.shown, ceiling: ceiling.shown };
}
