import type { ProfileRow } from '../../report/page/profile-rows';
import { Scale } from './scale';
import { Words } from './words';

interface ProfileProps {
  readonly rows: readonly ProfileRow[];
  readonly sums: readonly string[];
}

export function Profile({ rows, sums }: ProfileProps) {
  return (
    <>
      <p className="hint">
        Levels 0 to 4: filled is reached, dashed is possible once open questions are answered, underlined is the next
        target.
      </p>
      <div className="domains">
        {rows.map((row) => (
          <Domain key={row.domain} row={row} />
        ))}
      </div>
      {sums.map((sum) => (
        <p key={sum}>{sum}</p>
      ))}
    </>
  );
}

function Domain({ row }: { readonly row: ProfileRow }) {
  return (
    <section className="domain" aria-labelledby={`profile-${row.domain}`}>
      <h3 id={`profile-${row.domain}`}>{row.title}</h3>
      <Scale floor={row.floor} ceiling={row.ceiling} target={row.target} />
      <p>
        <Words of={row.level} />
        <span className="domain-target">{row.targetWords}</span>
      </p>
      {row.holds && <p className="small">{row.holds}</p>}
      <details className="sums">
        <summary>
          <span className="visually-hidden">{row.title}: </span>Score {row.score}
        </summary>
        <dl>
          {row.sums.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
