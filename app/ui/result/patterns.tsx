import { BlocksPart } from '../../render/blocks-part';
import type { PageWords } from '../../report/page/page-words';
import type { PatternSummary } from '../../report/page/pattern-summary';
import { Words } from './words';

interface PatternsProps {
  readonly base: string;
  readonly patterns: readonly PatternSummary[];
  readonly words: PageWords;
  readonly ids: ReadonlySet<string>;
}

export function Patterns({ base, patterns, words, ids }: PatternsProps) {
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
            <strong>{words.happen}</strong>
            {pattern.happens}
          </p>
          {pattern.worst && (
            <p className="small">
              <strong>{words.worst}</strong>
              <Words of={pattern.worst} ids={ids} />
            </p>
          )}
          <details className="sums">
            <summary>
              What it is, and its sum<span className="visually-hidden">: {pattern.title}</span>
            </summary>
            <BlocksPart blocks={pattern.text} />
            <p>{pattern.sums}</p>
            <a className="why-link" href={`${base}/why/pattern.${pattern.id}`}>
              The rating, answer by answer<span className="visually-hidden">: {pattern.title}</span>
            </a>
          </details>
        </section>
      ))}
    </div>
  );
}
