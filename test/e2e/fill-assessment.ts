import { readFileSync } from 'node:fs';
import type { APIRequestContext } from 'playwright-core';
import { parse } from 'yaml';

interface AnswersFile {
  readonly track: string;
  readonly organisation: string;
  readonly date: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, unknown>>;
}

const groups = ['organisation', 'use', 'systems'];
/** One seat is not asked about systems. */
const seatGroups = ['organisation', 'use'];

/** Fills a new assessment from an answers file by the forms' own requests; returns `/a/<id>`. */
export async function fillAssessment(request: APIRequestContext, url: string, name: string): Promise<string> {
  const file: AnswersFile = parse(readFileSync(`test/fixtures/answers/${name}.yaml`, 'utf8'));
  const send = (path: string, pairs: Pairs) => post(request, url, path, pairs);
  const home = await (await request.get(`${url}/`)).text();
  const creationKey = /name="creationKey" value="([^"]+)"/.exec(home)?.[1] ?? '';
  const { organisation, track, date } = file;
  const named: Pairs = [
    ['organisation', organisation],
    ['track', track],
  ];
  const seat: Pairs = track === 'builder' ? [['seat', 'build']] : [];
  const base = await send('/start', [['creationKey', creationKey], ...named, ...seat]);
  await send(`${base}/details`, [['date', String(date)], ...named]);
  const facts = Object.entries(file.facts).flatMap(([id, value]) => factPairs(id, value));
  // A page takes its own facts and ignores the rest.
  for (const group of track === 'builder' ? seatGroups : groups) await send(`${base}/facts/${group}`, facts);
  const said = Object.entries(file.answers).filter(([, value]) => value !== null);
  for (const [id, value] of said) await send(`${base}/q/${id}`, answerPairs(value));
  return base;
}

/** The same, kept as a round and answered on: two better, one worse, one known that was not. */
export async function fillTwice(request: APIRequestContext, url: string, name: string): Promise<string> {
  const base = await fillAssessment(request, url, name);
  await post(request, url, `${base}/rounds`, []);
  const again: Readonly<Record<string, number>> = {
    'permissions.sandbox': 3,
    'permissions.kill-switch': 2,
    'permissions.production-write': 1,
    'permissions.prompt-injection': 2,
  };
  for (const [id, level] of Object.entries(again)) {
    const pairs = answerPairs(level).map(([key, value]) => [key, key === 'seenVersion' ? '1' : value] as const);
    await post(request, url, `${base}/q/${id}`, pairs);
  }
  return base;
}

type Pairs = readonly (readonly [string, string])[];

/** Path that the answer leads to. */
async function post(request: APIRequestContext, url: string, path: string, pairs: Pairs): Promise<string> {
  const response = await request.post(url + path, {
    data: new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString(),
    headers: { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' },
    maxRedirects: 0,
  });
  if (response.status() !== 303) throw new Error(`${path} answered ${response.status()}`);
  return response.headers().location ?? '';
}

function factPairs(id: string, value: unknown): Pairs {
  const version = [`${id}.version`, '0'] as const;
  if (value === null || value === undefined) return [version];
  if (!Array.isArray(value)) return [version, [id, String(value)]];
  const each = value.flatMap((one): Pairs => {
    if (typeof one !== 'object') return [[id, String(one)]];
    const { name, tier } = one as { name: string; tier: string };
    return [
      [`${id}.name`, name],
      [`${id}.tier`, tier],
    ];
  });
  return [version, ...each];
}

function answerPairs(value: unknown): Pairs {
  const rest: Pairs = [
    ['intent', 'save'],
    ['seenVersion', '0'],
    ['note', ''],
  ];
  if (typeof value !== 'object' || value === null) return [...rest, ['answer', String(value)]];
  return [...rest, ['answer', 'notApplicable'], ['reason', String((value as { notApplicable: string }).notApplicable)]];
}
