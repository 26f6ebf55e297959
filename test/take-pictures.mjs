import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { build } from '../build.mjs';

// Bundled first, because it shares TypeScript with the browser tests.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, 'build', 'take-pictures.mjs');
await build();
await bundle({
  absWorkingDir: root,
  entryPoints: ['test/pictures/take-pictures.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const { takePictures } = await import(pathToFileURL(outfile).href);
await takePictures(process.argv.slice(2));
