import type { Incident } from '../../bank/incident';
import { questionIds } from '../../content/condition';
import type { Prose } from '../../content/prose';
import { cell, heading, paragraph, strong } from '../../document/build';
import type { Block, Inline, Table } from '../../document/document';
import { figure } from '../../document/figure';
import type { IncidentCard, Verdict } from '../../scoring/score-card';
import { dense, proseBlocks, proseInlines, table } from '../blocks';
import { type ReportInput, standingOf } from '../report-input';
import { barrierName, incidentsWords, incidentTitle, sourcesLine, verdictLine } from '../wording/incidents';

/** Both positions, then the chain of barriers as the client reports it. */
export function incidentSections(input: ReportInput, number: string): Block[] {
  const title = heading(2, 'incidents', incidentsWords.title, number);
  if (input.card.counts.known === 0) return [title, paragraph(incidentsWords.nothing)];
  const ordered = inOrderOfVerdict(input);
  const [inFull, others] = [ordered.slice(0, told), ordered.slice(told)];
  return [
    title,
    paragraph(incidentsWords.intro),
    ...inFull.flatMap((incident) => incidentSection(input, incident)),
    ...(others.length > 0 ? [paragraph(incidentsWords.others), otherIncidents(input, others)] : []),
  ];
}

/** So many incidents are told; the rest are rows. More would bury those that say most. */
const told = 3;
const verdicts: readonly Verdict[] = ['open', 'thin', 'layered', 'cannot arise', 'does not apply'];

/** Those with the least in their way first; equals keep the edition's order. */
function inOrderOfVerdict({ edition, card }: ReportInput): Incident[] {
  const rank = ({ id }: Incident) => verdicts.indexOf(card.incidents[id]?.verdict ?? 'does not apply');
  return [...edition.incidents].sort((a, b) => rank(a) - rank(b));
}

function otherIncidents(input: ReportInput, incidents: readonly Incident[]): Table {
  return dense(
    table(
      [
        { head: incidentsWords.incident, width: 26 },
        { head: incidentsWords.verdict, width: 32 },
        { head: incidentsWords.firstOpen, width: 42 },
      ],
      incidents.map((incident) => {
        const { own, barriers, notAsked } = replayed(input, incident);
        const first = own.verdict === 'cannot arise' ? undefined : barriers.find(({ id }) => id === own.firstMissing);
        return [
          cell(incidentTitle(incident)),
          cell(verdictLine(own, notAsked)),
          cell(first ? condition(first.words) : '–'),
        ];
      }),
    ),
  );
}

/** What an incident's barriers say on the answers given. */
export interface Replayed {
  readonly own: IncidentCard;
  readonly barriers: readonly BarrierStanding[];
  readonly notAsked: number;
}

export function replayed(input: ReportInput, incident: Incident): Replayed {
  const own = input.card.incidents[incident.id];
  if (!own) throw new Error(`No card for the incident ${incident.id}`);
  const barriers = barriersOf(input, incident);
  return { own, barriers, notAsked: barriers.filter((barrier) => barrier.notAsked).length };
}

/** Both positions, the chain of barriers as the client reports it, the lesson and the sources. */
export function incidentSection(input: ReportInput, incident: Incident): Block[] {
  const { own, barriers, notAsked } = replayed(input, incident);
  return [
    heading(3, `incident-${incident.id}`, incidentTitle(incident)),
    paragraph(bothInOne(incident), 'muted'),
    figure(`chain-${incident.id}`, incidentsWords.chain(incident.title), {
      kind: 'barrierChain',
      label: incidentTitle(incident),
      barriers: barriers.map(({ words, state, stateName }) => ({ label: condition(words), state, term: stateName })),
      title: verdictLine(own, notAsked),
    }),
    ...lessonAndSources(incident),
  ];
}

/** The first sentence names the condition; the page on a screen has room for what it stands in the way of. */
export function condition(words: string): string {
  return words.split(/(?<=\.) /)[0] ?? words;
}

/** What was reported is never told without the answer to it. */
function bothInOne({ reported, otherPosition }: Incident): Inline[] {
  const other = otherPosition.length > 0 ? [strong(` ${incidentsWords.other}`), ...proseInlines(otherPosition)] : [];
  return [strong(incidentsWords.reported), ...proseInlines(reported), ...other];
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
function barriersOf(input: ReportInput, incident: Incident): BarrierStanding[] {
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

/** Prose whose first paragraph starts with a bold lead; nothing where there is no prose. */
function led(lead: string, prose: Prose): Block[] {
  if (prose.length === 0) return [];
  const [first, ...rest] = prose;
  if (first?.kind !== 'paragraph') return [paragraph([strong(lead)]), ...proseBlocks(prose)];
  return [paragraph([strong(lead), ...first.children]), ...proseBlocks(rest)];
}
