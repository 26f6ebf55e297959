import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvRefused, readEnv } from '../app/env.server';
import { prepareDataFolder } from '../app/server/data-folder';
import { tempFolder } from './storage/temp-database';

const good = 'q7TzJ4mWc0Rk9LxVb2NfYh5GsPd8EuAa1Xo3';

describe('settings', () => {
  it('have defaults that serve this machine', () => {
    expect(readEnv({}, '/project')).toEqual({
      port: 3000,
      appUrl: 'http://127.0.0.1:3000',
      https: false,
      dataDir: '/project/data',
      contentDir: '/project/content',
      extraBanksDir: null,
      trustProxy: 0,
      rateLimits: true,
      secret: null,
    });
  });

  it('are taken where given, an empty one as absent', () => {
    const given = {
      PORT: '8080',
      APP_URL: 'https://plumbline.example/',
      DATA_DIR: '/var/x',
      TRUST_PROXY: '1',
      SECRET: good,
    };
    expect(readEnv({ ...given, CONTENT_DIR: '', EXTRA_BANKS_DIR: 'own' }, '/project')).toEqual({
      port: 8080,
      appUrl: 'https://plumbline.example',
      https: true,
      dataDir: '/var/x',
      contentDir: '/project/content',
      extraBanksDir: '/project/own',
      trustProxy: 1,
      rateLimits: true,
      secret: good,
    });
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '0000'],
    ['PORT', '655366'],
    ['PORT', '-17'],
    ['PORT', '3e3'],
    ['APP_URL', 'nonsense'],
    ['APP_URL', 'ftp://plumbline.example'],
    ['APP_URL', 'http://plumbline.example'],
    ['APP_URL', 'https://plumbline.example/path'],
    ['APP_URL', 'https://user:word@plumbline.example'],
    ['TRUST_PROXY', 'yes'],
    ['RATE_LIMITS', 'maybe'],
    ['SECRET', 'too-short'],
    ['SECRET', 'change-me-change-me-change-me-change-me'],
    ['SECRET', 'abcabcabcabcabcabcabcabcabcabcabcabcabc'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => readEnv({ [name]: value }, '/project')).toThrow(EnvRefused);
    expect(() => readEnv({ [name]: value }, '/project')).toThrow(name);
    expect(() => readEnv({ [name]: value }, '/project')).not.toThrow(value);
  });
});

it('rate limits may be off on this machine only', () => {
  expect(readEnv({ RATE_LIMITS: 'off' }, '/project').rateLimits).toBe(false);
  const open = { RATE_LIMITS: 'off', APP_URL: 'https://plumbline.example' };
  expect(() => readEnv(open, '/project')).toThrow(/^RATE_LIMITS is on or off; off only where APP_URL/);
});

describe('the data folder', () => {
  it('is made for this user only, with a secret that stays the same', () => {
    const env = readEnv({}, tempFolder());
    const { secret } = prepareDataFolder(env);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(prepareDataFolder(env).secret).toBe(secret);
    expect(statSync(env.dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(env.dataDir, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('holds no secret when one is given', () => {
    const env = readEnv({ SECRET: good }, tempFolder());
    expect(prepareDataFolder(env).secret).toBe(good);
    expect(() => readFileSync(join(env.dataDir, 'secret'))).toThrow();
  });

  it('with a truncated secret, or a file in its place, is refused', () => {
    const root = tempFolder();
    mkdirSync(join(root, 'data'));
    writeFileSync(join(root, 'data', 'secret'), 'cut');
    expect(() => prepareDataFolder(readEnv({}, root))).toThrow(/holds no whole secret/);
    const occupied = tempFolder();
    writeFileSync(join(occupied, 'data'), '');
    expect(() => prepareDataFolder(readEnv({}, occupied))).toThrow(/DATA_DIR .* cannot be used: EEXIST/);
  });
});
