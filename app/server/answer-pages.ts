import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { Request as Asked, Response as Reply, RequestHandler } from 'express';
import type { LoadContext } from '../load-context';
import { type Action, type DirectMatch, directRoutes, findDirect } from './direct-routes';

export interface Parts {
  readonly build: ServerBuild;
  /** Origin that every request is taken to be for, whatever its Host header says. */
  readonly appUrl: string;
  readonly contextOf: (res: Reply) => LoadContext;
}

/**
 * Every page, through Remix. A form that was sent goes to its route's own action first, without the framework around it:
 * most answers are a redirect, which then costs half. Anything else that an action says is handed to Remix, which renders it
 * as if it had asked itself; so no action runs twice and every rule stands in one place.
 */
export function answerPages({ build, appUrl, contextOf }: Parts): RequestHandler {
  const saying = withSaid(build);
  const routes = directRoutes(saying);
  const answerAny = createRequestHandler(saying, 'production');
  return async (req, res, next) => {
    try {
      const body = hasBody(req) ? await readBody(req) : undefined;
      const context: Context = { ...contextOf(res) };
      const direct = findDirect(routes, req.originalUrl);
      if (req.method === 'POST' && direct?.action) {
        context.said = await ask(direct.action, direct, toRequest(req, appUrl, body), context);
        if (context.said.kind === 'returned' && isRedirect(context.said.value)) return send(res, context.said.value);
      }
      const gone = new AbortController();
      res.once('close', () => res.writableFinished || gone.abort());
      const request = toRequest(req, appUrl, body, gone.signal);
      await sendPage(res, await (direct?.answer ?? answerAny)(request, context));
    } catch (error) {
      next(error);
    }
  };
}

/** What an action said before Remix was asked. */
type Said =
  | { readonly kind: 'returned'; readonly value: Awaited<ReturnType<Action>> }
  | { readonly kind: 'thrown'; readonly value: unknown };
type Context = AppLoadContext & { said?: Said };

/** The same build, but an action that was asked already says again what it said. */
function withSaid(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const own = route?.module.action;
    if (!route || !own) return [id, route] as const;
    const action: Action = (args) => {
      const { said } = args.context as Context;
      if (!said) return own(args);
      if (said.kind === 'thrown') throw said.value;
      return said.value;
    };
    return [id, { ...route, module: { ...route.module, action } }] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

async function ask(action: Action, { params }: DirectMatch, request: Request, context: Context): Promise<Said> {
  try {
    return { kind: 'returned', value: await action({ request, params, context }) };
  } catch (value) {
    return { kind: 'thrown', value };
  }
}

function isRedirect(value: unknown): value is Response {
  return value instanceof Response && value.status >= 300 && value.status < 400 && value.headers.has('Location');
}

function hasBody({ method }: Asked): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

/** Whole, because `limitBody` let through only what announced a small length. */
function readBody(req: Asked): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => resolve(Buffer.concat(chunks)));
    req.on('error', () => reject(Object.assign(new Error('the sender went away'), { status: 400 })));
  });
}

function toRequest(
  req: Asked,
  appUrl: string,
  body: Uint8Array<ArrayBuffer> | undefined,
  signal?: AbortSignal,
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one) headers.append(name, one);
  }
  return new Request(appUrl + req.originalUrl, { method: req.method, headers, body, signal });
}

async function sendPage(res: Reply, response: Response): Promise<void> {
  const body = response.body && Buffer.from(await response.arrayBuffer());
  send(res, response, body);
}

function send(res: Reply, { status, statusText, headers }: Response, body: Buffer | null = null): void {
  res.statusMessage = statusText;
  res.status(status);
  for (const [name, value] of headers) res.append(name, value);
  if (!body) return void res.end();
  res.set('Content-Length', String(body.length)).end(body);
}
