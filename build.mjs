import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { programDigest } from './program-digest.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const inRoot = (...path) => join(root, ...path);
const inputs = [
  ...['app', 'public', 'server.ts', 'vite.config.ts', 'tsconfig.json'],
  ...['build.mjs', 'program-digest.mjs', 'package-lock.json'],
];
const outputs = [
  'build/client',
  'build/server/index.js',
  'build/server.mjs',
  'build/cli.mjs',
  'build/pdf-worker.mjs',
  'build/bank-worker.mjs',
  'build/parsed-content.mjs',
];
const stamp = inRoot('build', '.stamp');
const contentStamp = inRoot('build', '.content-stamp');
const parsedFile = inRoot('build', 'content.bin');

/** Builds pages, server and command line into build/ and parses the content, unless nothing changed since the last time. */
export async function build({ force = false } = {}) {
  const digest = digestOf(inputs);
  if (force || !isBuilt(digest)) await buildProgram(digest);
  await parseContent(`${digest} ${digestOf(['content'])}`, force);
}

async function buildProgram(digest) {
  process.stderr.write('Building Plumbline (takes a few seconds) …\n');
  rmSync(stamp, { force: true });
  buildPages();
  const define = { __BUILD_DIGEST__: JSON.stringify(digest) };
  await bundleForNode('server.ts', 'build/server.mjs', define);
  await bundleForNode('app/parsed-content.server.ts', 'build/parsed-content.mjs', define);
  await bundleCli();
  await bundlePdfWorker();
  await bundleBankWorker();
  // Edited while it ran, a file may stand in one part as it was before and in another as it is now: the next start builds anew.
  if (digestOf(inputs) === digest) writeFileSync(stamp, digest);
}

/** So that no start has to. Content with a fault leaves no file, and is parsed until it has none. */
async function parseContent(digest, force) {
  if (!force && existsSync(parsedFile) && readStamp(contentStamp) === digest) return;
  const { parseAhead } = await import(pathToFileURL(inRoot('build', 'parsed-content.mjs')).href);
  parseAhead(inRoot('content'), parsedFile);
  writeFileSync(contentStamp, digest);
}

export const bundleCli = () => bundleForNode('app/cli/main.ts', 'build/cli.mjs');
export const bundlePdfWorker = () => bundleForNode('app/render/pdf/worker.ts', 'build/pdf-worker.mjs');
export const bundleBankWorker = () => bundleForNode('app/extra-banks/worker.ts', 'build/bank-worker.mjs');

function isBuilt(digest) {
  const whole = outputs.every((path) => existsSync(inRoot(path)));
  return whole && readStamp(stamp) === digest;
}

const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((input) => filesIn(inRoot(input)))) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesIn(join(path, name)));
}

function buildPages() {
  const remix = inRoot('node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
  const env = { ...process.env, NODE_ENV: 'production' };
  const run = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0) throw new Error('The pages could not be built; the reason stands above.');
}

/** `import text from './file?raw'`, as the pages' builder reads it. */
const rawText = {
  name: 'raw-text',
  setup(run) {
    run.onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.slice(0, -'?raw'.length)),
      namespace: 'raw-text',
    }));
    run.onLoad({ filter: /.*/, namespace: 'raw-text' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8'),
      loader: 'text',
    }));
  },
};

/** Renamed into place, so that a program started meanwhile never reads half a file. */
export async function bundleForNode(entry, out, define = {}) {
  mkdirSync(inRoot('build'), { recursive: true });
  const half = `${out}.${process.pid}`;
  await bundle({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: half,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    define: { __PROGRAM_DIGEST__: JSON.stringify(programDigest()), ...define },
    plugins: [rawText],
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
  });
  renameSync(inRoot(half), inRoot(out));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build({ force: process.argv.includes('--force') }).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
