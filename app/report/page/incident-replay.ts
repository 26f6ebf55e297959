import type { Block } from '../../document/document';
import type { IncidentCard } from '../../scoring/score-card';
import { bothPositions, lessonAndSources } from '../chapters/incidents';
import type { ReportInput } from '../report-input';
import { capital } from '../wording/grammar';
import { barrierNames, incidentTitle, verdictSentences, verdictTitle } from '../wording/incidents';

type Barrier = IncidentCard['barriers'][number];

/** One outage as a chain of barriers, each with how it stands. */
export interface IncidentReplay {
  readonly id: string;
  readonly title: string;
  readonly verdict: string;
  readonly sentences: readonly string[];
  readonly barriers: readonly (Barrier & { readonly words: string; readonly stateName: string })[];
  /** Both positions, the lesson and the sources. */
  readonly story: readonly Block[];
}

/** None before there is an answer to replay them on. */
export function replays({ card, edition }: ReportInput): IncidentReplay[] {
  if (card.counts.known === 0) return [];
  return edition.incidents.flatMap((incident) => {
    const own = card.incidents[incident.id];
    if (!own) return [];
    const wordsOf = (id: string) => incident.barriers.find((barrier) => barrier.id === id)?.text ?? id;
    return [
      {
        id: incident.id,
        title: incidentTitle(incident),
        verdict: verdictTitle(own),
        // The chain itself shows which one is missing first.
        sentences: verdictSentences(own, null),
        barriers: own.barriers.map(({ id, state }) => ({
          id,
          state,
          words: wordsOf(id),
          stateName: capital(barrierNames[state]),
        })),
        story: [...bothPositions(incident), ...lessonAndSources(incident)],
      },
    ];
  });
}
