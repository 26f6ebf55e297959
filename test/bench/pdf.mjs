import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundleForNode, bundlePdfWorker } from '../../build.mjs';
import { unit } from './bench-content.mjs';
import { loopDelay } from './pdf-loop.mjs';
import { writers } from './pdf-writers.mjs';

const self = fileURLToPath(import.meta.url);
const say = (line) => process.stdout.write(`${line}\n`);
const names = { ours: 'Plumbline', pdfkit: 'plain pdfkit', chromium: 'warm Chromium' };

/** `npm run bench -- pdf [pages,…] [runs]`: the same content by three writers, each in a process of its own. */
export default async function run([sizes = '5,25,100,400', runs = '5', ...only] = []) {
  await bundlePdfWorker();
  await bundleForNode('app/render/pdf/render-pdf.ts', 'build/bench-render.mjs');
  const perPage = await unitsPerPage();
  const rows = [];
  say('| writer | pages | CPU s | ms | peak MB | kB | CPU of ours | n |');
  say('|---|---|---|---|---|---|---|---|');
  for (const pages of sizes.split(',').map(Number)) {
    for (const name of Object.keys(writers)) {
      if (only.length > 0 && !only.includes(name)) continue;
      const units = Math.max(1, Math.round(pages * perPage));
      const row = measureApart(name, units, pages > 100 ? Math.min(3, Number(runs)) : Number(runs));
      if (row) {
        rows.push({ target: pages, ...row });
        sayRow(rows.at(-1), rows);
      } else say(`${names[name]} is left out: no browser was found.`);
    }
  }
  sayGrowth(rows);
  if (only.length === 0) print8(await loopDelay());
}

async function unitsPerPage() {
  const { write } = await writers.ours();
  return 20 / ((await pagesOf(await write(units(20)))) - 1);
}

function units(count) {
  return Array.from({ length: count }, (_, index) => unit(index));
}

async function pagesOf(bytes) {
  const { PDFDocument } = await import('pdf-lib');
  return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
}

/** In a fresh process, so that neither memory nor warm code of one writer helps another. */
function measureApart(name, count, runs) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [self, name, String(count), String(runs)], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** A document that takes this many ms is neither warmed twice nor written more than once. */
const slow = 10_000;

/** Warmed until the compiler has settled, then medians of `runs`. */
async function measure(name, count, runs) {
  const writer = await writers[name]();
  if (!writer) return null;
  const [all, seconds, walls] = [units(count), [], []];
  let bytes = new Uint8Array();
  const warmUps = count > 60 ? 3 : 10;
  let last = runs;
  for (let turn = -warmUps; turn < last; turn++) {
    const [cpu, beside, start] = [process.cpuUsage(), writer.usage().cpu, performance.now()];
    bytes = await writer.write(all);
    const { user, system } = process.cpuUsage(cpu);
    if (performance.now() - start > slow) last = 1;
    if (turn < 0 && last === 1) turn = -1;
    if (turn < 0) continue;
    walls.push(performance.now() - start);
    seconds.push((user + system) / 1e6 + writer.usage().cpu - beside);
  }
  const megabytes = process.resourceUsage().maxRSS / 1024 + writer.usage().megabytes;
  await writer.close();
  return {
    name,
    runs: walls.length,
    cpu: median(seconds),
    wall: median(walls),
    megabytes,
    kB: bytes.length / 1024,
    pages: await pagesOf(bytes),
  };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Told as soon as it is known: the large ones take minutes. */
function sayRow(row, rows) {
  const own = rows.find((one) => one.target === row.target && one.name === 'ours');
  const ratio = own ? `${(row.cpu / own.cpu).toFixed(1)}×` : '–';
  const cells = [
    names[row.name],
    row.pages,
    row.cpu.toFixed(3),
    row.wall.toFixed(0),
    row.megabytes.toFixed(0),
    row.kB.toFixed(0),
    ratio,
    row.runs,
  ];
  say(`| ${cells.join(' | ')} |`);
}

function sayGrowth(rows) {
  const ours = rows
    .filter((row) => row.name === 'ours')
    .map((row) => `${((1000 * row.cpu) / row.pages).toFixed(1)} at ${row.pages}`);
  say(`\nOurs, CPU ms a page: ${ours.join(', ')} pages. Charts are in none of the three.`);
}

function print8({ p99, max, mean, wall, threads, pages, report }) {
  say(`\nEight gap reports of ${pages} pages at once by ${threads} worker(s): ${wall.toFixed(0)} ms in all.`);
  say(
    `Event loop delay meanwhile, ms: mean ${mean.toFixed(1)}, p99 ${p99.toFixed(1)}, most ${max.toFixed(1)} (target: p99 below 50).`,
  );
  say(`One real gap report in a warm worker: ${report.toFixed(0)} ms.`);
}

if (process.argv[1] === self) {
  const [name, count, runs] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await measure(name, Number(count), Number(runs))));
}
