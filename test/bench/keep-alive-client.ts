import { connect } from 'node:net';

export interface Plan {
  readonly port: number;
  readonly connections: number;
  readonly ms: number;
  /** The next request of a connection, whole. */
  readonly next: (connection: number) => string;
  /** Any other ends the measurement: a refusal is quick and would count as speed. */
  readonly status: number;
}

export interface Measured {
  readonly perSecond: number;
  readonly done: number;
  /** In ms. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * Sends requests over keep-alive connections, each waiting for its answer before the next, and counts. On bare sockets,
 * because node:http's client takes as much of the machine as the server that is measured.
 */
export async function load({ port, connections, ms, next, status }: Plan): Promise<Measured> {
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, (_, connection) => run(connection)));
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: times.length / seconds, done: times.length, p50: at(0.5), p99: at(0.99) };

  async function run(connection: number): Promise<void> {
    let line = await open(port);
    while (performance.now() < started + ms) {
      const before = performance.now();
      const answer = await line.ask(next(connection));
      times.push(performance.now() - before);
      if (answer.status !== status) throw new Error(`answered ${answer.status}, not ${status}:\n${answer.head}`);
      if (!answer.close) continue;
      line.end();
      line = await open(port);
    }
    line.end();
  }
}

export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
  /** Whether the server closes the connection after it. */
  readonly close: boolean;
}

/** One connection, which carries one request at a time. */
export interface Line {
  ask(request: string): Promise<Answer>;
  end(): void;
}

export function open(port: number): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let have = Buffer.alloc(0);
    let told: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;
    const fail = (error: Error) => (told ? told.reject(error) : reject(error));
    socket.on('data', (chunk: Buffer) => {
      have = have.length === 0 ? Buffer.from(chunk) : Buffer.concat([have, chunk]);
      const end = endOfAnswer(have);
      if (end === null) return;
      const answer = readAnswer(have.subarray(0, end));
      have = have.subarray(end);
      told?.resolve(answer);
    });
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('the server closed the connection')));
    const ask = (request: string) =>
      new Promise<Answer>((done, failed) => {
        told = { resolve: done, reject: failed };
        socket.write(request);
      });
    socket.once('connect', () => resolve({ ask, end: () => socket.destroy() }));
  });
}

function readAnswer(whole: Buffer): Answer {
  const headEnd = whole.indexOf('\r\n\r\n');
  const head = whole.toString('latin1', 0, headEnd);
  const close = /\r\nconnection: close/i.test(head);
  return { status: Number(head.slice(9, 12)), head, close, body: whole.toString('utf8', headEnd + 4) };
}

/** Null while the answer is not whole. */
function endOfAnswer(have: Buffer): number | null {
  const headEnd = have.indexOf('\r\n\r\n');
  if (headEnd === -1) return null;
  const length = /\r\ncontent-length: (\d+)/i.exec(have.toString('latin1', 0, headEnd))?.[1];
  const end = length === undefined ? endOfChunks(have, headEnd + 4) : headEnd + 4 + Number(length);
  return end !== null && have.length >= end ? end : null;
}

function endOfChunks(have: Buffer, from: number): number | null {
  for (let at = from; ; ) {
    const lineEnd = have.indexOf('\r\n', at);
    if (lineEnd === -1) return null;
    const size = Number.parseInt(have.toString('latin1', at, lineEnd), 16);
    at = lineEnd + 2 + size + 2;
    if (at > have.length) return null;
    if (size === 0) return at;
  }
}
