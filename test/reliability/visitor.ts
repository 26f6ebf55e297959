import { randomBytes } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** From sending to the last byte, in ms. */
  readonly ms: number;
}

export interface Visitor {
  /** `/a/<id>` of the assessment it started. */
  readonly base: string;
  readonly cookie: string;
  get(path: string): Promise<Answered>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answered>;
  /** Saves an answer to `question`, a question that everybody is asked. */
  save(seenVersion: number, note: string, level?: number): Promise<Answered>;
}

export const question = 'tooling.data-classes';

export const newKey = () => randomBytes(16).toString('base64url');

/** Starts an assessment as a browser does and keeps its cookie. */
export async function visit(port: number, { agent = new Agent({ keepAlive: true }) } = {}): Promise<Visitor> {
  const fields = { organisation: 'Example Ltd', track: 'quick', creationKey: newKey() };
  const started = await send(port, '/start', { agent, fields });
  if (started.status !== 303) throw new Error(`no assessment was started: ${started.status}\n${started.body}`);
  const base = String(started.headers.location);
  const cookie = String(started.headers['set-cookie']?.[0]).split(';')[0] ?? '';
  return visitorOf(port, base, cookie, agent);
}

/** The same visitor at a server that may be another one by now. */
export function visitorOf(port: number, base: string, cookie: string, agent = new Agent({ keepAlive: true })): Visitor {
  const post = (path: string, fields: Readonly<Record<string, string>>) => send(port, path, { agent, cookie, fields });
  return {
    base,
    cookie,
    get: (path) => send(port, path, { agent, cookie }),
    post,
    save: (seenVersion, note, level = 2) =>
      post(`${base}/q/${question}`, {
        answer: String(level),
        reason: '',
        note,
        seenVersion: String(seenVersion),
        intent: 'save',
      }),
  };
}

interface Sent {
  readonly agent?: Agent;
  readonly cookie?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

export function send(port: number, path: string, { agent, cookie, fields }: Sent = {}): Promise<Answered> {
  const began = performance.now();
  const body = fields ? new URLSearchParams(fields).toString() : undefined;
  const form = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' };
  const headers = {
    ...(cookie && { Cookie: cookie }),
    ...(body !== undefined && { ...form, 'Content-Length': Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers, agent };
    const sent = request(options, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      res.on('error', reject);
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text, ms: performance.now() - began }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
