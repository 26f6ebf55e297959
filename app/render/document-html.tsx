import { createElement } from 'react';
import type { Document, DocumentMeta } from '../document/document';
import { BlockHtml } from './block-html';
import { cleanText, mapWords } from './clean-text';
import { NotesHtml } from './notes-html';
import { type EditMark, idsOf, isListed, type Place } from './place';
import { wording } from './wording';

interface Props {
  readonly document: Document;
  /** Added to every heading's level when the page around the document has headings of its own. */
  readonly headingOffset?: number;
  /** By block id. */
  readonly edits?: Readonly<Record<string, EditMark>>;
}

/** A document as semantic HTML without styles: the words and order of the model, class names `doc-…`. */
export function DocumentHtml({ document, headingOffset = 0, edits }: Props) {
  const { meta, blocks, name } = mapWords(document, cleanText);
  // The title is the first heading; chapters come under it.
  const place: Place = {
    headingOffset: headingOffset + 1,
    ids: new Set(idsOf(blocks)),
    contents: blocks.filter(isListed),
    edits,
  };
  return (
    <article className={`doc doc-${name}`} lang={meta.lang}>
      <Cover meta={meta} titleLevel={headingOffset + 1} />
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is rendered once and never reordered
        <BlockHtml key={index} block={block} place={place} />
      ))}
      <NotesHtml blocks={blocks} ids={place.ids} />
    </article>
  );
}

function Cover({ meta, titleLevel }: { readonly meta: DocumentMeta; readonly titleLevel: number }) {
  return (
    <header className="doc-cover">
      <p className="doc-classification">{meta.classification}</p>
      {meta.draft && <p className="doc-draft">{wording.draft}</p>}
      {createElement(`h${titleLevel}`, { className: 'doc-title' }, meta.title)}
      <p className="doc-subtitle">{meta.subtitle}</p>
      <p className="doc-organisation">{meta.organisation}</p>
      <dl className="doc-facts">
        {meta.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
