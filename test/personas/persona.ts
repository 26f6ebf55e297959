import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Assessment } from '../../app/assessment/assessment';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import type { Level } from '../../app/bank/bank';
import type { Autonomy, Edition } from '../../app/bank/edition';
import type { Rating } from '../../app/scoring/score-card';

/** What an assessor expected of a persona before anything was answered; personas/README.md says how each holds. */
export interface Expected {
  readonly autonomyInUse: Autonomy | null;
  readonly supported: { readonly floor: Autonomy; readonly ceiling: Autonomy };
  readonly levels: Readonly<Record<string, readonly [Level, Level] | 'none'>> | 'none';
  readonly holds: readonly string[];
  readonly topGaps: readonly string[];
  readonly ratings: Readonly<Record<string, readonly [Rating, Rating]>>;
  readonly zone: string | readonly string[];
}

export interface Persona {
  readonly slug: string;
  readonly portrait: string;
  readonly expect: Expected;
  readonly assessment: Assessment;
}

const ownFolder = join(import.meta.dirname, '../golden/personas');

/** Every persona: its portrait's expectations and its answers, read as `assess` reads them. */
export function personas(edition: Edition, folder = ownFolder): Persona[] {
  const slugs = readdirSync(folder).flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? []);
  return slugs.sort().map((slug) => {
    const portrait = readFileSync(join(folder, `${slug}.md`), 'utf8');
    const front = parse(/^---\n([\s\S]*?)\n---\n/.exec(portrait)?.[1] ?? '') as { expect: Expected };
    const text = readFileSync(join(folder, `${slug}.yaml`), 'utf8');
    const { assessment, issues } = readAnswersFile(text, new Map([[edition.id, edition]]), `${slug}.yaml`);
    if (!assessment || issues.length > 0) throw new Error(JSON.stringify(issues));
    return { slug, portrait, expect: front.expect, assessment };
  });
}
