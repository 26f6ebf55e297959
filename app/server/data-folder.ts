import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Env, EnvRefused } from '../env.server';
import { databaseFileIn } from '../storage/database-file';
import { makeFolder } from './make-folder';

export interface DataFolder {
  readonly secret: string;
  readonly databaseFile: string;
}

/** Makes the data folder and, on first start, a secret: both for this user only. */
export function prepareDataFolder(env: Env): DataFolder {
  try {
    makeFolder(env.dataDir, 0o700);
    chmodSync(env.dataDir, 0o700);
    return { secret: env.secret ?? storedSecret(env.dataDir), databaseFile: databaseFileIn(env.dataDir) };
  } catch (error) {
    if (error instanceof EnvRefused) throw error;
    throw new EnvRefused(`DATA_DIR ${env.dataDir} cannot be used: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

function storedSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  return readStored(file);
}

/** The words that mark a placeholder may occur in random characters by chance, so only the length is held here. */
function readStored(file: string): string {
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 43) return secret;
  throw new EnvRefused(`The file ${file} holds no whole secret; delete it to have a new one made.`);
}
