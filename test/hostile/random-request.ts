import type { World } from '../authorisation/actors';
import { sampleParams } from '../authorisation/expected';
import { fill, type ManifestRoute } from '../authorisation/route-manifest';
import type { Random } from './random';
import type { Sent } from './send';

export interface Surface {
  readonly manifest: readonly ManifestRoute[];
  readonly world: World;
  readonly origin: string;
}

const nasty = [
  '%00',
  '%2e%2e%2f',
  '..%5c',
  '%E0%A4%A',
  '%ff%fe',
  '%F0%9F%9A%80',
  '%0d%0aSet-Cookie:%20a=b',
  '\xff\xfe',
  '\xe9',
  "'--",
  '"',
  '<script>',
  '%3Cscript%3E',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '%252e%252e',
  '//',
  '\\',
  ';',
  ':',
  '*',
  '@',
  '{}',
  '[]',
  'null',
  'NaN',
  '-1',
  '1e999',
  'a'.repeat(300),
];

/** Routes that make a PDF or a whole report cost a hundred times a page; a few of them suffice. */
const costly = /result|gap-report|policy|download/;

const common = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE'];
const rare = ['OPTIONS', 'PROPFIND', 'TRACE', 'QUERY', 'LOCK'];

export function randomRequest(random: Random, surface: Surface): Sent {
  const method = random.chance(0.05) ? random.pick(rare) : random.pick(common);
  const sends = !['GET', 'HEAD', 'TRACE'].includes(method) || random.chance(0.03);
  const { body, type } = sends ? randomBody(random) : { body: undefined, type: null };
  const headers = [...cookies(random, surface), ...proof(random, surface), ...oddHeaders(random)];
  if (type !== null) headers.push('Content-Type', type);
  return { method, path: address(random, surface), headers, body };
}

function address(random: Random, surface: Surface): string {
  const path = mangled(random, knownPath(random, surface));
  return (path.startsWith('/') ? path : `/${path}`) + query(random, surface);
}

function knownPath(random: Random, { manifest, world }: Surface): string {
  if (random.chance(0.15)) {
    return random.pick([
      '/',
      '/healthz',
      '/readyz',
      '/assets/',
      '/plumbline.js',
      '/favicon.svg',
      '/__manifest',
      '/_root.data',
      '/%5F_manifest',
      '/robots.txt',
      '/.env',
      '/assets/../../package.json',
      '/assets/..%2f..%2fserver.mjs',
    ]);
  }
  let route = random.pick(manifest);
  if (costly.test(route.id) && random.chance(0.9)) route = random.pick(manifest);
  // The owner's assessment must outlive the run, so that its pages are asked to the end.
  const place = route.id === 'routes/delete' ? random.pick(world.spare) : world.target;
  const assessmentId = random.chance(0.9) ? place.id : random.pick(['x'.repeat(22), '', '0', ...nasty]);
  const token = random.chance(0.3) ? random.pick(world.actors).token : random.pick(nasty);
  const odd: Record<string, string> = random.chance(0.3)
    ? { group: random.pick(nasty), questionId: random.pick(nasty), file: random.pick(nasty) }
    : {};
  const file = random.chance(0.1) ? random.pick(['gap-report.pdf', 'policy.pdf']) : 'result.json';
  return fill(route.pattern, { ...sampleParams, file, ...odd, assessmentId, token });
}

function mangled(random: Random, path: string): string {
  const at = random.below(path.length + 1);
  switch (random.below(24)) {
    case 0:
      return path.slice(0, at) + random.pick(nasty) + path.slice(at);
    case 1:
      return `${path}.data`;
    case 2:
      return `/${path}`;
    case 3:
      return `${path}/`;
    case 4:
      return path.replace(/[a-z]/g, (letter) => letter.toUpperCase());
    case 5:
      return (
        path.slice(0, at) +
        random
          .bytes(3)
          .toString('latin1')
          .replace(/[\s\p{Cc}]/gu, 'é') +
        path.slice(at)
      );
    default:
      return path;
  }
}

function query(random: Random, { manifest }: Surface): string {
  const id = encodeURIComponent(random.pick(manifest).id);
  switch (random.below(24)) {
    case 0:
      return `?_data=${random.chance(0.8) ? id : random.pick(nasty)}`;
    case 1:
      return `?_routes=${id},${random.pick(nasty)}`;
    case 2:
      return `?index&${random.pick(nasty)}=${random.pick(nasty)}`;
    case 3:
      return `?problem=1&organisation=${random.pick(nasty)}&track=${random.pick(nasty)}#${random.pick(nasty)}`;
    case 4:
      return `?${'q=1&'.repeat(random.below(2_500))}`;
    case 5:
      return `?${random.pick(nasty)}[${random.pick(nasty)}][]=${random.pick(nasty)}`;
    case 6:
      return `?${random
        .bytes(20)
        .toString('latin1')
        .replace(/[\s\p{Cc}]/gu, 'ß')}`;
    default:
      return '';
  }
}

