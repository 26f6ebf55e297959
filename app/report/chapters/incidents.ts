import type { Incident } from '../../bank/pattern';
import { questionIds } from '../../content/condition';
import type { Prose } from '../../content/prose';
import { heading, paragraph, strong } from '../../document/build';
import type { Block } from '../../document/document';
import { figure } from '../../document/figure';
import type { IncidentCard } from '../../scoring/score-card';
import { proseBlocks } from '../blocks';
import { type ReportInput, standingOf } from '../report-input';
import {
  barrierName,
  incidentsWords,
  incidentTitle,
  sourcesLine,
  verdictSentences,
  verdictTitle,
} from '../wording/incidents';

/** Both positions, then the chain of barriers as the client reports it. */
export function incidentSections(input: ReportInput, number: string): Block[] {
  const title = heading(2, 'incidents', incidentsWords.title, number);
  if (input.card.counts.known === 0) return [title, paragraph(incidentsWords.nothing)];
  return [
    title,
    paragraph(incidentsWords.intro),
    ...input.edition.incidents.flatMap((incident) => incidentSection(input, incident)),
  ];
}

function incidentSection(input: ReportInput, incident: Incident): Block[] {
  const own = input.card.incidents[incident.id];
  if (!own) throw new Error(`No card for the incident ${incident.id}`);
  const barriers = barriersOf(input, incident);
  const notAsked = barriers.filter((barrier) => barrier.notAsked).length;
  return [
    heading(3, `incident-${incident.id}`, incidentTitle(incident)),
    ...bothPositions(incident),
    figure(`chain-${incident.id}`, incidentsWords.chain(incident.title), {
      kind: 'barrierChain',
      label: incidentTitle(incident),
      barriers: barriers.map(({ words, state, stateName }) => ({ label: words, state, term: stateName })),
      title: `${verdictTitle(own, notAsked)}. ${verdictSentences(own, notAsked).join(' ')}`,
    }),
    ...lessonAndSources(incident),
  ];
}

export interface BarrierStanding {
  readonly id: string;
  readonly state: IncidentCard['barriers'][number]['state'];
  /** The track leaves it out; another one would ask. */
  readonly notAsked: boolean;
  readonly words: string;
  readonly stateName: string;
}

/** The barriers of an incident with their words and how each stands. */
export function barriersOf(input: ReportInput, incident: Incident): BarrierStanding[] {
  const states = input.card.incidents[incident.id]?.barriers ?? [];
  return states.flatMap(({ id, state }) => {
    const barrier = incident.barriers.find((one) => one.id === id);
    if (!barrier) return [];
    const notAsked = state === 'doesNotApply' && questionIds(barrier.holds).some((one) => leftOut(input, one));
    return [{ id, state, notAsked, words: barrier.text, stateName: barrierName(state, notAsked) }];
  });
}

function leftOut(input: ReportInput, question: string): boolean {
  const standing = standingOf(input, question);
  return standing.state === 'outOfScope' && standing.by === 'track';
}

export function bothPositions({ reported, otherPosition }: Incident): Block[] {
  return [...led(incidentsWords.reported, reported), ...led(incidentsWords.other, otherPosition)];
}

export function lessonAndSources(incident: Incident): Block[] {
  return [...led(incidentsWords.lesson, incident.lesson), paragraph(sourcesLine(incident), 'muted')];
}

/** Prose whose first paragraph starts with a bold lead. */
function led(lead: string, prose: Prose): Block[] {
  const [first, ...rest] = prose;
  if (first?.kind !== 'paragraph') return [paragraph([strong(lead)]), ...proseBlocks(prose)];
  return [paragraph([strong(lead), ...first.children]), ...proseBlocks(rest)];
}
