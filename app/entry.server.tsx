import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { NonceContext, RefusedContext } from './ui/response';

/** Of a page that says the storage could not take a save just now; in seconds. */
const tryAgainAfter = '10';

/**
 * Renders in one go: no page of ours waits for anything while it renders, so a stream would only add its own work, and
 * a page that fails half way could no longer be answered with a 500.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Response {
  const refused = remix.staticHandlerContext.actionData !== null && status >= 400;
  const page = (
    <NonceContext.Provider value={nonce}>
      <RefusedContext.Provider value={refused}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </RefusedContext.Provider>
    </NonceContext.Provider>
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (status === 503 || status === 507) headers.set('Retry-After', tryAgainAfter);
  return new Response(`<!DOCTYPE html>${renderToString(page)}`, { headers, status });
}

/** Faults of loaders and actions. A reader who went away and a page that is not there are none. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  const refused = isRouteErrorResponse(error) && error.status < 500;
  if (!refused && !request.signal.aborted) context.logError(error);
}