function cookies(random: Random, { world }: Surface): string[] {
  const owner = world.actors.find(({ name }) => name === 'owner');
  const actor = random.chance(0.8) && owner ? owner : random.pick(world.actors);
  const good = actor.cookieFor(world.target.id) ?? '';
  if (random.chance(0.7)) return ['Cookie', good];
  const odd = `${random.pick(nasty)}=${random.pick(nasty)}; ${random
    .bytes(8)
    .toString('latin1')
    .replace(/\p{Cc}/gu, 'ü')}`;
  const kinds = [[], ['Cookie', odd], ['Cookie', good, 'Cookie', odd], ['Cookie', 'a=b; '.repeat(random.below(1_500))]];
  return random.pick(kinds);
}

function proof(random: Random, { origin }: Surface): string[] {
  const kinds = [
    ['Origin', 'null'],
    ['Origin', origin, 'Origin', 'https://evil.example'],
    ['Sec-Fetch-Site', random.pick(nasty).replace(/[^\x20-\x7e]/g, '?')],
    [],
  ];
  if (random.chance(0.85))
    return random.pick([
      ['Sec-Fetch-Site', 'same-origin'],
      ['Origin', origin],
    ]);
  return random.pick(kinds);
}

function oddHeaders(random: Random): string[] {
  const value = random.pick(nasty);
  const kinds = [
    ['X-Forwarded-Host', value, 'X-Forwarded-Proto', 'https', 'X-Forwarded-For', value],
    ['Forwarded', `host=${value}`],
    ['Host', random.pick(['evil.example', 'a b', '127.0.0.1:99999', '[::1', '', value])],
    ['Accept-Encoding', random.pick(['gzip', 'br', 'identity;q=0', '*', value])],
    ['User-Agent', 'Googlebot/2.1', 'Accept', value],
    ['Range', 'bytes=0-1,5-,-3'],
    ['If-None-Match', '*', 'If-Modified-Since', value],
    ['Referer', `http://127.0.0.1/${value}`],
    ['X-Remix-Reload-Document', '1', 'X-Remix-Redirect', '/', 'X-Remix-Response', 'yes'],
    ['X-Http-Method-Override', 'DELETE', 'X-Original-URL', '/admin'],
    ['Accept-Language', 'x'.repeat(5_000)],
    ['X-Many', '1', 'X-Many', '2', 'X-Many', value],
    ['Expect', random.pick(['100-continue', 'nonsense'])],
    ['Upgrade', 'websocket', 'Connection', 'Upgrade'],
  ];
  return random.chance(0.3) ? random.pick(kinds) : [];
}

const names = [
  'organisation',
  'track',
  'date',
  'creationKey',
  'answer',
  'note',
  'reason',
  'seenVersion',
  'intent',
  'autonomy',
  'autonomy.version',
  'engineers',
  'systems.name',
  'systems.tier',
  '__proto__',
  'toString',
];
const values = [
  '',
  '0',
  '4',
  '5',
  '-1',
  '1e999',
  'unknown',
  'notApplicable',
  'save',
  'clear',
  'notSure',
  'quick',
  '2026-11-22',
  '2026-02-31',
  '0000-00-00',
  'creation-key-of-a-fuzz-run',
];

function randomBody(random: Random): { body: Buffer | string; type: string | null } {
  const pairs = () =>
    Array.from(
      { length: random.below(9) },
      () => `${random.pick(names)}=${random.chance(0.7) ? random.pick(values) : random.pick(nasty)}`,
    ).join('&');
  const form = 'application/x-www-form-urlencoded';
  const kinds = [
    () => ({ type: `${form};charset=${random.pick(['utf-8', 'utf-16', 'nonsense', '"'])}`, body: pairs() }),
    () => ({ type: form, body: random.bytes(200) }),
    () => ({ type: form, body: `note=${'%'.repeat(2_000)}&answer=%u0041&&&===` }),
    () => ({ type: form, body: 'a=1&'.repeat(10_000) }),
    () => ({ type: form, body: `note=${'n'.repeat(66_000)}` }),
    () => ({ type: 'application/json', body: '{"__proto__":{"admin":true},"note":1e999}' }),
    () => ({
      type: 'multipart/form-data; boundary=x',
      body: '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n--x--',
    }),
    () => ({ type: 'multipart/form-data; boundary=x', body: random.bytes(300) }),
    () => ({ type: 'text/plain', body: pairs() }),
    () => ({ type: null, body: pairs() }),
    () => ({ type: random.pick(nasty), body: random.bytes(50) }),
  ];
  if (random.chance(0.7)) return { type: form, body: pairs() };
  return random.pick(kinds)();
}
