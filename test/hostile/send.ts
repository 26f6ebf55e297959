import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Sent {
  readonly method: string;
  /** Written byte by byte as Latin-1, so any byte may stand in it. */
  readonly path: string;
  /** Name, value, name, value …; names may repeat. */
  readonly headers: readonly string[];
  readonly body?: Buffer | string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly bytes: Buffer;
}

export interface Client {
  readonly send: (sent: Sent) => Promise<Answer>;
  readonly close: () => void;
}

/** Speaks plain HTTP to one server of this machine over so many kept connections. */
export function client(url: string, connections: number): Client {
  const { port, host } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = ({ method, path, headers, body }: Sent) =>
    new Promise<Answer>((resolve, reject) => {
      const named = (name: string) => headers.some((one, index) => index % 2 === 0 && one.toLowerCase() === name);
      const length = body === undefined || named('content-length') || named('transfer-encoding');
      const all = [
        ...(named('host') ? [] : ['Host', host]),
        ...headers,
        ...(length ? [] : ['Content-Length', String(Buffer.byteLength(body))]),
      ];
      // After an offer to upgrade the connection is not kept.
      const lane = named('upgrade') ? false : agent;
      const out = request({ host: '127.0.0.1', port, method, path, headers: all, agent: lane }, (res) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('error', reject);
        res.on('end', () => {
          const bytes = Buffer.concat(chunks);
          resolve({ status: res.statusCode ?? 0, headers: res.headers, body: bytes.toString(), bytes });
        });
      });
      out.on('error', reject);
      out.end(body);
    });
  return { send, close: () => agent.destroy() };
}

/** Runs the work over all items, so many at a time; the order of the results is that of the items. */
export async function inParallel<T, R>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  const entries = items.entries();
  const lane = async () => {
    for (const [index, item] of entries) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/** Settings under which the figures of these tests hold: the production build of React, and no limits for a busy client. */
export const serverSettings = { NODE_ENV: 'production', RATE_LIMITS: 'off' };

export const fromOurPage = ['Sec-Fetch-Site', 'same-origin'];
export const asForm = ['Content-Type', 'application/x-www-form-urlencoded'];
