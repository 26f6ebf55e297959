import { open } from './keep-alive-client';

/** One assessment and whoever fills it in, at an address of their own. */
interface Respondent {
  readonly id: string;
  readonly cookie: string;
  readonly address: string;
}

export interface Respondents {
  readonly all: readonly Respondent[];
  /** Ids of the questions that every one of them is asked, in order. */
  readonly questions: readonly string[];
}

/** Real assessments with real facts, made through the program's own pages. */
export async function createRespondents(port: number, count: number): Promise<Respondents> {
  const all: Respondent[] = [];
  const batch = 32;
  for (let n = 0; n < count; n += batch) {
    all.push(...(await Promise.all(Array.from({ length: batch }, (_, i) => createRespondent(port, n + i)))));
  }
  const { body } = await once(port, { method: 'GET', path: `/a/${all[0]?.id}/check`, ...all[0] });
  const questions = [...new Set([...body.matchAll(/\/q\/([\w.-]+)"/g)].map((match) => match[1] ?? ''))];
  if (questions.length === 0) throw new Error('the page of all answers names no question');
  return { all, questions };
}

async function createRespondent(port: number, n: number): Promise<Respondent> {
  const address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
  const key = `bench-creation-key-${String(n).padStart(8, '0')}`;
  const form = `creationKey=${key}&organisation=Bench+${n}&track=quick`;
  const { head } = await once(port, { method: 'POST', path: '/start', address, form });
  const id = /\r\nlocation: \/a\/([\w-]+)/i.exec(head)?.[1];
  const cookie = /\r\nset-cookie: ([^;]+)/i.exec(head)?.[1];
  if (!id || !cookie) throw new Error(`no assessment was created:\n${head}`);
  for (const group of ['organisation', 'use', 'systems']) await fillFacts(port, { id, cookie, address }, group);
  return { id, cookie, address };
}

/** The first choice of every fact that offers single ones. */
async function fillFacts(port: number, one: Respondent, group: string): Promise<void> {
  const path = `/a/${one.id}/facts/${group}`;
  const { body } = await once(port, { method: 'GET', path, ...one });
  const form = new URLSearchParams();
  for (const [input] of body.matchAll(/<input type="radio"[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(input)?.[1] ?? '';
    if (!form.has(name)) form.set(name, /value="([^"]+)"/.exec(input)?.[1] ?? '');
  }
  const { status, head } = await once(port, { method: 'POST', path, ...one, form: String(form) });
  if (status !== 303) throw new Error(`facts were not saved:\n${head}`);
}

async function once(port: number, asked: Asked) {
  const line = await open(port);
  const answer = await line.ask(toRequest(port, asked));
  line.end();
  return answer;
}

/** Requests of a first question page, another assessment each time. */
export function firstPages(port: number, { all, questions }: Respondents): () => string {
  let turn = 0;
  return () => {
    const one = all[turn % all.length];
    turn += 1;
    return toRequest(port, { method: 'GET', path: `/a/${one?.id}/q/${questions[0]}`, ...one });
  };
}

/**
 * Saves, for each connection in turn over its own assessments and then over the questions; every one is another answer
 * with another note, and names the version that its page would have shown.
 */
export function saves(port: number, { all, questions }: Respondents, connections: number) {
  const versions = new Map<string, number>();
  const turns = Array<number>(connections).fill(0);
  let count = 0;
  return (connection: number) => {
    const own = all.length / connections;
    const turn = turns[connection] ?? 0;
    turns[connection] = turn + 1;
    const one = all[(turn % own) * connections + connection];
    const path = `/a/${one?.id}/q/${questions[Math.floor(turn / own) % questions.length]}`;
    const seen = versions.get(path) ?? 0;
    versions.set(path, seen + 1);
    count += 1;
    const form = `seenVersion=${seen}&answer=${count % 5}&reason=&note=Seen+at+stand-up+no.+${count}&intent=save`;
    return toRequest(port, { method: 'POST', path, ...one, form });
  };
}

interface Asked extends Partial<Respondent> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly form?: string;
}

/** As a browser sends it. */
function toRequest(port: number, { method, path, cookie, address, form }: Asked): string {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Accept: text/html',
    `X-Forwarded-For: ${address}`,
  ];
  if (cookie) lines.push(`Cookie: ${cookie}`);
  if (form === undefined) return `${lines.join('\r\n')}\r\n\r\n`;
  lines.push(`Origin: http://127.0.0.1:${port}`, 'Sec-Fetch-Site: same-origin');
  lines.push('Content-Type: application/x-www-form-urlencoded', `Content-Length: ${Buffer.byteLength(form)}`);
  return `${lines.join('\r\n')}\r\n\r\n${form}`;
}
