// biome-ignore-all lint/a11y/noRedundantRoles: a row that CSS stacks on a narrow screen loses them in some browsers.
import type { Block, Cell, Table } from '../document/document';
import { bodyText, inlineWords } from '../document/plain-text';
import { InlinesHtml } from './inlines-html';
import { wording } from './wording';

interface Props {
  readonly table: Table;
  readonly ids: ReadonlySet<string>;
}

/** A table that may scroll by itself; its roles are said anew, for screens that stack its rows. */
export function TableHtml({ table, ids }: Props) {
  return (
    <div className={table.sideBySide ? 'doc-table doc-side-by-side' : 'doc-table'}>
      <table role="table">
        {table.caption && <caption>{table.caption}</caption>}
        <thead>
          <HeadRow table={table} ids={ids} />
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order
            <BodyRow key={index} row={row} table={table} ids={ids} />
          ))}
          {table.rows.length === 0 && (
            <tr role="row">
              <td role="cell" colSpan={Math.max(table.head.length, 1)}>
                {wording.noRows}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function alignOf({ columns }: Table, column: number): string {
  return columns[column]?.align ?? 'left';
}

function HeadRow({ table, ids }: Props) {
  return (
    <tr role="row">
      {table.head.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their order
        <th key={column} scope="col" role="columnheader" className={`doc-${alignOf(table, column)}`}>
          <InlinesHtml inlines={cell.children} ids={ids} />
        </th>
      ))}
    </tr>
  );
}

function BodyRow({ row, table, ids }: Props & { readonly row: readonly Cell[] }) {
  return (
    <tr role="row">
      {row.map((cell, column) => (
        <CellHtml
          // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their order
          key={column}
          cell={cell}
          head={inlineWords(table.head[column]?.children ?? [])}
          align={alignOf(table, column)}
          names={table.rowHeader && column === 0}
          ids={ids}
        />
      ))}
    </tr>
  );
}

interface CellProps {
  readonly cell: Cell;
  /** Of its column: printed before the cell where a narrow screen stacks the row. */
  readonly head: string;
  readonly align: string;
  readonly names: boolean;
  readonly ids: ReadonlySet<string>;
}

function CellHtml({ cell, head, align, names, ids }: CellProps) {
  const className = cell.tone ? `doc-${align} doc-tone-${cell.tone}` : `doc-${align}`;
  const words = (
    <>
      <InlinesHtml inlines={cell.children} ids={ids} />
      {cell.more?.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is rendered once and never reordered
        <MoreHtml key={index} block={block} ids={ids} />
      ))}
    </>
  );
  return names ? (
    <th scope="row" role="rowheader" className={className}>
      {words}
    </th>
  ) : (
    <td role="cell" className={className} data-head={head || undefined}>
      {words}
    </td>
  );
}

/** Further paragraphs and lists of a cell; of anything else in them, the words. */
function MoreHtml({ block, ids }: { readonly block: Block; readonly ids: ReadonlySet<string> }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <InlinesHtml inlines={block.children} ids={ids} />
      </p>
    );
  }
  if (block.kind !== 'list') return <p>{bodyText([block]).join(' ')}</p>;
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List className="doc-list" type={block.ordered && block.letters ? 'a' : undefined}>
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is rendered once and never reordered
        <li key={index}>
          {item.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a document is rendered once and never reordered
            <MoreHtml key={at} block={one} ids={ids} />
          ))}
        </li>
      ))}
    </List>
  );
}
