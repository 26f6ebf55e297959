import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type ColdStart, coldStarts } from './cold-start';
import { goalLine, median, say, spread } from './figures';
import { load, type Measured } from './keep-alive-client';
import { type ProcessorTime, type Running, startFloor, startPlumbline } from './processes';
import { createRespondents, firstPages, saves } from './respondents';

const connections = 32;
/** So many that no single one saves faster than the limit for one sender. */
const assessments = 1024;

interface Series {
  readonly name: string;
  readonly round: (ms: number) => Promise<Measured>;
  readonly running: Running;
  readonly measured: (Measured & { readonly processor: ProcessorTime | null })[];
}

/**
 * Durable saves per second of the whole program beside two floors: node:http and SQLite with synchronous=FULL, with a
 * commit for each save and with one shared by all of a turn. In turn, so that a busy machine slows all alike.
 */
export async function benchSave({ rounds, seconds }: { rounds: number; seconds: number }): Promise<void> {
  const plumbline = await startPlumbline();
  const floors = [await startFloor('each'), await startFloor('group')] as const;
  const respondents = await createRespondents(plumbline.port, assessments);
  const saving = (name: string, running: Running): Series => {
    const { port } = running;
    const next = saves(port, respondents, connections);
    return { name, running, measured: [], round: (ms) => load({ port, connections, ms, next, status: 303 }) };
  };
  const next = firstPages(plumbline.port, respondents);
  const reading = (ms: number) => load({ port: plumbline.port, connections, ms, next, status: 200 });
  const series: Series[] = [
    saving('Plumbline, durable saves', plumbline),
    saving('floor: node:http + SQLite FULL', floors[0]),
    saving('floor with one commit a turn', floors[1]),
    { name: 'Plumbline, first question page', running: plumbline, measured: [], round: reading },
  ];
  const before = storedAnswers(plumbline);
  let answered = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of series) {
      const earlier = one.running.processor();
      const measured = await one.round(seconds * 1000);
      if (one === series[0]) answered += measured.done;
      // The first round warms up.
      if (round > 0) one.measured.push({ ...measured, processor: since(earlier, one.running.processor()) });
    }
  }
  const stored = storedAnswers(plumbline) - before;
  for (const running of [plumbline, ...floors]) await running.stop();
  print(series, { rounds, seconds, answered, stored }, await coldStarts(rounds));
}

function since(earlier: ProcessorTime | null, now: ProcessorTime | null): ProcessorTime | null {
  return earlier && now && { ran: now.ran - earlier.ran, waited: now.waited - earlier.waited };
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

function print(
  series: readonly Series[],
  { rounds, seconds, answered, stored }: Run,
  starts: readonly ColdStart[],
): void {
  say(`${connections} keep-alive connections, ${assessments} assessments, another answer at each save;`);
  say(`${rounds} rounds of ${seconds} s in turn, the median (least to most) of them:\n`);
  for (const one of series) say(seriesLine(one));
  const took = starts.map((one) => one.took);
  const ran = starts.flatMap(({ processor }) => processor?.ran ?? []);
  say(`  ${'cold start to first page'.padEnd(32)} ${spread(took).padEnd(22)} ms; on the processor ${spread(ran)} ms`);
  const [ours = 0, floor = 0, grouped = 0, pages = 0] = series.map(({ measured }) => rate(measured));
  say(
    `\n  ours to the floor ${(ours / floor).toFixed(2)}, to the floor with one commit a turn ${(ours / grouped).toFixed(2)}`,
  );
  say(`  ${answered} saves answered, ${stored} new answers in the file${answered === stored ? '' : ': THEY DIFFER'}`);
  say(`  the machine: ${loadavg()[0]?.toFixed(1)} programs at once on ${availableParallelism()} processors\n`);
  const perSecond = { unit: 'a second', want: 'at least' } as const;
  say(goalLine({ name: 'durable saves', value: ours, limit: 1000, ...perSecond }));
  say(goalLine({ name: 'durable saves, the floor beside', value: ours, limit: Math.round(floor), ...perSecond }));
  say(goalLine({ name: 'first question page', value: pages, limit: 450, ...perSecond }));
  say(goalLine({ name: 'first question page, goal', value: pages, limit: 900, ...perSecond }));
  say(goalLine({ name: 'cold start', value: median(took), unit: 'ms', want: 'at most', limit: 1000 }));
  if (answered !== stored) process.exitCode = 1;
}

/** The time on the processor hangs little on what else the machine does; its inverse is what a free one would carry. */
function seriesLine({ name, measured }: Series): string {
  const middle = (pick: (one: Measured) => number) => median(measured.map(pick)).toFixed(1);
  const each = measured.flatMap(({ processor, done }) => (processor ? [processor.ran / done] : []));
  const share = measured.flatMap(({ processor }) => (processor ? [processor.waited / processor.ran] : []));
  return [
    `  ${name.padEnd(32)} ${spread(measured.map((one) => one.perSecond)).padEnd(22)} a second`,
    `p50 ${middle((one) => one.p50)} ms, p99 ${middle((one) => one.p99)} ms`,
    `on the processor ${median(each).toFixed(3)} ms each, waited for one ${(100 * median(share)).toFixed(0)} % as long`,
  ].join('; ');
}

function rate(measured: readonly Measured[]): number {
  return median(measured.map((one) => one.perSecond));
}
