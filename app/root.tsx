import type { LinksFunction } from '@remix-run/node';
import { isRouteErrorResponse, Links, Meta, Outlet, useMatches, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';
import { type Fault, FaultPage, faultTitle, type StaleQuestion } from './ui/fault-page';
import { pageTitle } from './ui/page-title';
import { useNonce, useRefused } from './ui/response';
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
        <title>{useTitle()}</title>
        <Meta />
        <Links />
        <script src="/plumbline.js" defer nonce={useNonce()} />
      </head>
      <body>{children}</body>
    </html>
  );
}

function useTitle(): string {
  const error = useRouteError();
  const refused = useRefused();
  const last = useMatches().at(-1);
  if (error !== undefined && error !== null) return pageTitle({ title: faultTitle(faultOf(error)) }, undefined, true);
  return pageTitle(last?.handle, last?.data, refused);
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <FaultPage fault={faultOf(useRouteError())} />;
}

function faultOf(error: unknown): Fault {
  if (!isRouteErrorResponse(error)) return { kind: 'ours' };
  if (error.status === 413) return { kind: 'tooMuch' };
  if (error.status === 405) return { kind: 'readOnly' };
  if (error.status !== 404) return { kind: 'ours' };
  const data = error.data as Partial<StaleQuestion> | null | undefined;
  return data?.kind === 'notAsked' ? (data as StaleQuestion) : { kind: 'absent' };
}
