import { BlocksPart } from '../../render/blocks-part';
import type { IncidentReplay } from '../../report/page/incident-replay';

type State = IncidentReplay['barriers'][number]['state'];

/** The sign repeats the words beside it, for those who tell states by shape rather than colour. */
const signs: Readonly<Record<State, string>> = { inPlace: '✓', missing: '✕', unknown: '?', doesNotApply: '–' };

interface IncidentsProps {
  readonly intro: string;
  readonly incidents: readonly IncidentReplay[];
}

export function Incidents({ intro, incidents }: IncidentsProps) {
  return (
    <>
      <p>{intro}</p>
      <div className="incidents">
        {incidents.map((incident, at) => (
          <Incident key={incident.id} incident={incident} folded={at >= mostUnfolded} />
        ))}
      </div>
    </>
  );
}

/** So many chains stand open; a page of chains would bury the pace and the gaps below it. */
const mostUnfolded = 3;

interface IncidentProps {
  readonly incident: IncidentReplay;
  /** The verdict is read at once, the chain on a press. */
  readonly folded: boolean;
}

function Incident({ incident, folded }: IncidentProps) {
  return (
    <section className="incident" aria-labelledby={`incident-${incident.id}`}>
      <h3 id={`incident-${incident.id}`}>{incident.title}</h3>
      <p>
        <strong>{incident.verdict}.</strong> {incident.sentences.join(' ')}
      </p>
      {folded ? (
        <details className="sums">
          <summary>
            The barriers, one by one<span className="visually-hidden">: {incident.title}</span>
          </summary>
          <Chain incident={incident} />
        </details>
      ) : (
        <Chain incident={incident} />
      )}
      <details className="sums">
        <summary>
          What was reported, and by whom<span className="visually-hidden">: {incident.title}</span>
        </summary>
        <BlocksPart blocks={incident.story} />
      </details>
    </section>
  );
}

function Chain({ incident }: Pick<IncidentProps, 'incident'>) {
  return (
    <ol className="chain">
      {incident.barriers.map((barrier) => (
        <li className={`barrier-${barrier.state}`} key={barrier.id}>
          <span className="sign" aria-hidden="true">
            {signs[barrier.state]}
          </span>
          <span>
            <strong>{barrier.stateName}</strong> {barrier.words}
          </span>
        </li>
      ))}
    </ol>
  );
}
