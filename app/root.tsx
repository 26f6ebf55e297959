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
  const { title, text } = (isRouteErrorResponse(error) && wordsByStatus[error.status]) || ourFault;
  return (
    <Page>
      <title>{`${title} · Plumbline`}</title>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href="/">Go to the start page</a>
      </p>
    </Page>
  );
}

const ourFault = {
  title: 'Something went wrong here',
  text: 'The fault is ours, not yours. What was shown as saved before is safe. Go back and try again.',
};

const wordsByStatus: Readonly<Record<number, typeof ourFault>> = {
  404: {
    title: 'There is no such page',
    text: 'The address may be incomplete, the assessment deleted, or this browser has not opened its private link yet. Open the private link again.',
  },
  413: {
    title: 'That is too much to save at once',
    text: 'It holds more fields than any page of Plumbline. Nothing of it was saved.',
  },
};
