import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Runs app/cli/main.ts with this command's arguments. Standard output belongs to the command alone. */
const root = dirname(fileURLToPath(import.meta.url));

const { bundleCli, bundleBankWorker } = await import('./build.mjs').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('Plumbline is not installed yet: run "npm ci" first.\n');
  process.exit(1);
});
// Bundling takes a tenth of a second, which is less than finding out whether it is needed.
await Promise.all([bundleCli(), bundleBankWorker()]);
process.env.NODE_ENV ??= 'production';
// npm moves to the project's folder; file names are meant from where the command was typed.
if (process.env.npm_lifecycle_event && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(root, 'build', 'cli.mjs')).href);
