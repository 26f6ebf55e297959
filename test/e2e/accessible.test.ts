import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitAll } from './every-state';
import { type LaterServer, startLater } from './later-server';
import { motion, outline, smallTargets, tooWide } from './page-checks';
import { browser, server, startBoth } from './server-and-browser';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A walk through every page and state, in ms; two cores may be shared. */
const wholeWalk = 900_000;

startBoth();

let later: LaterServer;
const servers = () => ({ url: server.url, later });
beforeAll(async () => {
  later = await startLater();
});
afterAll(() => later?.stop());

describe('every page and state', () => {
  it(
    'light, 1280 px: 0 axe violations, 1 first heading, no level skipped, a title of its own, no motion unasked for',
    async () => {
      const said = await visitAll(browser, servers(), { reducedMotion: 'reduce' }, async (page) => ({
        faults: [...(await violations(page)), ...(await page.evaluate(motion))],
        ...(await page.evaluate(outline)),
      }));
      expect(faultsOf(said, ({ faults, headingFaults }) => [...faults, ...headingFaults])).toEqual([]);
      const titles = Object.entries(said).map(([name, { title }]) => [name, title] as const);
      expect(titles.filter(([, title]) => title.startsWith('Error: ')).map(([name]) => name)).toEqual(wrong);
      const own = titles.filter(([name]) => !aliases.includes(name)).map(([, title]) => title);
      expect(own.filter((title, at) => own.indexOf(title) !== at)).toEqual([]);
    },
    wholeWalk,
  );

  it(
    'dark, 390 px: 0 axe violations, targets of 24 px or more, and no sideways scrolling with text at 200 %',
    async () => {
      const form = { colorScheme: 'dark', viewport: { width: 390, height: 900 } } as const;
      const said = await visitAll(browser, servers(), form, async (page) => {
        const faults = [...(await violations(page)), ...(await page.evaluate(smallTargets))];
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        return [...faults, ...(await page.evaluate(tooWide))];
      });
      expect(faultsOf(said, (faults) => faults)).toEqual([]);
    },
    wholeWalk,
  );

  it(
    'light, 360 px: 0 axe violations; 360 and 320 px: no sideways scrolling, nor an element wider than that',
    async () => {
      const said = await visitAll(browser, servers(), { viewport: { width: 360, height: 800 } }, async (page) => {
        const at360 = [...(await violations(page)), ...(await page.evaluate(tooWide))];
        await page.setViewportSize({ width: 320, height: 800 });
        return [...at360, ...(await page.evaluate(tooWide))];
      });
      expect(faultsOf(said, (faults) => faults)).toEqual([]);
    },
    wholeWalk,
  );

  it(
    'JavaScript off, light, 390 px: 0 axe violations, and no sideways scrolling',
    async () => {
      const form = { javaScriptEnabled: false, viewport: { width: 390, height: 900 } } as const;
      // axe waits for ever where scripts are off, so it reads what came of the page in another tab.
      const reader = await browser.newPage({ bypassCSP: true, viewport: form.viewport });
      await reader.goto(`${server.url}/privacy`);
      const said = await visitAll(browser, servers(), form, async (page) => {
        await reader.setContent((await page.content()).replace(/<script[\s\S]*?<\/script>/g, ''));
        return [...(await violations(reader)), ...(await page.evaluate(tooWide))];
      });
      await reader.close();
      expect(faultsOf(said, (faults) => faults)).toEqual([]);
    },
    wholeWalk,
  );

  it(
    'dark, 1280 px: 0 axe violations',
    async () => {
      const said = await visitAll(browser, servers(), { colorScheme: 'dark' }, violations);
      expect(faultsOf(said, (faults) => faults)).toEqual([]);
    },
    wholeWalk,
  );
});

/** States whose title says that something was refused, in the order of the walk. */
const wrong = [
  'home-problem',
  'facts-problem',
  'facts-conflict',
  'own-numbers-problem',
  'question-problem',
  'conflict',
  'not-asked',
  'details-problem',
  'edit-problem',
  'edit-stale',
  'no-such-page',
  'no-such-link',
  'read-only',
  'other-site',
  'too-many-links',
  'our-fault',
];

/** Further states of a page that is in the walk already. */
const aliases = [
  'rounds-first',
  'milestone-moved',
  'home-deleted',
  'facts-conflict',
  'own-numbers',
  'parts-empty',
  'question-answered',
  'not-saved-yet',
  'too-long',
  'result-opened',
  'result-empty',
  'home-build',
  'seat-parts',
  'seat-facts',
  'seat-result',
  'seat-report',
  'what-if-tried',
  'what-if-problem',
  'upgrade-none',
  'parts-newer',
  'parts-moved',
  'pulse-result',
  'pulse-report',
  'policy-pulse',
  'no-such-link',
  'not-stored',
  'too-many-saves',
  'edit-conflict',
  'policy-edited',
];

function faultsOf<T>(said: Record<string, T>, faults: (one: T) => readonly string[]): string[] {
  return Object.entries(said).flatMap(([name, one]) => faults(one).map((fault) => `${name}: ${fault}`));
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate((tags) => {
    const { axe: runner } = globalThis as unknown as { axe: AxeRunner };
    return runner.run(document, { runOnly: tags, resultTypes: ['violations'] });
  }, rules);
  return found.map(({ id, nodes }) => {
    const first = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
    return `axe ${id}: ${first.join(' | ')}`;
  });
}

interface AxeRunner {
  run(on: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
