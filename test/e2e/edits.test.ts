import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { structText } from '../render/pdf/ua/struct-text';
import { squeeze } from '../render/pdf-tools';
import { strictContext } from './browser';
import { fillAssessment } from './fill-assessment';
import { browser, server, startBoth } from './server-and-browser';

startBoth();

const clause = 'clause.tool-request-route';
const mine = 'Security must decide within 10 working days whether a tool may be used, and say why. Ask in the channel.';

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly base: string;
  readonly faults: string[];
}

/** A conflict and a problem are wanted answers, and Chromium writes each into its console. */
async function open(javaScriptEnabled = false): Promise<Opened> {
  const { context, faults } = await strictContext(browser, server.url, { javaScriptEnabled });
  const base = await fillAssessment(context.request, server.url, 'fast-startup');
  return { context, page: await context.newPage(), base, faults };
}

const box = (page: Page) => page.getByLabel('Your text');
const main = (page: Page) => page.locator('main').innerText();

async function save(page: Page, text: string, button = 'Save'): Promise<void> {
  await box(page).fill(text);
  await page.getByRole('button', { name: button, exact: true }).click();
}

async function pdf({ context, base }: Opened, name: string): Promise<string> {
  const response = await context.request.get(`${server.url}${base}/download/${name}`);
  expect(response.status()).toBe(200);
  return squeeze((await structText(await response.body())).join(''));
}

/** The tolerance decides how long an answer may take: 5 working days becomes 10. */
async function decideOtherwise({ page, base }: Opened, tolerance: string): Promise<void> {
  await page.goto(`${base}/facts/organisation`);
  await page.locator(`input[name=risk-tolerance][value=${tolerance}]`).check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/facts/organisation'));
}

