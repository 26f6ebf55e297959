import Sqlite, { type Database as Connection } from 'better-sqlite3';

/** Files of banks, name → text, by the digest under which assessments know the bank. */
export type BankFiles = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A bank that assessments of a database were begun with. */
export interface UsedBank {
  readonly domain: string;
  readonly digest: string;
  readonly assessments: number;
}

/** Only backups have it, and of those only the ones with banks; the rest stay plain databases. */
export const bankFileTable = 'kept_bank_file';

/** Puts banks into a copy of a database that nobody uses. */
export function addBanks(file: string, banks: BankFiles): void {
  if (banks.size === 0) return;
  changing(file, (connection) => {
    connection.exec(`CREATE TABLE ${bankFileTable}
      (digest TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (digest, name)) STRICT, WITHOUT ROWID`);
    const insert = connection.prepare(`INSERT INTO ${bankFileTable} VALUES (?, ?, ?)`);
    for (const [digest, files] of banks) for (const [name, text] of files) insert.run(digest, name, text);
  });
}

/** Takes them out of a copy, so that it is a database like any other. */
export function removeBanks(file: string): void {
  changing(file, (connection) => connection.exec(`DROP TABLE IF EXISTS ${bankFileTable}`));
}

/** In the order of digest and name; none in a backup made before banks were part of it. */
export function readBanks(connection: Connection): BankFiles {
  const banks = new Map<string, Map<string, string>>();
  if (!hasTable(connection, bankFileTable)) return banks;
  const rows = connection.prepare(`SELECT digest, name, text FROM ${bankFileTable} ORDER BY digest, name`).raw().all();
  for (const [digest, name, text] of rows as [string, string, string][]) {
    const files = banks.get(digest) ?? new Map<string, string>();
    banks.set(digest, files.set(name, text));
  }
  return banks;
}

/** In the order of domain and digest. */
export function usedBanks(connection: Connection): readonly UsedBank[] {
  if (!hasTable(connection, 'assessment_bank')) return [];
  const query = 'SELECT domain, digest, count(*) AS assessments FROM assessment_bank GROUP BY domain, digest';
  return connection.prepare(`${query} ORDER BY domain, digest`).all() as UsedBank[];
}

function hasTable(connection: Connection, name: string): boolean {
  return connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}

function changing(file: string, work: (connection: Connection) => void): void {
  const connection = new Sqlite(file, { fileMustExist: true });
  try {
    connection.transaction(work)(connection);
  } finally {
    connection.close();
  }
}
