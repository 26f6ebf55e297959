import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startAssessment, strictContext } from './browser';
import { browser, server, startBoth } from './server-and-browser';

startBoth();

describe('with a keyboard alone', () => {
  it('a newcomer comes from the start page through facts and a question to the result, focus visible at each stop', async () => {
    const { context, faults } = await strictContext(browser, server.url);
    const page = await context.newPage();
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await tabTo(page, 'field-organisation');
    await page.keyboard.type('Keys only');
    await tabTo(page, 'Start');
    await enter(page, /\/a\/[\w-]+$/);
    await tabTo(page, 'Your organisation');
    await enter(page, /facts\/organisation$/);
    await tabTo(page, 'field-engineers');
    await page.keyboard.type('12');
    await tabTo(page, 'Save and continue');
    await enter(page, /facts\/use$/);
    await tabTo(page, 'All parts');
    await enter(page, /\/a\/[\w-]+$/);
    await tabTo(page, 'Tooling');
    await enter(page, /\/q\//);
    await tabTo(page, 'field-answer');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('input[name=answer]:checked').getAttribute('value')).toBe('2');
    const before = page.url();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href !== before);
    await tabTo(page, 'Result so far');
    await enter(page, /result$/);
    await tabTo(page, 'Score', 'SUMMARY');
    await page.keyboard.press('Enter');
    expect(await page.locator('.domain details[open]').count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('a problem takes the focus to the summary, whose link takes it to the field', async () => {
    const { context } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const base = await startAssessment(page, 'Problem');
    await page.goto(`${base}/q/tooling.alternatives`);
    await page.locator('input[name=answer][value=notApplicable]').focus();
    await page.keyboard.press('Space');
    await tabTo(page, 'Save and continue');
    await page.keyboard.press('Enter');
    await page.locator('#problems:focus').waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#field-reason:focus').waitFor();
    const described = await page.locator('#field-reason').getAttribute('aria-describedby');
    expect(await page.locator(`#${described}`).innerText()).toContain('Say in a few words');
    await context.close();
  });

  it('a conflict takes the focus to both texts, and either is two stops away', async () => {
    const { context } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const base = await startAssessment(page, 'Both');
    const path = `${base}/q/tooling.data-classes`;
    await page.goto(path);
    const form = { answer: '1', note: 'theirs', seenVersion: '0', intent: 'save' };
    await context.request.post(server.url + path, { form, headers: { Origin: server.url }, maxRedirects: 0 });
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.locator('#problems:focus').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Keep the saved answer');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Replace it with yours');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== path);
    await page.goto(path);
    expect(await page.locator('input[name=answer]:checked').getAttribute('value')).toBe('2');
    await context.close();
  });
});

/** Tabs until the element with this id, or these words at its start, has the focus; each stop on the way must show it. */
async function tabTo(page: Page, goal: string, tag?: string): Promise<void> {
  for (let stop = 0; stop < 120; stop++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(seen);
    expect([at.words, at.shown]).toEqual([at.words, true]);
    if ((at.id === goal || at.words.includes(goal)) && (!tag || at.tag === tag)) return;
  }
  throw new Error(`No tab stop "${goal}" on ${page.url()}`);
}

function seen(): { id: string; words: string; tag: string; shown: boolean } {
  const element = document.activeElement as HTMLElement;
  const ring = getComputedStyle(element).outlineStyle !== 'none';
  const around = element.closest('.choice');
  const ringAround = around !== null && getComputedStyle(around).outlineStyle !== 'none';
  return { id: element.id, words: element.innerText?.trim() ?? '', tag: element.tagName, shown: ring || ringAround };
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim());
}

async function enter(page: Page, goal: RegExp): Promise<void> {
  await Promise.all([page.waitForURL(goal), page.keyboard.press('Enter')]);
}
