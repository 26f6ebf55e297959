import type { Browser, BrowserContext, CDPSession } from 'playwright-core';

export interface Visit {
  readonly requests: number;
  /** Of bodies as they travel, compressed. */
  readonly bodyBytes: number;
  /** With response headers. */
  readonly bytes: number;
  /** Largest contentful paint, in ms. */
  readonly lcp: number;
}

/** A phone on a slow network. Source: the issue; 1.6 Mbit/s and 150 ms are Lighthouse's "slow 4G". */
const slowNetwork = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const slowProcessor = { rate: 4 };

/** Opens an address for the first time, with an empty cache, and weighs everything that it fetches. */
export async function visitFirst(
  browser: Browser,
  { url, cookies, slow }: { url: string; cookies: Awaited<ReturnType<BrowserContext['cookies']>>; slow: boolean },
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (slow) {
    await session.send('Network.emulateNetworkConditions', slowNetwork);
    await session.send('Emulation.setCPUThrottlingRate', slowProcessor);
  }
  const weigh = watch(session);
  await page.goto(url, { waitUntil: 'networkidle' });
  const lcp = await page.evaluate(largestPaint);
  await context.close();
  return { ...weigh(), lcp };
}

function watch(session: CDPSession): () => Omit<Visit, 'lcp'> {
  const heads = new Map<string, number>();
  const wholes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response }) => heads.set(requestId, response.encodedDataLength));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => wholes.set(requestId, encodedDataLength));
  return () => {
    const bytes = sum(wholes.values());
    return { requests: wholes.size, bytes, bodyBytes: bytes - sum(heads.values()) };
  };
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}

/** Runs in the page. */
function largestPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  });
}
