import { createElement } from 'react';
import type { Block, Callout, Clause, Definitions, Figure, Heading, List } from '../document/document';
import { matrixLegend, matrixTable } from '../document/matrix-table';
import { CardHtml } from './card-html';
import { ChartSvg } from './chart/chart-svg';
import { InlinesHtml } from './inlines-html';
import type { Place } from './place';
import { SignatureHtml } from './signature-html';
import { TableHtml } from './table-html';
import { wording } from './wording';

interface Props<B extends Block> {
  readonly block: B;
  readonly place: Place;
}

export function BlockHtml({ block, place }: Props<Block>) {
  switch (block.kind) {
    case 'heading':
      return <HeadingHtml block={block} place={place} />;
    case 'paragraph':
      return (
        <p className={block.tone ? `doc-${block.tone}` : undefined}>
          <InlinesHtml inlines={block.children} ids={place.ids} />
        </p>
      );
    case 'list':
      return <ListHtml block={block} place={place} />;
    case 'table':
      return <TableHtml table={block} ids={place.ids} />;
    case 'callout':
      return <CalloutHtml block={block} place={place} />;
    case 'figure':
      return <FigureHtml block={block} place={place} />;
    case 'clause':
      return <ClauseHtml block={block} place={place} />;
    case 'definitions':
      return <DefinitionsHtml block={block} place={place} />;
    case 'matrix':
      return (
        <div className="doc-matrix">
          <TableHtml table={matrixTable(block)} ids={place.ids} />
          <BlocksHtml blocks={matrixLegend(block)} place={place} />
        </div>
      );
    case 'gapCard':
      return <CardHtml card={block} place={place} />;
    case 'signature':
      return <SignatureHtml block={block} />;
    case 'pageBreak':
      return null;
    case 'contents':
      return <ContentsHtml title={block.title} place={place} />;
  }
}

export function BlocksHtml({ blocks, place }: { readonly blocks: readonly Block[]; readonly place: Place }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a document is rendered once and never reordered
  return blocks.map((block, index) => <BlockHtml key={index} block={block} place={place} />);
}

/** HTML has six levels; deeper ones stay at the sixth. */
function HeadingHtml({ block, place }: Props<Heading>) {
  const tag = `h${Math.min(6, block.level + place.headingOffset)}`;
  return (
    <>
      {createElement(
        tag,
        { id: block.id, className: `doc-h${block.level}` },
        block.number && <span className="doc-number">{block.number} </span>,
        <InlinesHtml inlines={block.children} ids={place.ids} />,
      )}
      <EditHtml id={block.id} place={place} />
    </>
  );
}

function EditHtml({ id, place }: { readonly id: string; readonly place: Place }) {
  const mark = place.edits && Object.hasOwn(place.edits, id) ? place.edits[id] : undefined;
  if (!mark) return null;
  return (
    <p className="doc-edit">
      <a href={mark.href}>
        {wording.edit}
        <span className="visually-hidden"> {mark.label}</span>
      </a>
      {mark.edited && ` ${wording.edited} ${mark.edited}.`}
    </p>
  );
}

function ListHtml({ block, place }: Props<List>) {
  const items = block.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document is rendered once and never reordered
    <li key={index}>
      <BlocksHtml blocks={item} place={place} />
    </li>
  ));
  const type = block.letters ? 'a' : undefined;
  return block.ordered ? (
    <ol className="doc-list" type={type}>
      {items}
    </ol>
  ) : (
    <ul className="doc-list">{items}</ul>
  );
}

function CalloutHtml({ block, place }: Props<Callout>) {
  return (
    <div className={`doc-callout doc-callout-${block.tone}`} role="note" aria-label={block.title}>
      <p className="doc-callout-title">{block.title}</p>
      <BlocksHtml blocks={block.children} place={place} />
    </div>
  );
}

function FigureHtml({ block, place }: Props<Figure>) {
  return (
    <figure className="doc-figure" id={block.id}>
      <figcaption>{block.caption}</figcaption>
      <ChartSvg chart={block.chart} alt={block.alt} />
      <details className="doc-figure-data">
        <summary>{wording.dataOfFigure}</summary>
        <TableHtml table={block.table} ids={place.ids} />
      </details>
    </figure>
  );
}

function ClauseHtml({ block, place }: Props<Clause>) {
  return (
    <section className="doc-clause" id={block.id} aria-labelledby={`${block.id}-title`}>
      <p className="doc-clause-title" id={`${block.id}-title`}>
        <span className="doc-number">{block.number} </span>
        {block.title}
      </p>
      <BlocksHtml blocks={block.children} place={place} />
      <EditHtml id={block.id} place={place} />
    </section>
  );
}

function DefinitionsHtml({ block, place }: Props<Definitions>) {
  return (
    <dl className="doc-definitions">
      {block.items.map(({ term, children }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is rendered once and never reordered
        <div key={index}>
          <dt>{term}</dt>
          <dd>
            <InlinesHtml inlines={children} ids={place.ids} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ContentsHtml({ title, place }: { readonly title: string; readonly place: Place }) {
  return (
    <nav className="doc-contents" aria-label={title}>
      <p className="doc-contents-title">{title}</p>
      <ol>
        {place.contents.map((heading) => (
          <li key={heading.id} className={`doc-contents-${heading.level}`}>
            <a href={`#${heading.id}`}>
              <span className="doc-number">{heading.number} </span>
              <InlinesHtml inlines={heading.children} ids={new Set()} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
