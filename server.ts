import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler, Response } from 'express';
import { pino } from 'pino';
import { type Env, EnvRefused, readEnv } from './app/env.server';
import { type OutsideBanks, openOutsideBanks } from './app/extra-banks/outside-banks';
import type { Content } from './app/load-content.server';
import { openContent } from './app/parsed-content.server';
import { answerPages } from './app/server/answer-pages';
import { createApp } from './app/server/create-app';
import { prepareDataFolder } from './app/server/data-folder';
import { describeError } from './app/server/describe-error';
import type { Readiness } from './app/server/health';
import { ListenRefused, listen } from './app/server/listen';
import { openPdfPool, type PdfPool } from './app/server/pdf-pool';
import { nonceOf } from './app/server/security-headers';
import { stop } from './app/server/stop';
import { DatabaseRefused } from './app/storage/database-refused';
import { type Database, openDatabase } from './app/storage/db';
import { holdFolder } from './app/storage/hold-folder';
import { sweepExpired } from './app/storage/retention';

/** This file runs as build/server.mjs, so the project is one folder up. */
const buildDir = dirname(fileURLToPath(import.meta.url));
const root = dirname(buildDir);
const log = pino({ base: undefined });

async function start(): Promise<void> {
  const env = readEnv(undefined, root);
  const content = readContent(env.contentDir);
  const { databaseFile } = prepareDataFolder(env);
  holdFolder(env.dataDir);
  const outsideBanks = await readOutsideBanks(env, content);
  const db = openDatabase(databaseFile, join(root, 'drizzle'));
  const readiness: Readiness = { ready: false };
  const pdfs = openPdfPool(join(buildDir, 'pdf-worker.mjs'));
  const pages = await remixPages(env, content, outsideBanks, db, pdfs);
  const app = createApp({ env, db, log, readiness, clientDir: join(buildDir, 'client'), pages });
  const server = await listen(app, env.port);
  readiness.ready = true;
  sweepDaily(db);
  warm(pdfs);
  stopOnSignal(() => stop(server, db, readiness, pdfs, env.trustProxy > 0 ? noticeForProxies : 0));
  process.stdout.write(`Plumbline listens on http://127.0.0.1:${env.port}\n`);
}

function readContent(contentDir: string): Content {
  if (!existsSync(contentDir)) throw new EnvRefused(`CONTENT_DIR ${contentDir} does not exist.`);
  const loaded = openContent(contentDir, join(buildDir, 'content.bin'));
  if (loaded.kind === 'faults') throw new ContentRefused(loaded.report);
  return loaded.content;
}

async function readOutsideBanks({ extraBanksDir, dataDir }: Env, content: Content): Promise<OutsideBanks> {
  const where = { extraBanksDir, dataDir, workerFile: join(buildDir, 'bank-worker.mjs') };
  const { current, editions } = content;
  const earlier = [...editions.values()].filter((one) => one !== current).map(({ edition }) => edition);
  const opened = await openOutsideBanks([current.edition, ...earlier], where);
  if (opened.kind === 'faults') throw new ContentRefused(opened.report);
  return opened.banks;
}

async function remixPages(
  { secret: _, ...env }: Env,
  content: Content,
  outsideBanks: OutsideBanks,
  db: Database,
  pdfs: PdfPool,
): Promise<RequestHandler> {
  const build: ServerBuild = await import(pathToFileURL(join(buildDir, 'server', 'index.js')).href);
  const logError = (error: unknown) => log.error({ error: describeError(error) }, 'page failed');
  const contextOf = (res: Response) => ({
    db,
    content,
    outsideBanks,
    env,
    pdfs,
    nonce: nonceOf(res),
    now: Date.now(),
    logError,
  });
  return answerPages({ build, appUrl: env.appUrl, contextOf });
}

const day = 24 * 60 * 60 * 1000;

/** Erases what is older than the home page promises to keep: once at the start, then once a day. */
function sweepDaily(db: Database): void {
  const sweep = () =>
    sweepExpired(db, Date.now()).then(
      (erased) => erased > 0 && log.info({ erased }, 'expired assessments erased'),
      (error: unknown) => log.error({ error: describeError(error) }, 'expired assessments could not be erased'),
    );
  void sweep();
  setInterval(sweep, day).unref();
}

/** Not waited for: pages need no PDF. A failure here would meet the first reader as well, so it is worth a line. */
function warm(pdfs: PdfPool): void {
  void pdfs.warm().then((result) => {
    if (result.kind === 'failed') log.error({ error: describeError(result.error) }, 'PDFs cannot be written');
  });
}

/** How long a proxy is told "not ready" before connections are refused, in ms. */
const noticeForProxies = 1_000;

/** The whole stop ends within 15 s, by force if need be. */
function stopOnSignal(stopping: () => Promise<void>): void {
  const onSignal = () => {
    setTimeout(() => process.exit(1), 14_000).unref();
    stopping().then(() => process.exit(0), endAtOnce);
  };
  process.once('SIGTERM', onSignal);
  process.once('SIGINT', onSignal);
}

/** After a fault nobody expected the state is unknown: end, and let whatever watches the program start it again. */
function endAtOnce(error: unknown): never {
  log.fatal({ error: describeError(error) }, 'ended by a fault');
  process.exit(1);
}

class ContentRefused extends Error {}

function refuseStart(error: unknown): never {
  const kinds = [EnvRefused, ContentRefused, DatabaseRefused, ListenRefused];
  if (!(error instanceof Error && kinds.some((kind) => error instanceof kind))) endAtOnce(error);
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

process.on('uncaughtException', endAtOnce);
process.on('unhandledRejection', endAtOnce);
await start().catch(refuseStart);
