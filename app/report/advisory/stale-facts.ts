import { cell, paragraph } from '../../document/build';
import { longDate } from '../../document/long-date';
import { table } from '../blocks';
import { advisoryWords as words } from '../wording/advisory';
import type { AdvisoryInput } from './advisory-input';
import type { AdvisoryPart } from './build-advisory';

/** What is past its day of review, the settings that rest on it, and the clauses that those settings hold. */
export function staleFacts({ stale, date }: AdvisoryInput): AdvisoryPart {
  const title = words.stale;
  if (stale.length === 0) return { id: 'stale', title, blocks: [paragraph(words.noneStale(longDate(date)))] };
  const columns = [
    { head: words.fact, width: 30 },
    { head: words.dates, width: 24 },
    { head: words.rests, width: 18 },
    { head: words.clauses, width: 28 },
  ];
  const rows = stale.map((fact) => [
    cell(`${fact.vendor}: ${fact.title}`),
    cell(words.datesSaid(longDate(fact.checkedOn), longDate(fact.reviewBy), againDay(fact.again))),
    cell(fact.controls.join(', ')),
    cell(words.clausesSaid(fact.clauses)),
  ]);
  return { id: 'stale', title, blocks: [paragraph(words.staleIntro(longDate(date))), table(columns, rows)] };
}

function againDay(again: AdvisoryInput['stale'][number]['again']) {
  return again && { day: longDate(again.checkedOn), isSame: again.isSame };
}
