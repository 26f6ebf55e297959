import Sqlite, { type Database as Connection } from 'better-sqlite3';

/**
 * Deletes from a copy that nobody uses what was deleted after it was made, overwriting the rows. Tables are found by their
 * columns, so that one added later is not forgotten. Returns how many of the assessments it held.
 */
export function eraseAgain(file: string, ids: readonly string[]): number {
  const connection = new Sqlite(file, { fileMustExist: true });
  try {
    connection.pragma('secure_delete = ON');
    // Rows go child first and parent last; the check afterwards would tell if one were left.
    connection.pragma('foreign_keys = OFF');
    connection.exec('BEGIN IMMEDIATE');
    const erased = ids.filter((id) => eraseOne(connection, id)).length;
    connection.exec('COMMIT');
    return erased;
  } finally {
    connection.close();
  }
}

function eraseOne(connection: Connection, id: string): boolean {
  for (const table of tablesWith(connection, 'response_id')) {
    const theirs = 'SELECT id FROM response WHERE assessment_id = ?';
    connection.prepare(`DELETE FROM "${table}" WHERE response_id IN (${theirs})`).run(id);
  }
  for (const table of tablesWith(connection, 'assessment_id')) {
    connection.prepare(`DELETE FROM "${table}" WHERE assessment_id = ?`).run(id);
  }
  return connection.prepare('DELETE FROM assessment WHERE id = ?').run(id).changes > 0;
}

function tablesWith(connection: Connection, column: string): string[] {
  const found = connection.prepare(
    "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = ?",
  );
  return found.pluck().all(column) as string[];
}
