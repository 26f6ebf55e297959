import type { ReactNode } from 'react';
import type { Problem } from '../../assessment/assessment';
import type { Moves } from '../../report/what-if/moves';
import type { whatIfWords } from '../../report/wording/what-if';
import { fieldId } from '../error-summary';

interface MovesProps {
  /** Null = nothing is tried yet. */
  readonly moves: Moves | null;
  readonly problems: readonly Problem[];
  readonly words: typeof whatIfWords;
}

/** What a script puts in place of the same part of the page. */
export function MovesPart({ moves, problems, words }: MovesProps) {
  return (
    <section id="moves" aria-labelledby="moves-title">
      <h2 id="moves-title">{words.moves}</h2>
      {problems.map(({ field, message }) => (
        <p className="field-problem" key={field}>
          <a href={`#${fieldId(field)}`}>{message}</a>
        </p>
      ))}
      <p className="moves-summary">{moves ? moves.summary : words.notYet}</p>
      {moves && (
        <>
          {moves.rows.length > 0 && <Rows rows={moves.rows} words={words} />}
          {moves.groups.map(({ title, rows }) => (
            <Folded key={title} title={title} count={rows.length}>
              <Rows rows={rows} words={words} />
            </Folded>
          ))}
          {lists.map((list) => (
            <Named key={list} title={words[list]} items={moves[list]} />
          ))}
        </>
      )}
    </section>
  );
}

const lists = ['closed', 'opened', 'regraded', 'settled', 'misfitting'] as const;

function Rows({ rows, words }: { readonly rows: Moves['rows']; readonly words: typeof whatIfWords }) {
  return (
    <dl className="moves">
      {rows.map(({ what, before, after, because }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <span className="visually-hidden">{words.before}: </span>
            {before} <span aria-hidden="true">→</span>
            <span className="visually-hidden">; {words.after}: </span> <strong>{after}</strong>
          </dd>
          <Because what={what} sentences={because} words={words} />
        </div>
      ))}
    </dl>
  );
}

/** Two reasons are read at once; of more, the first, and the rest on a press. */
const mostReasons = 2;

interface BecauseProps {
  readonly what: string;
  readonly sentences: readonly string[];
  readonly words: typeof whatIfWords;
}

function Because({ what, sentences, words }: BecauseProps) {
  const shown = sentences.slice(0, sentences.length > mostReasons ? 1 : mostReasons);
  const more = sentences.slice(shown.length);
  return (
    <>
      <Reasons of={shown} />
      {more.length > 0 && (
        <dd>
          <details className="sums" data-fold={what}>
            <summary>
              {words.moreReasons(more.length)}
              <span className="visually-hidden">: {what}</span>
            </summary>
            {more.map((sentence) => (
              <p className="hint" key={sentence}>
                {sentence}
              </p>
            ))}
          </details>
        </dd>
      )}
    </>
  );
}

function Reasons({ of }: { readonly of: readonly string[] }) {
  return of.map((sentence) => (
    <dd className="hint" key={sentence}>
      {sentence}
    </dd>
  ));
}

interface FoldedProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Folded({ title, count, children }: FoldedProps) {
  return (
    <details className="more" data-fold={title}>
      <summary>
        {title} ({count})
      </summary>
      {children}
    </details>
  );
}

function Named({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <Folded title={title} count={items.length}>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Folded>
  );
}
