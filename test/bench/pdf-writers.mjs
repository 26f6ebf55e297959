import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { documentOf } from './bench-content.mjs';

/** Each writer: `open` once, then `write(units)` for one document; `usage` says what processes beside this one used. */
export const writers = { ours, pdfkit, chromium };

const require = createRequire(import.meta.url);
const family = '@expo-google-fonts/';
const sans = require.resolve(`${family}ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf`);
const bold = require.resolve(`${family}ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf`);
const serif = require.resolve(`${family}source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf`);
const nothing = () => ({ cpu: 0, megabytes: 0 });

/** Tags, bookmarks and links included, and the way of the document into the worker; only its limit of pages is off. */
async function ours() {
  const { renderPdf } = await import('../../build/bench-render.mjs');
  return {
    write: (units) => renderPdf(JSON.parse(JSON.stringify(documentOf(units)))),
    usage: nothing,
    close: () => undefined,
  };
}

/** As its guide shows it: text(), list() and table(), no tags. */
async function pdfkit() {
  const { default: PDFDocument } = await import('pdfkit');
  return {
    write: (units) => writePlain(new PDFDocument({ size: 'A4', margin: 64 }), units),
    usage: nothing,
    close: () => undefined,
  };
}

function writePlain(pdf, units) {
  const chunks = [];
  pdf.on('data', (chunk) => chunks.push(chunk));
  const done = new Promise((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))));
  pdf.registerFont('sans', sans).registerFont('bold', bold).registerFont('serif', serif);
  for (const one of units) {
    pdf.font('serif').fontSize(16).text(one.title).moveDown(0.5);
    pdf.font('sans').fontSize(9.5);
    for (const words of one.paragraphs) pdf.text(words, { lineGap: 2 }).moveDown(0.5);
    pdf.list(one.items, { bulletRadius: 1.5 }).moveDown(0.5);
    pdf
      .fontSize(8.5)
      .table({ columnStyles: [28, '*', 60, 120], data: [one.head, ...one.rows] })
      .moveDown();
  }
  pdf.end();
  return done;
}

/** A warm headless browser printing a page that it has just been given. */
async function chromium() {
  const { chromium: playwright } = await import('playwright-core');
  const { findBrowser } = await import('../find-browser.mjs');
  const executablePath = findBrowser();
  if (!executablePath) return null;
  const server = await playwright.launchServer({ executablePath, args: ['--no-sandbox'] });
  const browser = await playwright.connect(server.wsEndpoint());
  return {
    write: async (units) => {
      // A page of its own for each document, as a server that keeps clients apart would have it.
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.setContent(html(units), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => true));
      const bytes = await page.pdf({
        format: 'A4',
        tagged: true,
        outline: true,
        margin: { top: '0.89in', bottom: '0.89in', left: '0.89in', right: '0.89in' },
      });
      await context.close();
      return bytes;
    },
    usage: () => familyUsage(server.process().pid),
    close: () => server.close(),
  };
}

function html(units) {
  const face = (name, file) =>
    `@font-face{font-family:${name};src:url(data:font/ttf;base64,${readFileSync(file).toString('base64')})}`;
  const escaped = (words) => words.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
  const row = (tag) => (cells) => `<tr>${cells.map((words) => `<${tag}>${escaped(words)}</${tag}>`).join('')}</tr>`;
  const body = units.map(
    (one) =>
      `<h2>${escaped(one.title)}</h2>${one.paragraphs.map((words) => `<p>${escaped(words)}</p>`).join('')}` +
      `<ul>${one.items.map((words) => `<li>${escaped(words)}</li>`).join('')}</ul>` +
      `<table><thead>${row('th')(one.head)}</thead><tbody>${one.rows.map(row('td')).join('')}</tbody></table>`,
  );
  const style = `${face('sans', sans)}${face('bold', bold)}${face('serif', serif)}
    body{font:9.5pt/14pt sans;margin:0}h2{font:16pt/21pt serif}table{border-collapse:collapse;font:8.5pt/11.5pt sans;width:100%}
    th{font-family:bold;text-align:left}td,th{border-bottom:.5pt solid #c5cfd8;padding:4pt 6pt}tr{break-inside:avoid}`;
  return `<!doctype html><html lang="en"><title>Bench</title><style>${style}</style><body>${body.join('')}</body></html>`;
}

/** CPU seconds and peak megabytes of a process and all below it, from /proc: Linux only. */
function familyUsage(root) {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statOf(pid));
  const family = new Set([root]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const one of stats) if (family.has(one.parent)) family.add(one.pid);
  }
  const own = stats.filter((one) => family.has(one.pid));
  const sum = (of) => own.reduce((total, one) => total + of(one), 0);
  return { cpu: sum((one) => one.ticks) / 100, megabytes: sum((one) => one.peak) / 1024 };
}

function statOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
    const ticks = [11, 12, 13, 14].reduce((total, at) => total + Number(fields[at]), 0);
    return [{ pid: Number(pid), parent: Number(fields[1]), ticks, peak: Number(peak) }];
  } catch {
    return []; // It ended between the listing and the reading.
  }
}
