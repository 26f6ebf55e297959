import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildOnce } from './build-once';
import { buildWithoutSync, canTrace, syncBeforeAnswer } from './sync-before-answer';

beforeAll(buildOnce);

if (!canTrace)
  process.stderr.write('SKIPPED: T2 needs strace and the right to trace; saves were not seen being synced.\n');

describe.skipIf(!canTrace)('T2 in small (1,000 saves nightly)', () => {
  it('of 50 saves 50 are synced to the disk before they are answered', { timeout: 60_000 }, async () => {
    expect(await syncBeforeAnswer(50)).toEqual({ saves: 50, syncedFirst: 50 });
  });

  it('the same check fails a build that does not sync', { timeout: 60_000 }, async () => {
    const { entry, remove } = buildWithoutSync();
    onTestFinished(remove);
    expect(await syncBeforeAnswer(50, { entry })).toEqual({ saves: 50, syncedFirst: 0 });
  });
});
