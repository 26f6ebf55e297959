import type { Env } from './env.server';
import type { OutsideBanks } from './extra-banks/outside-banks';
import type { Content } from './load-content.server';
import type { PdfPool } from './server/pdf-pool';
import type { Database } from './storage/db';

/** What every loader and action is given beside the request. */
export interface LoadContext {
  readonly db: Database;
  readonly content: Content;
  readonly outsideBanks: OutsideBanks;
  readonly env: Omit<Env, 'secret'>;
  readonly pdfs: Pick<PdfPool, 'render'>;
  /** Of this response's Content-Security-Policy. */
  readonly nonce: string;
  /** UTC milliseconds at the request's start. */
  readonly now: number;
  /** To the program's log, without tokens or what was typed; never to the page. */
  readonly logError: (error: unknown) => void;
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends LoadContext {}
}
