import { launch, startAssessment } from '../e2e/browser';
import { startServer } from '../e2e/running-server';
import { goalLine, median, say, spread } from './figures';
import { type Visit, visitFirst } from './first-visit';

/** Weight and speed of the first question page in a real browser that plays a slow phone. */
export async function benchWeb({ rounds }: { rounds: number }): Promise<void> {
  const server = await startServer();
  const browser = await launch();
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  const base = await startAssessment(page, 'Bench');
  await page.goto(`${base}/check`);
  const first = await page.locator('a[href*="/q/"]').first().getAttribute('href');
  const visit = { url: server.url + first, cookies: await context.cookies(), slow: true };
  const visits: Visit[] = [];
  for (let n = 0; n < rounds; n += 1) visits.push(await visitFirst(browser, visit));
  await browser.close();
  await server.stop();

  const of = (pick: (one: Visit) => number) => visits.map(pick);
  say(`first question page, empty cache, 360 px, 1.6 Mbit/s, 150 ms, processor at a quarter; ${rounds} visits:\n`);
  say(`  bytes of all bodies, compressed   ${spread(of((one) => one.bodyBytes))}`);
  say(`  bytes with response headers       ${spread(of((one) => one.bytes))}`);
  say(`  requests                          ${spread(of((one) => one.requests))}`);
  say(`  largest contentful paint, ms      ${spread(of((one) => one.lcp))}\n`);
  const most = (pick: (one: Visit) => number) => Math.max(...of(pick));
  say(goalLine({ name: 'weight', value: most((one) => one.bytes), unit: 'bytes', want: 'at most', limit: 30_000 }));
  say(goalLine({ name: 'requests', value: most((one) => one.requests), unit: '', want: 'at most', limit: 5 }));
  say(goalLine({ name: 'paint', value: median(of((one) => one.lcp)), unit: 'ms', want: 'at most', limit: 900 }));
}
