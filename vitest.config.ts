import { defineConfig } from 'vitest/config';
import { programDigest } from './program-digest.mjs';

const flag = process.argv.indexOf('--project');
const project = flag === -1 ? undefined : process.argv[flag + 1];
/** Browser tests are then listed as skipped, so the last line still counts them. */
const skipBrowser = project === 'browser' && process.env.SKIP_BROWSER === '1';

/** As in the builds, so that a test and the command line it starts are one program. */
const define = { __PROGRAM_DIGEST__: JSON.stringify(programDigest()) };

const setupFiles = ['test/property-runs.ts'];

export default defineConfig({
  test: {
    // Only a run of a whole project is counted by test/summary.mjs.
    reporters: project ? ['default', ['json', { outputFile: `test-results/${project}.json` }]] : ['default'],
    ...(skipBrowser && { testNamePattern: /^(?!)/ }),
    projects: [
      {
        define,
        test: {
          name: 'unit',
          // Read as text by the HTML file; otherwise the runner empties style sheets.
          css: { include: /render\/html\/[\w-]+\.css/ },
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/nightly/**'],
          setupFiles,
          testTimeout: 20_000,
          hookTimeout: 120_000,
        },
      },
      {
        define,
        test: {
          // Whole figures, up to half an hour each; never part of npm test.
          name: 'nightly',
          include: ['test/nightly/**/*.test.ts'],
          setupFiles,
          env: { PROPERTY_FACTOR: '10' },
          fileParallelism: false,
          testTimeout: 60 * 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        define,
        test: {
          // Every property of the unit tests, ten times as often, from a new seed.
          name: 'properties',
          include: ['test/{scoring,render,assessment,storage,policy,enforcement}/**/*.test.ts'],
          exclude: ['test/render/pdf/{hostile-strings,ua}*'],
          setupFiles,
          env: { PROPERTY_FACTOR: '10' },
          testTimeout: 60 * 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        define,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
