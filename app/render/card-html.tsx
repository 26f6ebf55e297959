import { createElement } from 'react';
import type { GapCard, Labelled } from '../document/document';
import { InlinesHtml } from './inlines-html';
import type { Place } from './place';

/** HTML has six levels; a card's title is one of level 3. */
export function CardHtml({ card, place }: { readonly card: GapCard; readonly place: Place }) {
  const { id, rank, title, tone, severity, because, here, good, why, next, evidence, foot } = card;
  const heading = createElement(
    `h${Math.min(6, 3 + place.headingOffset)}`,
    { id, className: 'doc-h3' },
    <span className="doc-number">{rank} </span>,
    <InlinesHtml inlines={title} ids={place.ids} />,
  );
  return (
    <section className={`doc-gap doc-gap-${tone}`} aria-labelledby={id}>
      {heading}
      <p className="doc-muted">
        <span className={`doc-badge doc-tone-${tone}`}>{severity}</span> {because}
      </p>
      <div className="doc-gap-parts">
        {[here, good, why, next, evidence].map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts keep their order
          <Part key={index} part={part} place={place} />
        ))}
      </div>
      <p className="doc-muted">
        <InlinesHtml inlines={foot} ids={place.ids} />
      </p>
    </section>
  );
}

function Part({ part, place }: { readonly part: Labelled; readonly place: Place }) {
  return (
    <div>
      <p className="doc-gap-label">{part.label}</p>
      <p>
        <InlinesHtml inlines={part.children} ids={place.ids} />
      </p>
    </div>
  );
}
