import { resolve } from 'node:path';

/** Settings of one running program, read once at start. */
export interface Env {
  readonly port: number;
  /** Origin under which browsers reach us, without a path, such as `https://plumbline.example`. */
  readonly appUrl: string;
  readonly https: boolean;
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute. */
  readonly contentDir: string;
  /** Absolute: a folder of folders, each one bank of the consultant's own; null = none. */
  readonly extraBanksDir: string | null;
  /** How many trusted proxies stand in front; 0 = none, their headers are dropped. */
  readonly trustProxy: number;
  /** Off only for tests and measurements on this machine. */
  readonly rateLimits: boolean;
  /** Null = not given; one is generated on first start. */
  readonly secret: string | null;
}

type Source = Readonly<Record<string, string | undefined>>;

/** A setting that stops the start; names its variable, never a secret value. */
export class EnvRefused extends Error {}

/**
 * The only reader of process.env. An empty variable counts as absent.
 * @param root relative folders are resolved against it
 * @throws EnvRefused
 */
export function readEnv(source: Source = process.env, root: string = process.cwd()): Env {
  const port = readPort(source.PORT);
  const url = readAppUrl(source.APP_URL || `http://127.0.0.1:${port}`);
  return {
    port,
    appUrl: url.origin,
    https: url.protocol === 'https:',
    dataDir: resolve(root, source.DATA_DIR || 'data'),
    contentDir: resolve(root, source.CONTENT_DIR || 'content'),
    extraBanksDir: source.EXTRA_BANKS_DIR ? resolve(root, source.EXTRA_BANKS_DIR) : null,
    trustProxy: readTrustProxy(source.TRUST_PROXY),
    rateLimits: readRateLimits(source.RATE_LIMITS, url),
    secret: source.SECRET ? readSecret(source.SECRET) : null,
  };
}

function readPort(value: string | undefined): number {
  const port = Number(value || 3000);
  if (/^\d*$/.test(value ?? '') && port >= 1 && port <= 65_535) return port;
  throw new EnvRefused('PORT must be a whole number from 1 to 65535.');
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

function readAppUrl(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new EnvRefused('APP_URL must be a web address such as https://plumbline.example.');
  }
  if (url.username || url.password || url.pathname !== '/' || url.search || url.hash) {
    throw new EnvRefused('APP_URL must be an origin only: no path, no query, no user name or password.');
  }
  if (url.protocol === 'http:' && !loopback.has(url.hostname)) {
    throw new EnvRefused('APP_URL must begin with https:// except on this machine itself (127.0.0.1 or localhost).');
  }
  return url;
}

function readTrustProxy(value: string | undefined): number {
  if (!value) return 0;
  if (/^\d$/.test(value)) return Number(value);
  throw new EnvRefused('TRUST_PROXY must be the number of proxies in front of Plumbline, 0 to 9.');
}

function readRateLimits(value: string | undefined, { hostname }: URL): boolean {
  if (!value || value === 'on') return true;
  if (value === 'off' && loopback.has(hostname)) return false;
  throw new EnvRefused(
    'RATE_LIMITS is on or off; off only where APP_URL is this machine itself (127.0.0.1 or localhost).',
  );
}

/** 32 bytes are 256 bits: ASVS 11.5.1 asks for 128 at least, and people paste less than full entropy. */
const secretBytes = 32;
const placeholder = /change.?me|placeholder|example|secret|password|default|your.?key|xxxx/i;

function readSecret(value: string): string {
  if (Buffer.byteLength(value) < secretBytes) {
    throw new EnvRefused(`SECRET must be at least ${secretBytes} bytes long, from a random source.`);
  }
  if (placeholder.test(value) || new Set(value).size < 12) {
    throw new EnvRefused('SECRET looks like a placeholder; give random characters.');
  }
  return value;
}
