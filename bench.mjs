import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Runs test/bench/<name>.mjs with the arguments after its name. */
const folder = join(dirname(fileURLToPath(import.meta.url)), 'test', 'bench');
const [name = '', ...args] = process.argv.slice(2);
const file = join(folder, `${name}.mjs`);

if (/^[a-z-]+$/.test(name) && existsSync(file)) {
  const { default: run } = await import(pathToFileURL(file).href);
  process.exitCode = (await run(args)) ?? 0;
} else {
  const names = readdirSync(folder).flatMap((one) => (/^([a-z-]+)\.mjs$/.exec(one) ?? []).slice(1));
  process.stderr.write(`Usage: npm run bench -- <name> [arguments]\nNames: ${names.join(', ')}\n`);
  process.exitCode = 2;
}
