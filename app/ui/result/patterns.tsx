import { BlocksPart } from '../../render/blocks-part';
import type { PatternSummary } from '../../report/page/pattern-summary';
import { Words } from './words';

interface PatternsProps {
  readonly patterns: readonly PatternSummary[];
  readonly ids: ReadonlySet<string>;
}

export function Patterns({ patterns, ids }: PatternsProps) {
  return (
    <div className="patterns">
      {patterns.map((pattern) => (
        <section className="pattern" aria-labelledby={`pattern-${pattern.id}`} key={pattern.id}>
          <h3 id={`pattern-${pattern.id}`}>{pattern.title}</h3>
          <p>
            <span className="visually-hidden">Rating: </span>
            <Words of={pattern.rating} />
          </p>
          <p>
            <strong>Could this happen here?</strong> {pattern.happens}
          </p>
          {pattern.worst && (
            <p className="small">
              <strong>Worst hole: </strong>
              <Words of={pattern.worst} ids={ids} />
            </p>
          )}
          <details className="sums">
            <summary>
              What it is, and its sum<span className="visually-hidden">: {pattern.title}</span>
            </summary>
            <BlocksPart blocks={pattern.text} />
            <p>{pattern.sums}</p>
          </details>
        </section>
      ))}
    </div>
  );
}
