/** Records by id, as answers, facts and cards are. Each of these makes a new one in the order of what it was given. */

/** One entry for each item. Ids are those of content, which is checked. */
export function recordBy<Item, T>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  make: (item: Item) => T,
): Record<string, T> {
  // A loop, because every score makes a dozen of these.
  const record: Record<string, T> = {};
  for (const item of items) record[idOf(item)] = make(item);
  return record;
}

/** The same ids with other values. */
export function mapValues<T, To>(
  values: Readonly<Record<string, T>>,
  change: (value: T, id: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, change(value, id)]));
}

/** Those that stay. */
export function keepIds<T>(
  values: Readonly<Record<string, T>>,
  stays: (id: string, value: T) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([id, value]) => stays(id, value)));
}

/** A record under its name, to be spread into another, and nothing where it is empty. */
export function filled<K extends string, T extends object>(key: K, value: T): { readonly [P in K]?: T } {
  return (Object.keys(value).length > 0 ? { [key]: value } : {}) as { readonly [P in K]?: T };
}
