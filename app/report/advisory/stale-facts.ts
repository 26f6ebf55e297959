import type { StaleFact } from '../../bank/stale-fact';
import { cell, paragraph } from '../../document/build';
import { longDate } from '../../document/long-date';
import { cellOfLines, table } from '../blocks';
import { advisoryWords as words } from '../wording/advisory';
import type { AdvisoryInput } from './advisory-input';
import type { AdvisoryPart } from './advisory-part';

/** Settings that rest on what is past its day of review, that itself, and the clauses that those settings hold. */
export function staleFacts({ stale, date }: AdvisoryInput): AdvisoryPart {
  const title = words.stale;
  if (stale.length === 0) return { id: 'stale', title, blocks: [paragraph(words.noneStale(longDate(date)))] };
  const columns = [
    { head: words.rests, width: 22 },
    { head: words.fact, width: 44 },
    { head: words.clauses, width: 34 },
  ];
  const rows = groupsOf(stale).map(({ controls, facts, clauses }) => [
    cell(controls),
    cellOfLines(facts.map(factSaid)),
    clauses.length > 0 ? cellOfLines(clauses.map(words.clauseSaid)) : cell(words.noClause),
  ]);
  return { id: 'stale', title, blocks: [paragraph(words.staleIntro(longDate(date))), table(columns, rows)] };
}

interface Group {
  readonly controls: string;
  readonly facts: readonly StaleFact[];
  readonly clauses: StaleFact['clauses'];
}

/** Facts that the same settings rest on touch the same clauses, which are told once. */
function groupsOf(stale: readonly StaleFact[]): Group[] {
  const groups = new Map<string, Group>();
  for (const fact of stale) {
    const controls = fact.controls.join(', ');
    const facts = [...(groups.get(controls)?.facts ?? []), fact];
    groups.set(controls, { controls, facts, clauses: fact.clauses });
  }
  return [...groups.values()];
}

function factSaid({ vendor, title, checkedOn, reviewBy, again }: StaleFact): string {
  const said = words.datesSaid(longDate(checkedOn), longDate(reviewBy));
  const read = again ? ` ${words.readAgain(longDate(again.checkedOn), again.isSame)}` : '';
  return `${vendor}: ${title}. ${said}${read}`;
}
