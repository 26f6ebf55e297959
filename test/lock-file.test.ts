import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync('package-lock.json', 'utf8');
const packages: Record<string, Entry> = JSON.parse(text).packages;

/** Where Node would look for a dependency of the package at `path`, nearest first. */
function places(path: string, name: string): string[] {
  const parts = path.split('/node_modules/');
  const above = parts.map((_, index) => parts.slice(0, parts.length - index).join('/node_modules/'));
  return [...above.filter((one) => one !== '').map((one) => `${one}/node_modules/${name}`), `node_modules/${name}`];
}

describe('the lock file', () => {
  it('has an entry for every optional package, so that it installs on every platform', () => {
    const wanted = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).map((name) => ({ path, name })),
    );
    expect(wanted.length).toBeGreaterThan(50);
    const absent = wanted.filter(({ path, name }) => !places(path, name).some((place) => packages[place]));
    expect(absent).toEqual([]);
  });

  it('pins every package to a version and to its content', () => {
    const loose = Object.entries(packages).filter(
      ([path, { version, integrity }]) => path !== '' && !(version && integrity),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('names no server, so that each machine uses its own registry', () => {
    expect(Object.values(packages).filter((entry) => entry.resolved)).toEqual([]);
    const hosts = [...text.matchAll(/"(?:resolved|registry)": "([^"]+)"/g)].map((match) => match[1]);
    expect(hosts).toEqual([]);
  });

  it('names the packages the project asks for at exactly the versions asked', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });
});
