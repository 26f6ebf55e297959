import type { Incident } from '../../bank/pattern';
import { barriersOf } from '../chapters/incidents';
import type { ReportInput } from '../report-input';
import { incidentTitle, resetNames, verdictLine } from '../wording/incidents';
import { becauseArises, becauseBarriers } from '../wording/what-if';
import type { Move } from './moves';

/** Each outage's verdict with the count of its barriers, and which of them moved. */
export function incidentMoves(before: ReportInput, after: ReportInput): Move[] {
  return after.edition.incidents.map((incident) => ({
    what: incidentTitle(incident),
    before: verdictWords(before, incident),
    after: verdictWords(after, incident),
    because: verdictBecause(before, after, incident),
  }));
}

function verdictWords(input: ReportInput, incident: Incident): string {
  const notAsked = barriersOf(input, incident).filter((barrier) => barrier.notAsked).length;
  return verdictLine(cardOf(input, incident), notAsked);
}

function cardOf({ card }: ReportInput, { id }: Incident) {
  const own = card.incidents[id];
  if (!own) throw new Error(`No card for the incident ${id}`);
  return own;
}

function verdictBecause(before: ReportInput, after: ReportInput, incident: Incident): string[] {
  const arises = [before, after].map((input) => cardOf(input, incident).verdict !== 'cannot arise');
  if (arises[0] !== arises[1]) return [becauseArises];
  const was = new Map(barriersOf(before, incident).map(({ id, state }) => [id, state]));
  const moved = barriersOf(after, incident).filter(({ id, state }) => was.get(id) !== state);
  const named = (list: typeof moved) => list.map(({ words }) => condition(words));
  return becauseBarriers(
    named(moved.filter(({ state }) => state === 'inPlace')),
    named(moved.filter(({ id }) => was.get(id) === 'inPlace')),
  );
}

/** The first sentence names the condition, the rest what it stands in the way of. */
function condition(words: string): string {
  return words.split(/(?<=\.) /)[0] ?? words;
}

/** The controls that came after the outages, each with its standing. */
export function resetMoves(before: ReportInput, after: ReportInput): Move[] {
  const standing = ({ card }: ReportInput, id: string) => resetNames[card.resetControls[id]?.standing ?? 'unknown'];
  return after.edition.resetControls.map(({ id, title }) => ({
    what: title,
    before: standing(before, id),
    after: standing(after, id),
    because: [],
  }));
}
