import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch } from '../e2e/browser';
import { begin } from '../e2e/every-state';
import { type LaterServer, startLater } from '../e2e/later-server';
import { startServer } from '../e2e/running-server';
import type { State } from '../e2e/state';
import { states } from '../e2e/states';
import { type FormName, forms } from './forms';
import { renewDocs } from './renew-docs';

/** `[folder] [states, comma-separated]`: pictures in four forms; with no states named, of all, and docs/ is renewed. */
export async function takePictures([folder = mkdtempSync(join(tmpdir(), 'plumbline-pictures-')), only]: string[]) {
  mkdirSync(folder, { recursive: true });
  const wanted = states.filter(({ name }) => !only || only.split(',').includes(name));
  const [server, later] = await Promise.all([startServer(), startLater()]);
  const browser = await launch();
  try {
    const servers = { url: server.url, later };
    for (const name of Object.keys(forms) as FormName[]) await takeForm(browser, servers, name, wanted, folder);
    if (!only) await renewDocs(browser, folder);
  } finally {
    await browser.close();
    await server.stop();
    await later.stop();
  }
  process.stdout.write(`${folder}\n`);
}

interface Servers {
  readonly url: string;
  readonly later: LaterServer;
}

async function takeForm(
  browser: Browser,
  { url, later }: Servers,
  form: FormName,
  wanted: readonly State[],
  folder: string,
) {
  const context = await browser.newContext({ baseURL: url, ...forms[form] });
  const started = await begin(context, url, later);
  for (const state of wanted.filter(({ script }) => !script || form !== 'noscript')) {
    const page = await context.newPage();
    await state.reach(page, started);
    const path = join(folder, `${state.name}.${form}.png`);
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    await context.setOffline(false);
    await page.close();
  }
  if (form === 'desktop') await printReport(`${url}${started.filled}/download/gap-report.pdf`);
  await context.close();

  async function printReport(address: string) {
    const pdf = join(folder, 'gap-report.pdf');
    writeFileSync(pdf, await (await context.request.get(address)).body());
    if (!existsSync('/usr/bin/pdftoppm')) return;
    const page = ['-f', '3', '-l', '3', '-r', '80', '-png', '-singlefile'];
    execFileSync('/usr/bin/pdftoppm', [...page, pdf, join(folder, 'gap-report-page')]);
  }
}
