import type { ReactNode } from 'react';

/** What can be saved twice, as people call it. */
const withArticle = { answer: 'an answer', text: 'a text' } as const;

interface BothTextsProps {
  readonly what: keyof typeof withArticle;
  readonly theirs: ReactNode;
  readonly mine: ReactNode;
  /** Id of the form that holds mine. */
  readonly form: string;
  /** Below the two. */
  readonly children: ReactNode;
}

/** Two tabs saved different things: both are shown, and a person picks. Nothing is saved yet. */
export function BothTexts({ what, theirs, mine, form, children }: BothTextsProps) {
  return (
    <div className="problems" role="alert" tabIndex={-1} id="problems">
      <h2>{`This ${what} was changed elsewhere meanwhile`}</h2>
      <p>
        {`Another tab or device saved ${withArticle[what]} after you opened this page. Nothing is lost; choose which one stands.`}
      </p>
      <div className="both">
        <section aria-labelledby="theirs">
          <h3 id="theirs">Saved now, from elsewhere</h3>
          {theirs}
          <a className="button second" href="?">
            {`Keep the saved ${what}`}
          </a>
        </section>
        <section aria-labelledby="mine">
          <h3 id="mine">Yours, not saved yet</h3>
          {mine}
          <button type="submit" form={form} name="intent" value="save">
            Replace it with yours
          </button>
        </section>
      </div>
      {children}
    </div>
  );
}
