import type { Database as Connection } from 'better-sqlite3';
import { bankFileTable } from './bank-files';

export type RowCounts = ReadonlyMap<string, number>;

/** Rows of every table of ours, by name; the banks that a backup holds are none of them. */
export function countRows(connection: Connection): RowCounts {
  const tables = connection
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> ? ORDER BY name",
    )
    .pluck()
    .all(bankFileTable) as string[];
  return new Map(tables.map((table) => [table, countTable(connection, table)]));
}

/** The name comes from the schema itself, never from a user. */
function countTable(connection: Connection, table: string): number {
  return Number(
    connection
      .prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get(),
  );
}
