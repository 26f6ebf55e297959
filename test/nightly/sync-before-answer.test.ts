import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildOnce } from '../reliability/build-once';
import { buildWithoutSync, canTrace, syncBeforeAnswer } from '../reliability/sync-before-answer';
import { report } from './report';

beforeAll(buildOnce);

if (!canTrace)
  process.stderr.write('SKIPPED: T2 needs strace and the right to trace; saves were not seen being synced.\n');

describe.skipIf(!canTrace)('T2: durable before acknowledged', () => {
  it('of 1,000 saves 1,000 are synced to the disk before they are answered', async () => {
    expect(report('T2', await syncBeforeAnswer(1000))).toEqual({ saves: 1000, syncedFirst: 1000 });
  });

  it('the control run without sync fails the same check 1,000 times of 1,000', async () => {
    const { entry, remove } = buildWithoutSync();
    onTestFinished(remove);
    expect(report('T2 control', await syncBeforeAnswer(1000, { entry }))).toEqual({ saves: 1000, syncedFirst: 0 });
  });
});
