import { expect, it } from 'vitest';
import { jobQueue, noTurn } from '../../app/server/job-queue';

/** A job that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, ended };
}

it('never runs more jobs than it has slots, even for who asks the moment one ends', async () => {
  const run = jobQueue({ slots: 1, waiting: 5, waitTime: 10_000 });
  let [running, most] = [0, 0];
  const counted = async (until: Promise<void>) => {
    most = Math.max(most, ++running);
    await until;
    running--;
  };
  const [first, others] = [held(), held()];
  const all = [run(() => first.ended), run(() => counted(others.ended))];
  // Between the end of the first job and the start of the one that waits.
  const between = first.ended.then(() => run(() => counted(others.ended)));
  first.end();
  await first.ended;
  setImmediate(others.end);
  await Promise.all([...all, between]);
  expect(most).toBe(1);
});

it('tells who finds it full so at once, and gives a slot that nobody waits for to the next', async () => {
  const run = jobQueue({ slots: 1, waiting: 1, waitTime: 10_000 });
  const first = held();
  const [one, two] = [run(() => first.ended), run(async () => 'two')];
  expect(await run(async () => 'three')).toBe(noTurn);
  first.end();
  await one;
  expect(await two).toBe('two');
  expect(await run(async () => 'four')).toBe('four');
});