describe('an owner edits a clause, JavaScript off', () => {
  it('sees what it replaces, finds it in page, PDF, ledger and file, and restores the generated text', async () => {
    const opened = await open();
    const { page, base, faults } = opened;
    await page.goto(`${base}/policy`);
    await page.getByRole('link', { name: /^Edit \d+\.\d+ Getting another tool/ }).click();
    const generated = await box(page).inputValue();
    expect(await page.locator('.generated').innerText()).toContain(generated);
    await save(page, mine);
    await page.waitForURL((url) => url.hash === '#clause-tool-request-route');
    expect(await page.locator('#clause-tool-request-route').innerText()).toContain(mine);
    expect(await page.locator('.edits').innerText()).toContain('printed in place of the generated text');
    const printed = await pdf(opened, 'policy.pdf');
    expect(printed).toContain(squeeze(mine));
    expect(printed).not.toContain(squeeze(generated));
    expect(await pdf(opened, 'clause-ledger.pdf')).toContain(squeeze(generated));
    const file = await (await opened.context.request.get(`${server.url}${base}/download/answers.yaml`)).text();
    expect(file).toContain(`  ${clause}: {"base":${JSON.stringify(generated)},"text":${JSON.stringify(mine)},`);

    await page.goto(`${base}/edit/${clause}`);
    const remarks = await page.locator('form .warning').allInnerTexts();
    expect(remarks.join('\n')).toMatch(/no longer prints the decision tool-recheck-months/);
    expect(await page.locator('.changes del').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Restore the generated text' }).click();
    expect(await page.locator('#clause-tool-request-route').innerText()).toContain(generated);
    expect(await pdf(opened, 'policy.pdf')).toContain(squeeze(generated));
    expect(faults).toEqual([]);
    await opened.context.close();
  });

  it('a changed decision is merged in where the edit is elsewhere, and is named as material', async () => {
    const opened = await open();
    const { page, base } = opened;
    await page.goto(`${base}/edit/${clause}`);
    const generated = await box(page).inputValue();
    await save(page, `${generated} Ask in the tools channel.`);
    await decideOtherwise(opened, 'conservative');
    await page.goto(`${base}/edit/${clause}`);
    const merged = await box(page).inputValue();
    expect(merged).toBe(
      `${generated.replace('5 working days', '10 working days').replace('12 months', '6 months')} Ask in the tools channel.`,
    );
    expect(await main(page)).toMatch(/merged, .*Needs new acknowledgement: .*Time to decide a request for a tool/s);
    expect(await pdf(opened, 'policy.pdf')).toContain(squeeze(merged));
    await opened.context.close();
  });

  it.each([
    ['keeps the own text', 'Keep mine', mine],
    ['takes the generated text', 'Take the generated text', null],
    ['writes it anew', 'Save', 'Security must answer in 10 working days.'],
  ])('a conflict overwrites nothing, and whoever settles it %s', async (_, button, wanted) => {
    const opened = await open();
    const { page, base } = opened;
    await page.goto(`${base}/edit/${clause}`);
    await save(page, mine);
    await decideOtherwise(opened, 'conservative');
    await page.goto(`${base}/policy`);
    const text = await page.locator('#clause-tool-request-route').innerText();
    expect(text).toContain(mine);
    expect(text).toContain('settle which words stand');
    await page.locator('.edits').getByRole('link').click();
    expect(await main(page)).toContain('Settle which words stand');
    const generated = await page.getByRole('region', { name: 'Generated now' }).locator('p').first().innerText();
    if (button === 'Save') await save(page, wanted ?? '');
    else await page.getByRole('button', { name: button, exact: true }).click();
    const settled = await page.locator('#clause-tool-request-route').innerText();
    expect(settled).toContain(wanted ?? generated);
    expect(settled).not.toContain('settle which words stand');
    await opened.context.close();
  });

  it('a page that has grown stale is told so with both texts, and what was typed is kept', async () => {
    const opened = await open();
    const { page, base } = opened;
    const other = await opened.context.newPage();
    await page.goto(`${base}/edit/${clause}`);
    await other.goto(`${base}/edit/${clause}`);
    await save(page, mine);
    await save(other, 'Nobody must wait.');
    expect(await other.getByRole('alert').innerText()).toMatch(/Ask in the channel\.[\s\S]*Nobody must wait\./);
    expect(await box(other).inputValue()).toBe('Nobody must wait.');
    await page.goto(`${base}/edit/${clause}`);
    expect(await box(page).inputValue()).toBe(mine);
    await other.getByRole('button', { name: 'Replace it with yours' }).click();
    expect(await other.locator('#clause-tool-request-route').innerText()).toContain('Nobody must wait.');

    await other.goto(`${base}/edit/${clause}`);
    await decideOtherwise(opened, 'conservative');
    await save(other, 'Security must answer.');
    expect(await other.getByRole('alert').innerText()).toContain('The generated text has changed meanwhile');
    expect(await box(other).inputValue()).toBe('Security must answer.');
    await opened.context.close();
  });

  it('an empty and a too long text come back as typed with the problem at the field', async () => {
    const opened = await open();
    const { page, base } = opened;
    await page.goto(`${base}/edit/${clause}`);
    await save(page, '   ');
    expect(await page.getByRole('alert').innerText()).toContain('or restore the generated one');
    await save(page, 'x'.repeat(4001));
    expect(await page.getByRole('alert').innerText()).toContain('this one has 4001');
    expect(await box(page).inputValue()).toHaveLength(4001);
    await opened.context.close();
  });

  it('what was typed is kept where the storage cannot take it, and saving it later works', {
    timeout: 60_000,
  }, async () => {
    const opened = await open();
    const { page, base } = opened;
    await page.goto(`${base}/edit/${clause}`);
    const other = new Database(join(server.dataDir, 'plumbline.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    await save(page, mine);
    expect(await page.getByRole('alert').innerText()).toContain('Not saved: the database is held by other work.');
    expect(await box(page).inputValue()).toBe(mine);
    other.exec('ROLLBACK');
    other.close();
    await save(page, mine);
    expect(await page.locator('#clause-tool-request-route').innerText()).toContain(mine);
    await opened.context.close();
  });

  it('a hostile text is only text, on every page and in the PDF', async () => {
    const opened = await open(true);
    const { page, base, faults } = opened;
    const hostile = '</textarea><script>document.title="ran"</script> {{decision:x}} 🚀 \u202Eevil & <b>bold</b>';
    await page.goto(`${base}/edit/${clause}`);
    await save(page, hostile);
    await page.waitForURL((url) => url.pathname.endsWith('/policy') && url.hash === '#clause-tool-request-route');
    expect(await page.locator('#clause-tool-request-route').innerText()).toContain('<b>bold</b>');
    await page.goto(`${base}/edit/${clause}`);
    expect(await box(page).inputValue()).toBe(hostile);
    expect(await page.title()).not.toBe('ran');
    expect(await pdf(opened, 'policy.pdf')).toContain(squeeze('</textarea><script>document.title="ran"</script>'));
    expect(faults).toEqual([]);
    await opened.context.close();
  });
});

describe('an owner edits the narrative of the report, JavaScript off', () => {
  it('a message on the result page and the lead of a chapter, and both are in the PDF', async () => {
    const opened = await open();
    const { page, base, faults } = opened;
    await page.goto(`${base}/result`);
    await page.locator('#said').getByRole('link', { name: /^Edit/ }).first().click();
    await save(page, 'We know this, and the board has been told.');
    await page.waitForURL((url) => url.hash === '#said');
    expect(await page.locator('#said').innerText()).toContain('the board has been told');
    await page.goto(`${base}/gap-report`);
    await page.locator('#domain-review ~ .doc-edit').first().getByRole('link').click();
    await save(page, 'Our reviews grew with the team.\n\n- They are ours.\n- They are slow.');
    await page.waitForURL((url) => url.hash === '#domain-review');
    const report = await pdf(opened, 'gap-report.pdf');
    for (const words of ['the board has been told', 'Our reviews grew with the team.', 'They are slow.'])
      expect(report).toContain(squeeze(words));
    expect(await pdf(opened, 'page-3.pdf')).toContain(squeeze('the board has been told'));
    expect(faults).toEqual([]);
    await opened.context.close();
  });

  it('what says how a number came about cannot be edited', async () => {
    const { context, base } = await open();
    for (const target of ['lead.method', 'lead.answers', 'clause.none', 'message.none', 'x'])
      expect((await context.request.get(`${server.url}${base}/edit/${target}`)).status()).toBe(404);
    await context.close();
  });
});
