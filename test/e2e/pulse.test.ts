import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, startAssessment, strictContext } from './browser';
import { fillAssessment } from './fill-assessment';
import { type RunningServer, startServer } from './running-server';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'plumbline-pulse-'));

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function withServer(settings: Record<string, string>, act: (server: RunningServer) => Promise<void>) {
  const server = await startServer(settings);
  try {
    await act(server);
  } finally {
    await server.stop();
  }
}

/** Answers one question after another, these levels in turn; returns the prompts. */
async function answerPulse(page: Page, base: string, levels: readonly string[]): Promise<string[]> {
  const prompts: string[] = [];
  await page.goto(`${base}/q/x-pulse.review-gates`);
  for (let at = 0; page.url().includes('/q/x-pulse.'); at++) {
    const before = page.url();
    prompts.push(await page.getByRole('heading', { level: 1 }).innerText());
    await page.locator(`input[name=answer][value="${levels[at % levels.length]}"]`).check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL((url) => url.href !== before);
  }
  return prompts;
}

describe('a pulse, from the policy page to its result', () => {
  it('is downloaded by the owner, served from its folder, answered without script, and read clause by clause', async () => {
    await withServer({}, async (server) => {
      const { context, faults } = await strictContext(browser, server.url, { javaScriptEnabled: false });
      const base = await fillAssessment(context.request, server.url, 'regional-bank');
      const page = await context.newPage();
      await page.goto(`${base}/result`);
      await page.locator('#documents').getByRole('link', { name: 'Pulse (zip)' }).waitFor();
      await page.getByRole('link', { name: 'How to ask it, on the policy page' }).click();
      await page.waitForURL(`**${base}/policy`);
      await page.locator('summary', { hasText: 'ask engineers' }).click();
      const link = page.getByRole('link', { name: 'Download the pulse' });
      const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(file.suggestedFilename()).toBe('pulse.zip');
      for (const [path, bytes] of Object.entries(unzipSync(readFileSync(await file.path())))) {
        const target = join(folder, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, strFromU8(bytes));
      }
      expect(faults).toEqual([]);
      await context.close();
    });

    await withServer({ EXTRA_BANKS_DIR: join(folder, 'pulse') }, async (server) => {
      const { context, faults } = await strictContext(browser, server.url, { javaScriptEnabled: false });
      const page = await context.newPage();
      const base = await startAssessment(page, 'Next round');
      const prompts = await answerPulse(page, base, ['0', '1', '2', '3']);
      expect(prompts[0]).toBe('Your last AI-assisted change: who read it before it was merged?');
      expect(prompts.length).toBeGreaterThanOrEqual(6);
      expect(prompts.length).toBeLessThanOrEqual(10);
      await page.goto(`${base}/gap-report`);
      const report = await page.locator('main').innerText();
      expect(report).toContain('What this says of the policy, clause by clause');
      expect(report).toMatch(/8\.1 No merge without the approvals of the table\s+Not done the last time/);
      expect(report).toMatch(/Made from the policy as of \d{1,2} \w+ 20\d\d, digest [0-9a-f]{12}\./);
      await page.goto(`${base}/result`);
      const short = page.locator('section#pulse');
      await short.getByText('Not done the last time: 8.1 No merge').waitFor();
      await short.getByRole('link', { name: 'Every clause with what was answered' }).click();
      await page.waitForURL(/\/gap-report#pulse-x-pulse$/);
      await page.locator('#pulse-x-pulse').waitFor();
      const result = await (await context.request.get(`${base}/download/result.json`)).json();
      expect(result.outside['x-pulse'].clauses).toHaveLength(prompts.length);
      expect(result.counts.known).toBe(0);
      expect(result.domains['x-pulse'].counts.known).toBe(prompts.length);
      expect(faults).toEqual([]);
      await context.close();
    });
  });

  it('is answered by one engineer on their own track, whose report names the clauses too', async () => {
    const made = join(folder, 'made');
    const run = spawnSync(
      process.execPath,
      ['cli.mjs', 'assess', 'test/fixtures/answers/regional-bank.yaml', '--pulse', made],
      { encoding: 'utf8' },
    );
    expect(run).toMatchObject({ status: 0, stderr: '' });
    await withServer({ EXTRA_BANKS_DIR: made }, async (server) => {
      const { context, faults } = await strictContext(browser, server.url, { viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      await page.goto('/');
      await page.getByLabel('Name to print on the documents').fill('One of us');
      await page.getByRole('radio', { name: /^I build/ }).check();
      await page.getByRole('button', { name: 'Start' }).click();
      await page.getByRole('heading', { level: 1, name: 'One of us' }).waitFor();
      const base = new URL(page.url()).pathname;
      const prompts = await answerPulse(page, base, ['1']);
      expect(prompts.length).toBeGreaterThanOrEqual(6);
      await page.goto(`${base}/result`);
      await page.getByRole('heading', { name: 'The policy, clause by clause' }).waitFor();
      await page.getByText('clauses asked about').waitFor();
      await page.goto(`${base}/gap-report`);
      const report = await page.locator('main').innerText();
      expect(report).toContain('clauses asked about');
      const result = await (await context.request.get(`${base}/download/result.json`)).json();
      expect(result.outside['x-pulse'].clauses).toHaveLength(prompts.length);
      expect(faults).toEqual([]);
      await context.close();
    });
  });
});
