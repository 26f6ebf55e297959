import { beforeAll, expect, it } from 'vitest';
import { buildOnce } from '../reliability/build-once';
import { startProgram } from '../reliability/program';
import { slowSenders } from '../reliability/slow-senders';
import { tempFolder } from '../storage/temp-database';
import { report } from './report';

beforeAll(buildOnce);

it('T18: of 500 sockets with 1 byte of headers in 5 s and 200 slow bodies all are closed within 35 s, and a real visitor’s p95 stays below 500 ms', async () => {
  const { port } = await startProgram({ dataDir: tempFolder() });
  const measured = report('T18', await slowSenders({ port, slowHeaders: 500, slowBodies: 200, every: 5_000 }));
  expect(measured.closed).toBe(700);
  expect(measured.lastClosed).toBeLessThanOrEqual(35_000);
  expect(measured.p95).toBeLessThan(500);
});
