import { describe, expect, it } from 'vitest';
import { startAssessment, strictContext } from './browser';
import { browser, server, startBoth } from './server-and-browser';

startBoth();

const question = '/q/tooling.data-classes';

describe('two tabs on one question', () => {
  it('the second save shows both texts and overwrites nothing until it is confirmed', async () => {
    const { context } = await strictContext(browser, server.url);
    const [one, two] = [await context.newPage(), await context.newPage()];
    const base = await startAssessment(one, 'Tabs');
    await one.goto(base + question);
    await two.goto(base + question);
    await save(one, '1', 'from the first tab');
    await save(two, '2', 'from the second tab');
    const conflict = await two.getByRole('alert').innerText();
    expect(conflict).toContain('from the first tab');
    expect(conflict).toContain('from the second tab');
    await one.goto(base + question);
    expect(await one.getByLabel('Note (optional)').inputValue()).toBe('from the first tab');
    await two.getByRole('button', { name: 'Save and continue' }).click();
    await two.waitForURL((url) => !url.pathname.endsWith(question));
    await one.goto(base + question);
    expect(await one.getByLabel('Note (optional)').inputValue()).toBe('from the second tab');
    await context.close();
  });

  it('back, refresh and a double submit change nothing that was saved', async () => {
    const { context } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const base = await startAssessment(page, 'Back');
    await page.goto(base + question);
    await save(page, '2', 'kept');
    await page.goBack();
    expect(await page.locator('input[name=answer]:checked').getAttribute('value')).toBe('2');
    await page.reload();
    expect(await page.getByLabel('Note (optional)').inputValue()).toBe('kept');
    const form = { answer: '2', note: 'kept', seenVersion: '0', intent: 'save' };
    const headers = { Origin: server.url };
    const again = await Promise.all(
      [1, 2].map(() => context.request.post(base + question, { form, headers, maxRedirects: 0 })),
    );
    expect(again.map((response) => response.status())).toEqual([303, 303]);
    await context.close();
  });
});

describe('bad input on a question page', () => {
  it('a reason that is missing, and a note that is too long, come back as typed with the problem at the field', async () => {
    const { context } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const base = await startAssessment(page, 'Bad input', 'Full');
    await page.goto(`${base}/q/tooling.tool-register`);
    await page.locator('input[name=answer][value=notApplicable]').check();
    await page.getByLabel('Note (optional)').fill('n'.repeat(2100));
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('Say in a few words why this does not apply.');
    expect(await page.getByLabel('Note (optional)').inputValue()).toHaveLength(2100);
    expect(await page.locator('input[name=answer]:checked').getAttribute('value')).toBe('notApplicable');
    await context.close();
  });

  it('a page of 70 KB is refused with a way back, and nothing is saved', async () => {
    const { context } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const base = await startAssessment(page, 'Too long');
    await page.goto(base + question);
    await page.getByLabel('Note (optional)').fill('x'.repeat(70_000));
    await page.locator('input[name=answer][value="2"]').check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByText('Nothing of it was saved').waitFor();
    expect(await page.getByLabel('Note (optional)').inputValue()).toHaveLength(70_000);
    await page.goto(base + question);
    expect(await page.locator('input[name=answer]:checked').count()).toBe(0);
    await context.close();
  });

  it('a not-applicable that the question never allows is refused, whatever the browser sends', async () => {
    const { context } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const base = await startAssessment(page, 'Never');
    const form = { answer: 'notApplicable', reason: 'we are special', note: '', seenVersion: '0', intent: 'save' };
    const response = await context.request.post(base + question, { form, headers: { Origin: server.url } });
    expect(response.status()).toBe(400);
    expect(await response.text()).toContain('This question always applies');
    await context.close();
  });
});

async function save(page: import('playwright-core').Page, level: string, note: string): Promise<void> {
  await page.locator(`input[name=answer][value="${level}"]`).check();
  await page.getByLabel('Note (optional)').fill(note);
  const answered = Promise.race([page.waitForEvent('load'), page.locator('#problems').waitFor()]);
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await answered;
}
