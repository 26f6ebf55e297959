import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../hostile/random';
import { realEdition } from '../report/respondents';
import { openParser, validBank } from './bank-parsers';
import { mutateBank } from './mutate-bank';
import { type Tried, tryFolder, writeFolder } from './try-folder';

interface Outcome {
  readonly seed: number;
  readonly valid: number;
  readonly refused: number;
  readonly wrong: readonly { readonly seed: number; readonly tried: Tried }[];
  /** Milliseconds, the slowest with its seed. */
  readonly slowest: { readonly seed: number; readonly took: number };
}

/** Mutates the valid bank `count` times; the seed of one case is the run's seed plus its number. */
export async function tryMutations(count: number, seed: number): Promise<Outcome> {
  const base = new Map(readdirSync(validBank).map((name) => [name, readFileSync(join(validBank, name))]));
  const edition = realEdition();
  const parser = openParser();
  const folder = join(mkdtempSync(join(tmpdir(), 'plumbline-mutations-')), 'bank');
  const outcome = { valid: 0, refused: 0 };
  const wrong: Outcome['wrong'][number][] = [];
  let slowest = { seed, took: 0 };
  try {
    for (let at = 0; at < count; at++) {
      writeFolder(folder, mutateBank(base, randomFrom(seed + at)));
      const tried = await tryInTime(() => tryFolder(folder, edition, parser));
      if (tried.kind === 'wrong') wrong.push({ seed: seed + at, tried });
      else outcome[tried.kind]++;
      if (tried.took > slowest.took) slowest = { seed: seed + at, took: tried.took };
    }
  } finally {
    await parser.close();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  }
  return { seed, ...outcome, wrong, slowest };
}

/** Milliseconds that one bank may take. */
export const limit = 1_000;

/** On a busy machine anything can take a second once; a bank that is slow by itself is slow again. */
async function tryInTime(run: () => Promise<Tried>): Promise<Tried> {
  const first = await run();
  if (first.took < limit) return first;
  const second = await run();
  return second.took < first.took ? second : first;
}
