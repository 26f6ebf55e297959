import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startAssessment } from './browser';
import { fillAssessment, fillTwice } from './fill-assessment';
import type { LaterServer } from './later-server';
import type { Started, State } from './state';
import { states } from './states';

/** Visits every page and state in one form and hands each to `look`; answers with what it said, by state. */
export async function visitAll<T>(
  browser: Browser,
  servers: { readonly url: string; readonly later: LaterServer },
  options: BrowserContextOptions,
  look: (page: Page, state: State) => Promise<T>,
): Promise<Record<string, T>> {
  const context = await browser.newContext({ baseURL: servers.url, ...options });
  const started = await begin(context, servers.url, servers.later);
  const said: Record<string, T> = {};
  for (const state of states.filter(({ script }) => !script || options.javaScriptEnabled !== false)) {
    const page = await context.newPage();
    await state.reach(page, started);
    said[state.name] = await look(page, state);
    await context.setOffline(false);
    await page.close();
  }
  await context.close();
  return said;
}

/** The assessments that states start from, made in this context; those of the later server are open in it too. */
export async function begin(context: BrowserContext, url: string, later: LaterServer): Promise<Started> {
  await context.addCookies(later.cookies);
  return {
    url,
    later,
    empty: await startAssessment(await context.newPage(), 'Parcelwing'),
    filled: await fillAssessment(context.request, url, 'fast-startup'),
    seat: await fillAssessment(context.request, url, '../seats/one-engineer'),
    rounds: await fillTwice(context.request, url, 'regional-bank'),
  };
}
