import type { Incident } from '../../bank/pattern';
import type { Prose } from '../../content/prose';
import { heading, paragraph, strong } from '../../document/build';
import type { Block } from '../../document/document';
import { figure } from '../../document/figure';
import { proseBlocks } from '../blocks';
import type { ReportInput } from '../report-input';
import {
  barrierNames,
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

function incidentSection({ card }: ReportInput, incident: Incident): Block[] {
  const own = card.incidents[incident.id];
  if (!own) throw new Error(`No card for the incident ${incident.id}`);
  const wordsOf = (id: string) => incident.barriers.find((barrier) => barrier.id === id)?.text ?? id;
  const first = own.firstMissing && wordsOf(own.firstMissing);
  return [
    heading(3, `incident-${incident.id}`, incidentTitle(incident)),
    ...bothPositions(incident),
    figure(`chain-${incident.id}`, incidentsWords.chain(incident.title), {
      kind: 'barrierChain',
      label: incidentTitle(incident),
      barriers: own.barriers.map(({ id, state }) => ({ label: wordsOf(id), state, term: barrierNames[state] })),
      title: verdictTitle(own),
    }),
    paragraph(verdictSentences(own, first).join(' ')),
    ...lessonAndSources(incident),
  ];
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
