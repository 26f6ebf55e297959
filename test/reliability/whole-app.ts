import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { Response } from 'express';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { readEnv } from '../../app/env.server';
import { type Content, loadContent } from '../../app/load-content.server';
import { answerPages } from '../../app/server/answer-pages';
import { createApp } from '../../app/server/create-app';
import { describeError } from '../../app/server/describe-error';
import { listen, portOf, type SenderLimits } from '../../app/server/listen';
import { openPdfPool } from '../../app/server/pdf-pool';
import type { Limits } from '../../app/server/rate-limit';
import { nonceOf } from '../../app/server/security-headers';
import type { Database } from '../../app/storage/db';
import { tempDatabase, tempFolder } from '../storage/temp-database';

export interface WholeApp {
  readonly port: number;
  readonly db: Database;
  /** The database file. */
  readonly file: string;
  readonly logged: () => string;
}

interface Asked {
  readonly settings?: Readonly<Record<string, string>>;
  readonly limits?: Limits;
  readonly senders?: SenderLimits;
  /** Asked at every request, so that a test can publish an edition while it runs; our own by default. */
  readonly content?: () => Content;
}

/** Everything that runs in production, pages included, with a hand on its database; pages come from build/. */
export async function wholeApp({
  settings = { RATE_LIMITS: 'off' },
  limits,
  senders,
  content = ownContent(),
}: Asked = {}): Promise<WholeApp> {
  const { db, file } = tempDatabase();
  const lines: string[] = [];
  const log = pino({ base: undefined }, { write: (line) => void lines.push(line) });
  const env = readEnv(settings, tempFolder());
  const root = join(import.meta.dirname, '../../build');
  const build: ServerBuild = await import(/* @vite-ignore */ pathToFileURL(join(root, 'server/index.js')).href);
  const logError = (error: unknown) => log.error({ error: describeError(error) }, 'page failed');
  const pdfs = openPdfPool(join(root, 'pdf-worker.mjs'));
  onTestFinished(() => pdfs.close());
  const outsideBanks = { offered: [], byDigest: new Map() };
  const contextOf = (res: Response) => ({
    db,
    content: content(),
    outsideBanks,
    env,
    pdfs,
    nonce: nonceOf(res),
    now: Date.now(),
    logError,
  });
  const pages = answerPages({ build, appUrl: env.appUrl, contextOf });
  const parts = { env, db, log, readiness: { ready: true }, clientDir: join(root, 'client'), pages, limits };
  const server = await listen(createApp(parts), 0, senders);
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  return { port: portOf(server), db, file, logged: () => lines.join('') };
}

function ownContent(): () => Content {
  const loaded = loadContent(join(import.meta.dirname, '../../content'));
  if (loaded.kind === 'faults') throw new Error(loaded.report);
  return () => loaded.content;
}
