import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { beforeAll, expect, it } from 'vitest';
import { ask } from '../server/running-app';
import { tempFolder } from '../storage/temp-database';
import { buildOnce } from './build-once';
import { type Program, startProgram } from './program';
import { question, visit } from './visitor';

beforeAll(buildOnce);

/** A sender that never stops writing may lose the answer in its own flood: TCP resets what it has not read. */
const answeredFloods = 0.9;
const form = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' };

it.skipIf(process.platform !== 'linux')(
  'T19: 1 byte over 64 KiB, 1 GB announced, chunks without end and 10,000 fields are answered by 413, and memory grows by less than 20 MB',
  {
    timeout: 60_000,
  },
  async () => {
    const program = await startProgram({ dataDir: tempFolder() });
    const visitor = await visit(program.port);
    const path = `${visitor.base}/q/${question}`;
    const post = (body: string) =>
      ask(program.port, path, { method: 'POST', headers: { ...form, Cookie: visitor.cookie }, body });
    const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: ${form['Content-Type']}\r\n`;
    const floods: string[] = [];
    const each = async () => {
      expect((await post('x'.repeat(64 * 1024 + 1))).status).toBe(413);
      expect((await post('a=b&'.repeat(10_000))).status).toBe(413);
      floods.push(await pour(program.port, `${head}Content-Length: 1000000000\r\n\r\n`, 'x'.repeat(64 * 1024)));
      const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
      floods.push(await pour(program.port, `${head}Transfer-Encoding: chunked\r\n\r\n`, chunk));
    };
    // The first rounds fill what any program fills once: code, buffers, the heap's first pages, the warmed PDF worker.
    let before = residentMegabytes(program);
    for (let n = 0, grown = 2; n < 5 || (grown > 1 && n < 60); n++) {
      await each();
      grown = residentMegabytes(program) - before;
      before += grown;
    }
    for (let n = 0; n < 20; n++) await each();
    expect(residentMegabytes(program) - before).toBeLessThan(20);
    expect(floods.filter((one) => one !== '413' && one !== 'cut off')).toEqual([]);
    expect(floods.filter((one) => one === '413').length / floods.length).toBeGreaterThanOrEqual(answeredFloods);
    expect((await visitor.save(0, 'still here')).status).toBe(303);
  },
);

/** Writes as fast as the server reads until it answers; returns the status, or that it was cut off. */
function pour(port: number, head: string, more: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head);
      write();
    });
    const write = () => {
      while (!socket.destroyed && text === '' && socket.write(more));
    };
    socket.on('drain', write);
    socket.on('data', (chunk) => (text += chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 'cut off');
    });
    socket.on('data', () => socket.end());
  });
}

function residentMegabytes({ child }: Program): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
