import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];
export type Action = NonNullable<NonNullable<Routes[string]>['module']['action']>;

/** A route that an address can name beyond doubt. */
export interface DirectRoute {
  /** Matches a whole address without a query; its groups are the route's parameters. */
  readonly address: RegExp;
  /** Absent where no form is received. */
  readonly action: Action | undefined;
  /** Remix, knowing this route only: it ranks and rebuilds all routes it knows at every request. */
  readonly answer: RequestHandler;
}

export interface DirectMatch extends Omit<DirectRoute, 'address'> {
  readonly params: Readonly<Record<string, string>>;
}

/** Every route but those that catch whatever no other does. */
export function directRoutes(build: ServerBuild): DirectRoute[] {
  return Object.values(build.routes).flatMap((route) => {
    if (!route?.path || /[*?]/.test(route.path)) return [];
    const address = new RegExp(`^/${route.path.split('/').map(part).join('/')}$`);
    return [
      { address, action: route.module.action, answer: createRequestHandler(only(build, route.id), 'production') },
    ];
  });
}

/** A parameter holds only letters that no decoding changes; any other is the whole of Remix's to read. */
function part(name: string): string {
  return name.startsWith(':') ? `(?<${name.slice(1)}>[\\w.-]+)` : name.replace(/[^\w-]/g, '\\$&');
}

/** The build with one route and those around it. */
function only(build: ServerBuild, id: string): ServerBuild {
  const ids: string[] = [];
  for (let at: string | undefined = id; at; at = build.routes[at]?.parentId) ids.push(at);
  const keep = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([one]) => ids.includes(one)));
  return { ...build, routes: keep(build.routes), assets: { ...build.assets, routes: keep(build.assets.routes) } };
}

/** Undefined when no route or more than one could be meant, and for every address with a query. */
export function findDirect(routes: readonly DirectRoute[], address: string): DirectMatch | undefined {
  const found = routes.flatMap((route) => {
    const match = route.address.exec(address);
    return match ? [{ ...route, params: { ...match.groups } }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
