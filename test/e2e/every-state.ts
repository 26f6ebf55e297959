import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startAssessment } from './browser';
import { fillAssessment } from './fill-assessment';
import { type State, states } from './states';

/** Visits every page and state in one form and hands each to `look`; answers with what it said, by state. */
export async function visitAll<T>(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  look: (page: Page, state: State) => Promise<T>,
): Promise<Record<string, T>> {
  const context = await browser.newContext({ baseURL: url, ...options });
  const empty = await startAssessment(await context.newPage(), 'Parcelwing');
  const filled = await fillAssessment(context.request, url, 'fast-startup');
  const said: Record<string, T> = {};
  for (const state of states.filter(({ script }) => !script || options.javaScriptEnabled !== false)) {
    const page = await context.newPage();
    await state.reach(page, { url, filled, empty });
    said[state.name] = await look(page, state);
    await context.setOffline(false);
    await page.close();
  }
  await context.close();
  return said;
}
