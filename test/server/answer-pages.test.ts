import { json, redirect, type ServerBuild } from '@remix-run/node';
import express from 'express';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LoadContext } from '../../app/load-context';
import { answerPages } from '../../app/server/answer-pages';
import { answerErrors } from '../../app/server/errors';
import { listen, portOf } from '../../app/server/listen';
import { ask } from './running-app';

const form = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'say=thrown' };

describe('a form that was sent', () => {
  it.each([
    ['redirect', 303, ''],
    ['problem', 409, 'page of one/two says {"problem":"both texts"}'],
    ['absent', 404, 'page of one/two says null'],
    ['fault', 500, 'page of one/two says null'],
  ])('is asked of its action exactly once when that answers with a %s', async (say, status, body) => {
    const site = await serve();
    const reply = await site.post('/a/one/q/two', say);
    expect([reply.status, reply.body]).toEqual([status, body]);
    expect(site.asked).toEqual([{ params: { one: 'one', two: 'two' }, say, url: 'https://site.example/a/one/q/two' }]);
  });

  it.each(['/a/one/q/two?x=1', '/a/one/q/t%77o', '/A/one/q/two', '/a/one/q/two/'])(
    'to the odd address %s reaches the same action, once, by way of Remix',
    async (address) => {
      const site = await serve();
      const reply = await site.post(address, 'redirect');
      expect([reply.status, reply.headers.location]).toEqual([303, '/next']);
      expect(site.asked).toMatchObject([{ params: { one: 'one', two: 'two' }, say: 'redirect' }]);
    },
  );

  it('keeps every header of a redirect, two cookies included', async () => {
    const reply = await (await serve()).post('/a/one/q/two', 'redirect');
    expect(reply.headers).toMatchObject({ location: '/next', 'set-cookie': ['a=1', 'b=2'] });
  });

  it('to an address that no route has is answered by Remix', async () => {
    const site = await serve();
    expect((await site.post('/a/one', 'redirect')).status).toBe(404);
    expect(site.asked).toEqual([]);
  });
});

interface Heard {
  readonly params: unknown;
  readonly say: unknown;
  readonly url: string;
}

/** A site of one invented route behind the real handler, on a real socket. */
async function serve() {
  const asked: Heard[] = [];
  const app = express();
  const contextOf = () => ({ logError: () => undefined }) as unknown as LoadContext;
  app.use(answerPages({ build: siteBuild(asked), appUrl: 'https://site.example', contextOf }));
  app.use(answerErrors(pino({ level: 'silent' })));
  const server = await listen(app, 0);
  onTestFinished(() => void server.close());
  const post = (path: string, say: string) => ask(portOf(server), path, { ...form, body: `say=${say}` });
  return { asked, post };
}

function siteBuild(asked: Heard[]): ServerBuild {
  const action = async ({ request, params }: { request: Request; params: unknown }) => {
    const say = (await request.formData()).get('say');
    asked.push({ params, say, url: request.url });
    if (say === 'absent') throw new Response(null, { status: 404 });
    if (say === 'fault') throw new Error('of the program');
    if (say === 'problem') return json({ problem: 'both texts' }, 409);
    const headers = new Headers([
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ]);
    return redirect('/next', { status: 303, headers });
  };
  const page: ServerBuild['entry']['module']['default'] = (_request, status, headers, context) => {
    const { actionData, matches } = context.staticHandlerContext;
    const { one, two } = matches.at(-1)?.params ?? {};
    const said = JSON.stringify(actionData?.page ?? null);
    return new Response(`page of ${one}/${two} says ${said}`, { status, headers });
  };
  const manifest = { hasAction: true, hasLoader: false, hasErrorBoundary: false, module: '' };
  const clientSide = { hasClientAction: false, hasClientLoader: false };
  return {
    entry: { module: { default: page, handleError: () => undefined } },
    routes: {
      root: { id: 'root', path: '', module: { default: () => null } },
      page: { id: 'page', parentId: 'root', path: 'a/:one/q/:two', module: { default: () => null, action } },
    },
    assets: {
      entry: { imports: [], module: '' },
      routes: {
        root: { id: 'root', path: '', ...manifest, ...clientSide },
        page: { id: 'page', parentId: 'root', path: 'a/:one/q/:two', ...manifest, ...clientSide },
      },
      url: '',
      version: '',
    },
    future: {},
    publicPath: '/',
    assetsBuildDirectory: '',
    isSpaMode: false,
  } as unknown as ServerBuild;
}
