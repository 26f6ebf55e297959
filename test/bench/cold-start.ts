import { open } from './keep-alive-client';
import { type ProcessorTime, startPlumbline } from './processes';

export interface ColdStart {
  /** In ms. */
  readonly took: number;
  readonly processor: ProcessorTime | null;
}

/** From the start of the process, on an empty data folder, to the last byte of the first page. */
export async function coldStarts(count: number): Promise<ColdStart[]> {
  const starts: ColdStart[] = [];
  for (let n = 0; n < count; n += 1) {
    const started = performance.now();
    const running = await startPlumbline();
    const line = await open(running.port);
    const { status } = await line.ask(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\n\r\n`);
    starts.push({ took: performance.now() - started, processor: running.processor() });
    line.end();
    await running.stop();
    if (status !== 200) throw new Error(`the first page answered ${status}`);
  }
  return starts;
}
