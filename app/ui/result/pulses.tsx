import type { PulseSummary } from '../../report/page/pulse-summary';

interface Props {
  readonly base: string;
  readonly pulses: readonly PulseSummary[];
}

/** What engineers said of the policy's clauses, in short; the report's chapter has the answers. */
export function Pulses({ base, pulses }: Props) {
  return pulses.map(({ domain, title, sentence, failed, chapter }) => (
    <article key={domain}>
      {pulses.length > 1 && <h3>{title}</h3>}
      <p>{sentence}</p>
      {failed.length > 0 && (
        <ul>
          {failed.map(({ clause, how }) => (
            <li key={clause}>
              <strong>{how}:</strong> {clause}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a className="why-link" href={`${base}/gap-report#${chapter}`}>
          Every clause with what was answered
        </a>
      </p>
    </article>
  ));
}
