import { build, bundleForNode } from '../../build.mjs';

/** Builds what is measured, then measures: `npm run bench -- save`, `web`, `score` or `pdf`. */
await build();
const [what, ...args] = process.argv.slice(2);
if (what === 'pdf') {
  const { default: run } = await import('./pdf.mjs');
  process.exitCode = (await run(args)) ?? 0;
} else {
  await bundleForNode('test/bench/main.ts', 'build/bench.mjs');
  await import('../../build/bench.mjs');
}
