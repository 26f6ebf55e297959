import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { send } from './visitor';

export interface SlowReport {
  /** Of a real visitor's page meanwhile, in ms. */
  readonly p95: number;
  /** When the last of the slow connections was closed by the server, in ms after the first was opened. */
  readonly lastClosed: number;
  readonly closed: number;
}

interface Asked {
  readonly port: number;
  readonly slowHeaders: number;
  readonly slowBodies: number;
  /** Between two bytes of one socket, in ms. */
  readonly every: number;
}

/** T18: sockets that send a byte now and then, headers or body, while a real visitor reads pages. */
export async function slowSenders({ port, slowHeaders, slowBodies, every }: Asked): Promise<SlowReport> {
  const began = performance.now();
  const body =
    'POST /start HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\n';
  const closing = [
    ...Array.from({ length: slowHeaders }, () => dribble(port, 'GET / HTTP/1.1\r\nX-', every)),
    ...Array.from({ length: slowBodies }, () => dribble(port, body, every)),
  ];
  let going = true;
  const times = (async () => {
    const all: number[] = [];
    while (going) {
      const answered = await send(port, '/');
      if (answered.status !== 200) throw new Error(`a real visitor got ${answered.status}`);
      all.push(answered.ms);
    }
    return all.sort((a, b) => a - b);
  })();
  const closed = await Promise.all(closing);
  going = false;
  const sorted = await times;
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
  return { p95: Math.round(p95), lastClosed: Math.round(Math.max(...closed) - began), closed: closed.length };
}

/** Resolves with the moment the server closed it. */
function dribble(port: number, first: string, every: number): Promise<number> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(first));
    const drip = setInterval(() => socket.write('x'), every);
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => undefined);
    // An answer such as 408 is read to its end, or the close behind it is never seen.
    socket.resume();
    socket.on('close', () => {
      clearInterval(drip);
      resolve(performance.now());
    });
  });
}
