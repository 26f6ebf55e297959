import { build, bundleForNode } from '../../build.mjs';

/** Builds the program and the measurements, then measures: `npm run bench -- save` or `npm run bench -- web`. */
await build();
await bundleForNode('test/bench/main.ts', 'build/bench.mjs');
await import('../../build/bench.mjs');
