/** The table of permanent ids: for each `## Heading` of ids.md, the ids of its table's first column with their lines. */
export interface KnownIds {
  /** Lower-cased heading → id → 1-based line. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly duplicates: readonly { readonly id: string; readonly line: number }[];
}

/** `ids.md`. */
export function parseKnownIds(text: string): KnownIds {
  const groups = new Map<string, Map<string, number>>();
  const duplicates: { id: string; line: number }[] = [];
  let current = new Map<string, number>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const heading = /^## (.+)$/.exec(line)?.[1];
    if (heading) {
      current = new Map();
      groups.set(heading.toLowerCase(), current);
    }
    const id = /^\| ([a-z0-9][a-z0-9.-]*) \|/.exec(line)?.[1];
    if (!id || id === 'id') continue;
    if (current.has(id)) duplicates.push({ id, line: index + 1 });
    current.set(id, index + 1);
  }
  return { groups, duplicates };
}
