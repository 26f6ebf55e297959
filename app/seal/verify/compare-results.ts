import type { ResultDifference } from './verdict';

/** Every value that differs between two results, by its path, in the order of the first. */
export function resultDifferences(sealed: unknown, now: unknown, path = ''): ResultDifference[] {
  if (isTree(sealed) && isTree(now)) {
    const keys = new Set([...Object.keys(sealed), ...Object.keys(now)]);
    return [...keys].flatMap((key) =>
      resultDifferences(own(sealed, key), own(now, key), path === '' ? key : `${path}.${key}`),
    );
  }
  const [a, b] = [jsonOf(sealed), jsonOf(now)];
  return a === b ? [] : [{ path, sealed: a, now: b }];
}

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

function own(tree: Tree, key: string): unknown {
  return Object.hasOwn(tree, key) ? tree[key] : undefined;
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
