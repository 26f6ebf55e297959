import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type BrowserContext, request } from 'playwright-core';
import { contentPublish } from '../../app/cli/content-publish';
import { copyContent, makeSecond } from '../cli/real-versions';
import { fillAssessment } from './fill-assessment';
import { newDataFolder, startServer } from './running-server';

/** A server some months on: a second edition is published, a pulse is asked, and its limits are on. */
export interface LaterServer {
  readonly url: string;
  readonly dataDir: string;
  readonly cookies: Parameters<BrowserContext['addCookies']>[0];
  /** Addresses of assessments that the cookies open. */
  readonly begun: {
    /** Begun with the first edition, and still there. */
    readonly waiting: string;
    /** Begun with the first edition and moved to the second. */
    readonly moved: string;
    /** Begun now, with the pulse and nothing answered but that. */
    readonly pulsed: string;
    /** Its edition is no longer in the content folder, which is a fault of whoever runs the server. */
    readonly broken: string;
  };
  readonly stop: () => Promise<void>;
}

/** Runs twice on one data folder, with an edition published in between. */
export async function startLater(): Promise<LaterServer> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-later-'));
  const settings = { CONTENT_DIR: copyContent(folder), DATA_DIR: newDataFolder() };
  const visitor = await request.newContext();
  contentPublish(['2026.1'], settings.CONTENT_DIR);
  const first = await startServer(settings);
  const fill = (url: string, name = 'fast-startup') => fillAssessment(visitor, url, name);
  const [waiting, moved, broken] = [await fill(first.url), await fill(first.url), await fill(first.url)];
  await first.end();

  makeSecond(settings.CONTENT_DIR);
  contentPublish(['2026.2'], settings.CONTENT_DIR);
  const pulse = makePulse(join(folder, 'pulse'));
  const second = await startServer({ ...settings, EXTRA_BANKS_DIR: pulse, RATE_LIMITS: 'on' });
  await moveToNewest(visitor, second.url, moved);
  const pulsed = await startPulsed(visitor, second.url);
  loseEdition(second.dataDir, broken);
  const { cookies } = await visitor.storageState();
  await visitor.dispose();
  const stop = async () => {
    await second.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: second.url, dataDir: second.dataDir, cookies, begun: { waiting, moved, pulsed, broken }, stop };
}

async function moveToNewest(visitor: Visitor, url: string, base: string): Promise<void> {
  const page = await (await visitor.get(`${url}${base}/upgrade`)).text();
  const [, seenEdition = ''] = /name="seenEdition" value="([^"]+)"/.exec(page) ?? [];
  const how = { form: { seenEdition }, headers: { Origin: url }, maxRedirects: 0 };
  const status = (await visitor.post(`${url}${base}/upgrade`, how)).status();
  if (status !== 303) throw new Error(`the move to the newest edition answered ${status}`);
}

function makePulse(folder: string): string {
  const args = ['cli.mjs', 'assess', 'test/fixtures/answers/regional-bank.yaml', '--pulse', folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return folder;
}

/** Answers the pulse alone, these levels in turn. */
async function startPulsed(visitor: Visitor, url: string): Promise<string> {
  const headers = { Origin: url };
  const send = async (path: string, form: Record<string, string>) =>
    (await visitor.post(url + path, { form, headers, maxRedirects: 0 })).headers().location ?? '';
  const home = await (await visitor.get(`${url}/`)).text();
  const creationKey = /name="creationKey" value="([^"]+)"/.exec(home)?.[1] ?? '';
  const base = await send('/start', { creationKey, organisation: 'Parcelwing, next round', track: 'quick' });
  let at = `${base}/q/x-pulse.review-gates`;
  for (const level of ['0', '3', '1', '4', '2', '3', '3', '4', '2', '3']) {
    if (!at.includes('/q/x-pulse.')) break;
    at = await send(at, { answer: level, note: '', seenVersion: '0', intent: 'save' });
  }
  return base;
}

type Visitor = Awaited<ReturnType<typeof request.newContext>>;

function loseEdition(dataDir: string, assessment: string): void {
  const db = new Database(join(dataDir, 'plumbline.sqlite'));
  const changed = db.prepare("UPDATE assessment SET edition = '2025.9' WHERE id = ?").run(assessment.split('/').at(-1));
  db.close();
  if (changed.changes !== 1) throw new Error(`${assessment} is not in ${dataDir}`);
}
