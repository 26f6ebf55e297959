import { open } from './keep-alive-client';
import { startPlumbline } from './processes';

/** From the start of the process, on an empty data folder, to the last byte of the first page; in ms. */
export async function coldStarts(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const started = performance.now();
    const running = await startPlumbline();
    const line = await open(running.port);
    const { status } = await line.ask(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\n\r\n`);
    times.push(performance.now() - started);
    line.end();
    await running.stop();
    if (status !== 200) throw new Error(`the first page answered ${status}`);
  }
  return times;
}
