import { BlocksPart } from '../../render/blocks-part';
import type { ProfileRow } from '../../report/page/profile-rows';
import type { ResultPage } from '../../report/page/result-page';
import { Scale } from './scale';
import { Words } from './words';

interface ProfileProps {
  readonly base: string;
  readonly result: Pick<ResultPage, 'words' | 'profile' | 'practices' | 'sums' | 'truths' | 'units'>;
}

export function Profile({ base, result }: ProfileProps) {
  const { words, profile, sums, practices, truths, units } = result;
  return (
    <>
      <p className="hint">
        Levels 0 to 4: filled is reached, dashed is possible once open questions are answered, underlined is the next
        target.
      </p>
      <div className="domains">
        {profile.map((row) => (
          <Domain key={row.domain} row={row} base={base} />
        ))}
      </div>
      {sums.map((sum) => (
        <p key={sum}>{sum}</p>
      ))}
      <p>
        <a className="why-link" href={`${base}/why/score`}>
          How the score is summed
        </a>
      </p>
      <h3>{words.truths}</h3>
      <BlocksPart blocks={truths} />
      {units.length > 0 && (
        <>
          <h3>{words.units}</h3>
          <BlocksPart blocks={units} />
        </>
      )}
      <details className="more">
        <summary>The practices, each with its score</summary>
        <ul>
          {practices.map(({ id, title, score }) => (
            <li key={id}>
              <a href={`${base}/why/practice.${id}`}>{title}</a>: {score}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Domain({ row, base }: { readonly row: ProfileRow; readonly base: string }) {
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
        <a className="why-link" href={`${base}/why/domain.${row.domain}`}>
          The level and score, answer by answer<span className="visually-hidden">: {row.title}</span>
        </a>
      </details>
    </section>
  );
}
