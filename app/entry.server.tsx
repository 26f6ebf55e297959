import { PassThrough } from 'node:stream';
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './ui/nonce';

/** Time for a whole page, in ms. */
const renderTime = 5_000;

/** Of a page that says the storage could not take a save just now; in seconds. */
const tryAgainAfter = '10';

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, logError }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answered = false;
    let failed = false;
    const respond = () => {
      answered = true;
      const body = new PassThrough();
      // The timer would otherwise hold the whole tree in memory for its full time.
      body.on('close', () => clearTimeout(timer));
      headers.set('Content-Type', 'text/html; charset=utf-8');
      if (status === 503 || status === 507) headers.set('Retry-After', tryAgainAfter);
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }));
      pipe(body);
    };
    const page = (
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={renderTime} nonce={nonce} />
      </NonceContext.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [isbot(request.headers.get('User-Agent')) ? 'onAllReady' : 'onShellReady']: respond,
      onShellError(error: unknown) {
        clearTimeout(timer);
        reject(error);
      },
      onError(error: unknown) {
        failed = true;
        if (answered && !request.signal.aborted) logError(error);
      },
    });
    const timer = setTimeout(abort, renderTime);
  });
}

/** Faults of loaders and actions. A reader who went away and a page that is not there are none. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  const refused = isRouteErrorResponse(error) && error.status < 500;
  if (!refused && !request.signal.aborted) context.logError(error);
}
