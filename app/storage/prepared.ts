import { type Placeholder, sql } from 'drizzle-orm';
import type { Queries } from './db';

/**
 * A statement built once for each connection. For what every question page and every save asks: building a query
 * takes some ten times as long as running it.
 */
export function prepared<S>(build: (queries: Queries) => S): (queries: Queries) => S {
  const built = new WeakMap<Queries, S>();
  return (queries) => {
    const before = built.get(queries);
    if (before) return before;
    const statement = build(queries);
    built.set(queries, statement);
    return statement;
  };
}

/** Stands for a value that is given at each run. */
export function given<Name extends string>(name: Name): Placeholder<Name> {
  return sql.placeholder(name);
}
