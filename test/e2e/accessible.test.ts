import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser';
import { visitAll } from './every-state';
import { type RunningServer, startServer } from './running-server';
import { states } from './states';

const axePath = 'node_modules/axe-core/axe.min.js';
const axe = existsSync(axePath) ? readFileSync(axePath, 'utf8') : undefined;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const none = Object.fromEntries(states.map(({ name }) => [name, []]));

describe('every page and state', () => {
  it.each([
    ['light', 'light', 1280],
    ['dark', 'dark', 1280],
    ['on a phone', 'light', 390],
    ['on a phone in the dark', 'dark', 390],
  ] as const)(
    'has 0 axe violations of WCAG 2.2 AA and good practice: %s',
    async (_, colorScheme, width) => {
      const form = { colorScheme, viewport: { width, height: 900 } };
      expect(await visitAll(browser, server.url, form, (page) => violations(page))).toEqual(none);
    },
    240_000,
  );

  it.each([360, 320])(
    'needs no sideways scrolling at %i px, nor has an element wider than that',
    async (width) => {
      const form = { viewport: { width, height: 800 } };
      expect(await visitAll(browser, server.url, form, (page) => page.evaluate(tooWide))).toEqual(none);
    },
    240_000,
  );

  it('needs none either with text at 200 % on a phone of 390 px', async () => {
    const form = { viewport: { width: 390, height: 800 } };
    const found = await visitAll(browser, server.url, form, async (page) => {
      await page.evaluate(() => {
        document.documentElement.style.setProperty('font-size', '200%');
      });
      return page.evaluate(tooWide);
    });
    expect(found).toEqual(none);
  }, 240_000);

  it('has one first heading, no skipped level, a title of its own, and "Error: " before it where something is wrong', async () => {
    const said = await visitAll(browser, server.url, {}, (page) => page.evaluate(outline));
    const titles = Object.entries(said).map(([name, { title }]) => [name, title] as const);
    for (const [name, { headings }] of Object.entries(said)) {
      expect([name, headings.filter((level) => level === 1).length]).toEqual([name, 1]);
      expect([name, headings.filter((level, at) => level - (headings[at - 1] ?? level) > 1)]).toEqual([name, []]);
    }
    const wrong = titles.filter(([, title]) => title.startsWith('Error: ')).map(([name]) => name);
    expect(wrong.sort()).toEqual(
      [
        'conflict',
        'details-problem',
        'facts-problem',
        'home-problem',
        'no-such-page',
        'not-asked',
        'question-problem',
      ].sort(),
    );
    const distinct = [
      'home',
      'privacy',
      'accessibility',
      'parts',
      'facts',
      'facts-systems',
      'question',
      'check',
      'result',
      'gap-report',
      'policy',
      'details',
      'delete',
    ];
    expect(new Set(distinct.map((name) => said[name]?.title)).size).toBe(distinct.length);
  }, 240_000);

  it('has targets of 24 px or more, words within a sentence aside', async () => {
    const form = { viewport: { width: 390, height: 900 } };
    expect(await visitAll(browser, server.url, form, (page) => page.evaluate(smallTargets))).toEqual(none);
  }, 240_000);

  it('moves nothing for readers who ask for less motion', async () => {
    const still = await visitAll(browser, server.url, { reducedMotion: 'reduce' }, (page) => page.evaluate(motion));
    expect(still).toEqual(none);
  }, 240_000);
});

async function violations(page: Page): Promise<string[]> {
  if (!axe) throw new Error('axe-core is not installed; run npm ci');
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(async (tags) => {
    const { axe: runner } = globalThis as unknown as { axe: AxeRunner };
    return runner.run(document, { runOnly: tags, resultTypes: ['violations'] });
  }, rules);
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  );
}

interface AxeRunner {
  run(on: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { right, width: own } = element.getBoundingClientRect();
    const scrolls = element.closest('.doc-table, .visually-hidden, .skip, thead') !== null;
    return own > 0 && right > width + 1 && !scrolls;
  });
  const found = wide
    .slice(0, 4)
    .map((element) => `${element.tagName}.${element.getAttribute('class')}: ${element.textContent?.slice(0, 40)}`);
  return document.documentElement.scrollWidth > width + 1
    ? [`page ${document.documentElement.scrollWidth} px`, ...found]
    : found;
}

function outline(): { title: string; headings: number[] } {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => Number(one.tagName.slice(1)));
  return { title: document.title, headings };
}

/** WCAG 2.2, 2.5.8; its exception for targets in a sentence or a block of text. */
function smallTargets(): string[] {
  const targets = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary'),
  ];
  const inSentence = (one: Element) => {
    const around = one.parentElement?.closest('p, li, td, th, dd, figcaption, label');
    return (
      one.tagName === 'A' &&
      around !== null &&
      around !== undefined &&
      around.textContent?.trim() !== one.textContent?.trim()
    );
  };
  return targets
    .filter((one) => one.checkVisibility() && !one.matches('.skip') && !inSentence(one))
    .filter((one) => {
      const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
      return width < 24 || height < 24;
    })
    .slice(0, 4)
    .map((one) => `${one.tagName} ${one.textContent?.slice(0, 40)} ${Math.round(one.getBoundingClientRect().height)}`);
}

function motion(): string[] {
  const smooth = getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['smooth scrolling'] : [];
  return [...smooth, ...document.getAnimations().map(() => 'an animation')];
}
