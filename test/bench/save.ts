import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { coldStarts } from './cold-start';
import { goalLine, median, say, spread } from './figures';
import { load, type Measured } from './keep-alive-client';
import { type Running, startFloor, startPlumbline } from './processes';
import { createRespondents, firstPages, saves } from './respondents';

const connections = 32;
/** So many that no single one saves faster than the limit for one sender. */
const assessments = 256;

interface Series {
  readonly name: string;
  readonly round: (ms: number) => Promise<Measured>;
  readonly measured: Measured[];
}

/**
 * Durable saves per second of the whole program beside two floors: node:http and SQLite with synchronous=FULL, with a
 * commit for each save and with one shared by all of a turn. In turn, so that a busy machine slows all alike.
 */
export async function benchSave({ rounds, seconds }: { rounds: number; seconds: number }): Promise<void> {
  const plumbline = await startPlumbline();
  const floors = [await startFloor('each'), await startFloor('group')] as const;
  const respondents = await createRespondents(plumbline.port, assessments);
  const saving = (name: string, { port }: Running): Series => {
    const next = saves(port, respondents, connections);
    return { name, measured: [], round: (ms) => load({ port, connections, ms, next, status: 303 }) };
  };
  const next = firstPages(plumbline.port, respondents);
  const reading = (ms: number) => load({ port: plumbline.port, connections, ms, next, status: 200 });
  const series: Series[] = [
    saving('Plumbline, durable saves', plumbline),
    saving('floor: node:http + SQLite FULL', floors[0]),
    saving('floor with one commit a turn', floors[1]),
    { name: 'Plumbline, first question page', measured: [], round: reading },
  ];
  const before = storedAnswers(plumbline);
  let answered = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of series) {
      const measured = await one.round(seconds * 1000);
      if (one === series[0]) answered += measured.done;
      // The first round warms up.
      if (round > 0) one.measured.push(measured);
    }
  }
  const stored = storedAnswers(plumbline) - before;
  for (const running of [plumbline, ...floors]) await running.stop();
  print(series, { rounds, seconds, answered, stored }, await coldStarts(rounds));
}

/** Read from the file itself by another connection. */
function storedAnswers({ dataDir }: Running): number {
  const db = new Sqlite(join(dataDir, 'plumbline.sqlite'), { readonly: true });
  const count = db.prepare('SELECT count(*) FROM answer').pluck().get();
  db.close();
  return Number(count);
}

interface Run {
  readonly rounds: number;
  readonly seconds: number;
  readonly answered: number;
  readonly stored: number;
}

function print(series: readonly Series[], { rounds, seconds, answered, stored }: Run, starts: readonly number[]): void {
  say(`${connections} keep-alive connections, ${assessments} assessments, another answer at each save;`);
  say(`${rounds} rounds of ${seconds} s in turn, the median (least to most) of them:\n`);
  const [ours = 0, floor = 0, grouped = 0, pages = 0] = series.map(({ measured }) => rate(measured));
  for (const { name, measured } of series) {
    const times = (pick: (one: Measured) => number) => median(measured.map(pick)).toFixed(1);
    const rates = spread(measured.map((one) => one.perSecond));
    say(
      `  ${name.padEnd(32)} ${rates.padEnd(24)} a second; p50 ${times((m) => m.p50)} ms, p99 ${times((m) => m.p99)} ms`,
    );
  }
  say(`  ${'cold start to first page'.padEnd(32)} ${spread(starts)} ms`);
  say(
    `\n  ours to the floor ${(ours / floor).toFixed(2)}, to the floor with one commit a turn ${(ours / grouped).toFixed(2)}`,
  );
  say(`  ${answered} saves answered, ${stored} new answers in the file${answered === stored ? '' : ': THEY DIFFER'}\n`);
  const start = median(starts);
  say(goalLine({ name: 'durable saves', value: ours, unit: 'a second', want: 'at least', limit: 1000 }));
  say(
    goalLine({
      name: 'durable saves, goal',
      value: ours,
      unit: 'a second, the floor',
      want: 'at least',
      limit: Math.round(floor),
    }),
  );
  say(goalLine({ name: 'first question page', value: pages, unit: 'a second', want: 'at least', limit: 450 }));
  say(goalLine({ name: 'first question page, goal', value: pages, unit: 'a second', want: 'at least', limit: 900 }));
  say(goalLine({ name: 'cold start', value: start, unit: 'ms', want: 'at most', limit: 1000 }));
  if (answered !== stored) process.exitCode = 1;
}

function rate(measured: readonly Measured[]): number {
  return median(measured.map((one) => one.perSecond));
}
