import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { files, importsOf } from './app-imports';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Types count too: two files that name each other cannot be read, moved or tested alone. */
function graphOf(sources: readonly { readonly path: string; readonly text: string }[]): Graph {
  const known = new Set(sources.map(({ path }) => path));
  const found = (from: string, to: string) =>
    ['', '.ts', '.tsx'].map((end) => posix.join(posix.dirname(from), to) + end).find((path) => known.has(path));
  return new Map(sources.map((one) => [one.path, importsOf(one).flatMap(({ from, to }) => found(from, to) ?? [])]));
}

/** One way round through each file that is in a circle and was not told before, or none. */
function circles(graph: Graph): string[] {
  const done = new Set<string>();
  const told: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at !== -1) told.push([...way.slice(at), file].join(' -> '));
    if (at !== -1 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return told;
}

it('no file of app/ imports itself by a circle', () => {
  expect(circles(graphOf(files))).toEqual([]);
});

it('tells a circle, also one of types', () => {
  const source = (path: string, to: string) => ({ path, text: `import type { A } from '${to}';\n` });
  const sources = [source('app/x/a.ts', './b'), source('app/x/b.ts', '../y/c'), source('app/y/c.ts', '../x/a')];
  expect(circles(graphOf(sources))).toEqual(['app/x/a.ts -> app/x/b.ts -> app/y/c.ts -> app/x/a.ts']);
});
