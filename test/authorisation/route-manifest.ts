import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface ManifestRoute {
  readonly id: string;
  /** With its parameters, such as `/a/:assessmentId/q/:questionId`. */
  readonly pattern: string;
  readonly hasLoader: boolean;
  readonly hasAction: boolean;
}

interface BuiltRoute {
  readonly id: string;
  readonly path?: string;
  readonly parentId?: string;
  readonly module: { readonly loader?: unknown; readonly action?: unknown };
}

/** Builds, unless nothing changed since the last time. */
export function buildOnce(): void {
  const built = spawnSync(process.execPath, ['build.mjs'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The build failed:\n${built.stderr}`);
}

/** Every route that the built program serves by an address. The root without a loader only frames the others. */
export async function readManifest(): Promise<ManifestRoute[]> {
  const file = pathToFileURL(join(process.cwd(), 'build', 'server', 'index.js')).href;
  const { routes } = (await import(/* @vite-ignore */ file)) as { routes: Readonly<Record<string, BuiltRoute>> };
  return Object.values(routes)
    .filter((route) => route.parentId !== undefined || route.module.loader || route.module.action)
    .map((route) => ({
      id: route.id,
      pattern: `/${parts(route, routes).join('/')}`,
      hasLoader: route.module.loader !== undefined,
      hasAction: route.module.action !== undefined,
    }));
}

function parts(route: BuiltRoute, routes: Readonly<Record<string, BuiltRoute>>): string[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return [...(parent ? parts(parent, routes) : []), ...(route.path ? [route.path] : [])];
}

/** Addresses of every file that a browser may fetch. */
export function builtFiles(): string[] {
  const found = readdirSync(join('build', 'client', 'assets'));
  return found.map((name) => `/assets/${name}`);
}

/** The address with every parameter filled in; a parameter without a value is a gap in the declaration. */
export function fill(pattern: string, params: Readonly<Record<string, string>>): string {
  return pattern.replace(/:(\w+)|\*/g, (whole, name: string | undefined) => {
    const value = params[name ?? whole];
    if (value === undefined) throw new Error(`${pattern}: give a value for ${whole} in sampleParams (expected.ts)`);
    return value;
  });
}
