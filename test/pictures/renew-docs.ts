import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** What README shows: a strip of pages, the top of the result, a page of the report. */
export async function renewDocs(browser: Browser, folder: string): Promise<void> {
  mkdirSync('docs', { recursive: true });
  const boxes = shown.map(({ name, width }) => box(join(folder, `${name}.png`), width, 300)).join('');
  await compose(browser, 'docs/pages.png', { width: 1180, height: 660 }, boxes);
  await compose(
    browser,
    'docs/result.png',
    { width: 840, height: 720 },
    box(join(folder, 'result.desktop.png'), 800, 680),
  );
  const report = join(folder, 'gap-report-page.png');
  if (existsSync(report)) copyFileSync(report, 'docs/gap-report.png');
}

/** Two rows: the way to the result, then what comes after it and what goes wrong. Each form at least once. */
const shown = [
  { name: 'home.desktop', width: 280 },
  { name: 'question.phone', width: 140 },
  { name: 'conflict.noscript', width: 140 },
  { name: 'result.dark', width: 280 },
  { name: 'check.phone', width: 140 },
  { name: 'edit-conflict.desktop', width: 280 },
  { name: 'upgrade.phone', width: 140 },
  { name: 'not-stored.noscript', width: 140 },
  { name: 'what-if-tried.dark', width: 280 },
  { name: 'milestone.phone', width: 140 },
];

/** The top of a picture, made smaller. */
function box(path: string, width: number, height: number): string {
  const source = `data:image/png;base64,${readFileSync(path).toString('base64')}`;
  return `<div style="width:${width}px;height:${height}px;overflow:hidden;outline:1px solid #c5cfd8"><img width="${width}" src="${source}"></div>`;
}

async function compose(browser: Browser, path: string, viewport: { width: number; height: number }, boxes: string) {
  const page = await browser.newPage({ viewport });
  const style = 'margin:0;padding:20px;display:flex;flex-wrap:wrap;gap:20px;justify-content:center;background:#eef3f7';
  await page.setContent(`<body style="${style}">${boxes}`);
  await page.screenshot({ path });
  await page.close();
}
