import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { readEnv } from '../../app/env.server';
import { createApp } from '../../app/server/create-app';
import type { Readiness } from '../../app/server/health';
import { listen, portOf } from '../../app/server/listen';
import type { Database } from '../../app/storage/db';
import { tempDatabase, tempFolder } from '../storage/temp-database';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

export interface RunningApp {
  readonly port: number;
  readonly db: Database;
  readonly readiness: Readiness;
  /** Every line logged so far. */
  readonly logged: () => string;
  readonly ask: (path: string, asked?: Asked) => Promise<Reply>;
}

/** The whole server but for Remix, on a real socket and a real database. */
export async function runApp(settings: Record<string, string> = {}): Promise<RunningApp> {
  const lines: string[] = [];
  const { db } = tempDatabase();
  const readiness: Readiness = { ready: true };
  const env = readEnv(settings, tempFolder());
  const log = pino({}, { write: (line) => void lines.push(line) });
  const server = await listen(createApp({ env, db, log, readiness, clientDir: clientFolder(), pages: pages() }), 0);
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const port = portOf(server);
  return { port, db, readiness, logged: () => lines.join(''), ask: (path, asked) => ask(port, path, asked) };
}

function clientFolder(): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'page-a1b2c3.js'), 'export {}');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
}

/** Stands where Remix stands: one page, one receiver of a body, one fault. */
function pages(): RequestHandler {
  const router = express.Router();
  router.get(['/', '/r/:token'], (req, res) => void res.send(`host ${req.get('x-forwarded-host') ?? 'direct'}`));
  router.all(
    '/save',
    express.text({ type: () => true, limit: '1mb' }),
    (req, res) => void res.send(`got ${req.body.length}`),
  );
  router.get('/fault', () => {
    throw Object.assign(new Error('SELECT secret FROM answer'), {
      params: ['typed by a user'],
      cause: new Error('no such table'),
    });
  });
  return router;
}

export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const length =
      body === undefined || 'Transfer-Encoding' in headers ? {} : { 'Content-Length': Buffer.byteLength(body) };
    // As a form of ours sends it, unless the test says otherwise.
    const type = method === 'GET' || method === 'HEAD' ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' };
    const options = {
      port,
      host: '127.0.0.1',
      path,
      method,
      headers: { ...type, ...length, ...headers },
      agent: false,
    };
    const sent = request(options, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
