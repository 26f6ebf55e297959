// biome-ignore-all lint/a11y/noRedundantRoles: a row that CSS stacks on a narrow screen loses them in some browsers.
import type { Cell, Table } from '../document/document';
import { inlineWords } from '../document/plain-text';
import { InlinesHtml } from './inlines-html';
import { wording } from './wording';

interface Props {
  readonly table: Table;
  readonly ids: ReadonlySet<string>;
}

export function TableHtml({ table, ids }: Props) {
  const align = (index: number) => table.columns[index]?.align ?? 'left';
  return (
    <div className="doc-table">
      <table role="table">
        {table.caption && <caption>{table.caption}</caption>}
        <thead>
          <tr role="row">
            {table.head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their order
              <th key={index} scope="col" role="columnheader" className={`doc-${align(index)}`}>
                <InlinesHtml inlines={cell.children} ids={ids} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order
            <tr key={index} role="row">
              {row.map((cell, column) => (
                <CellHtml
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their order
                  key={column}
                  cell={cell}
                  head={inlineWords(table.head[column]?.children ?? [])}
                  align={align(column)}
                  names={table.rowHeader && column === 0}
                  ids={ids}
                />
              ))}
            </tr>
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
  const words = <InlinesHtml inlines={cell.children} ids={ids} />;
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
