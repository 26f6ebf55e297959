import type { Database as Connection, Statement } from 'better-sqlite3';
import { begin } from './begin';

/** One caller's work in a transaction that several share, and how that caller hears of it. */
export interface Member {
  readonly work: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Runs a group in one transaction, each member in a savepoint of its own. Settles every member and never rejects itself. */
export function groupCommit(connection: Connection): (group: readonly Member[]) => Promise<void> {
  const steps = prepareSteps(connection);
  return async (group) => {
    const answers: (() => void)[] = [];
    try {
      await begin(connection);
      for (const member of group) answers.push(await inSavepoint(member, steps, connection));
      steps.commit.run();
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      for (const member of group) member.reject(error);
      return;
    }
    for (const answer of answers) answer();
  };
}

type Steps = Readonly<Record<'commit' | 'savepoint' | 'release' | 'undo', Statement>>;

function prepareSteps(connection: Connection): Steps {
  return {
    commit: connection.prepare('COMMIT'),
    savepoint: connection.prepare('SAVEPOINT member'),
    release: connection.prepare('RELEASE member'),
    undo: connection.prepare('ROLLBACK TO member'),
  };
}

/** Returns how to answer after the COMMIT. A failure is told at once and undoes this member alone. */
async function inSavepoint(
  { work, resolve, reject }: Member,
  { savepoint, release, undo }: Steps,
  connection: Connection,
): Promise<() => void> {
  savepoint.run();
  try {
    const value = await work();
    release.run();
    return () => resolve(value);
  } catch (error) {
    reject(error);
    // After some errors, such as a full disk, SQLite itself has undone the whole transaction: then all must hear it.
    if (!connection.inTransaction) throw error;
    undo.run();
    release.run();
    return () => undefined;
  }
}
