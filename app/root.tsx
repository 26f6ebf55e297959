import type { LinksFunction } from '@remix-run/node';
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useNonce } from './ui/nonce';
import { Page } from './ui/page';
import styles from './ui/style.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** Pages are plain HTML: no framework script reaches the browser, only one small script of ours that nothing depends on. */
export function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <script src="/plumbline.js" defer nonce={useNonce()} />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const absent = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Page>
      <title>{absent ? 'No such page · Plumbline' : 'Something went wrong · Plumbline'}</title>
      <h1>{absent ? 'There is no such page' : 'Something went wrong here'}</h1>
      <p>
        {absent
          ? 'The address may be incomplete, the assessment deleted, or this browser has not opened its private link yet. Open the private link again.'
          : 'The fault is ours, not yours. What was shown as saved before is safe. Go back and try again.'}
      </p>
      <p>
        <a href="/">Go to the start page</a>
      </p>
    </Page>
  );
}
