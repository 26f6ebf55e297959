import { condition, type Replayed, replayed } from '../chapters/incidents';
import type { ReportInput } from '../report-input';
import { incidentTitle, resetNames, verdictLine } from '../wording/incidents';
import { becauseArises, becauseBarriers } from '../wording/what-if';
import { comparing, type Move } from './move';

/** Each outage's verdict with the count of its barriers, and which of them moved. */
export function incidentMoves(before: ReportInput, after: ReportInput): Move[] {
  return after.edition.incidents.map((incident) => {
    const [was, now] = [replayed(before, incident), replayed(after, incident)];
    return {
      what: incidentTitle(incident),
      before: verdictLine(was.own, was.notAsked),
      after: verdictLine(now.own, now.notAsked),
      because: verdictBecause(was, now),
    };
  });
}

function verdictBecause(was: Replayed, now: Replayed): string[] {
  const arises = ({ own }: Replayed) => own.verdict !== 'cannot arise';
  if (arises(was) !== arises(now)) return [becauseArises];
  const stateBefore = new Map(was.barriers.map(({ id, state }) => [id, state]));
  const moved = now.barriers.filter(({ id, state }) => stateBefore.get(id) !== state);
  const named = (list: typeof moved) => list.map(({ words }) => condition(words));
  return becauseBarriers(
    named(moved.filter(({ state }) => state === 'inPlace')),
    named(moved.filter(({ id }) => stateBefore.get(id) === 'inPlace')),
  );
}

/** The controls that came after the outages, each with its standing. */
export function resetMoves(before: ReportInput, after: ReportInput): Move[] {
  const standing = ({ card }: ReportInput, id: string) => resetNames[card.resetControls[id]?.standing ?? 'unknown'];
  const compare = comparing(before, after);
  return after.edition.resetControls.map(({ id, title }) => compare(title, (input) => standing(input, id)));
}
