import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Installs when needed, builds when needed, serves. Uses nothing but Node itself until the installation stands. */
const root = dirname(fileURLToPath(import.meta.url));
const say = (line) => process.stderr.write(`${line}\n`);

process.chdir(root);
requireNode(20, 20);
process.env.NODE_ENV ??= 'production';
if (!isInstalled()) install();
if (process.argv.includes('--watch')) watchAndRestart();
else await serve();

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  say(`Plumbline needs Node ${major}.${minor} or later; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Whether node_modules holds what the lock file says. Optional packages of other platforms may be absent. */
function isInstalled() {
  const installed = join('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const { packages: have } = JSON.parse(readFileSync(installed, 'utf8'));
  const { packages: want } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const same = (path) => have[path]?.version === want[path]?.version && have[path]?.integrity === want[path]?.integrity;
  const wanted = Object.keys(want).filter((path) => path !== '' && (have[path] || !want[path].optional));
  return wanted.every(same) && Object.keys(have).every(same);
}

function install() {
  say('Installing packages (once; a few minutes where SQLite must be compiled, which needs python3, make and g++) …');
  const env = { ...process.env, ...headersOfThisNode() };
  const npm = process.env.npm_execpath;
  // Development packages build the pages, so they are installed whatever NODE_ENV says. Output goes to stderr.
  const args = ['ci', '--include=dev'];
  const how = { env, stdio: ['ignore', 2, 2], shell: !npm && process.platform === 'win32' };
  const run = npm ? spawnSync(process.execPath, [npm, ...args], how) : spawnSync('npm', args, how);
  if (run.status === 0) return;
  say('The packages could not be installed; the reason stands above.');
  process.exit(1);
}

/** Debian ships Node's headers, so compiling needs no download; they must be of the Node that runs. */
function headersOfThisNode() {
  const header = '/usr/include/node/node_version.h';
  if (process.env.npm_config_nodedir || !existsSync(header)) return {};
  const major = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(header, 'utf8'))?.[1];
  return major === process.versions.node.split('.')[0] ? { npm_config_nodedir: '/usr' } : {};
}

async function serve() {
  const { build } = await import('./build.mjs');
  try {
    await build();
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
  process.setSourceMapsEnabled(true);
  await import('./build/server.mjs');
}

/** For development: a change in code or content ends the server and starts it anew. */
function watchAndRestart() {
  let running = run();
  let timer;
  for (const path of ['app', 'content', 'drizzle', 'public', 'server.ts'].filter(existsSync)) {
    watch(path, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(restart, 300);
    });
  }

  // An interrupt from the keyboard reaches both by itself; a plain kill reaches only this program.
  process.once('SIGTERM', () => {
    running.kill('SIGTERM');
    process.exit(0);
  });

  function run() {
    return spawn(process.execPath, ['start.mjs'], { stdio: 'inherit' });
  }

  function restart() {
    const next = () => {
      running = run();
    };
    if (running.exitCode === null && running.signalCode === null) running.once('exit', next).kill('SIGTERM');
    else next();
  }
}
