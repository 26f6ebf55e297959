import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium on this machine, or undefined. CHROMIUM_PATH goes before all. */
export function findBrowser() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined;
  return [...known, ...chromium.executablePath().split('\n')].find((path) => path && existsSync(path));
}

function getBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) return undefined;
  return download() ?? installDebianPackage();
}

function download() {
  say('No Chromium found. Downloading one: npx playwright-core install chromium');
  run('npx', ['playwright-core', 'install', 'chromium']);
  return findBrowser();
}

function installDebianPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('That failed. Installing the Debian package: apt-get update && apt-get install -y chromium');
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return findBrowser();
}

function run(command, args) {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

function say(line) {
  console.log(line);
}

function main() {
  if (process.env.SKIP_BROWSER === '1') {
    say('\n*** SKIP_BROWSER=1: THE BROWSER TESTS ARE LEFT OUT. They are counted as skipped. ***\n');
    return 0;
  }
  const browser = getBrowser();
  say(
    browser
      ? `Browser tests use ${browser}`
      : 'The browser tests need Chromium: install it and set CHROMIUM_PATH to it, or set SKIP_BROWSER=1 to leave them out.',
  );
  return browser ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main();
