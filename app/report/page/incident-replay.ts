import type { Block } from '../../document/document';
import { type BarrierStanding, bothPositions, lessonAndSources, replayed } from '../chapters/incidents';
import type { ReportInput } from '../report-input';
import { capital } from '../wording/grammar';
import { incidentTitle, verdictSentences, verdictTitle } from '../wording/incidents';

/** One outage as a chain of barriers, each with how it stands. */
export interface IncidentReplay {
  readonly id: string;
  readonly title: string;
  readonly verdict: string;
  readonly sentences: readonly string[];
  readonly barriers: readonly BarrierStanding[];
  /** Both positions, the lesson and the sources. */
  readonly story: readonly Block[];
}

/** None before there is an answer to replay them on. */
export function replays(input: ReportInput): IncidentReplay[] {
  const { card, edition } = input;
  if (card.counts.known === 0) return [];
  return edition.incidents.flatMap((incident) => {
    if (!card.incidents[incident.id]) return [];
    const { own, barriers, notAsked } = replayed(input, incident);
    return [
      {
        id: incident.id,
        title: incidentTitle(incident),
        verdict: verdictTitle(own, notAsked),
        sentences: verdictSentences(own, notAsked),
        barriers: barriers.map((barrier) => ({ ...barrier, stateName: capital(barrier.stateName) })),
        story: [...bothPositions(incident), ...lessonAndSources(incident)],
      },
    ];
  });
}
