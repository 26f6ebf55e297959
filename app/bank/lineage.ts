import type { Bank, DeclaredChange, Fate, Question } from './bank';

type Derived = DeclaredChange['change'] | 'new';

/** Where a question of a newer bank comes from. */
export interface Origin {
  /** Questions of the older bank that it comes from. Their answers are its own only where `answers` is not `ask`. */
  readonly of: readonly string[];
  readonly answers: Fate;
  /** What happened on the way, in order, each once; empty where every version reads the same. */
  readonly changes: readonly Derived[];
}

/**
 * The origin of each question of `after` in `before`, an older version of the bank (absent = the domain is new), through the
 * versions between them as far as `known` has them. A change that no author declared is one to confirm.
 */
export function originsOf(
  before: Bank | undefined,
  after: Bank,
  known: readonly Bank[] = [],
): ReadonlyMap<string, Origin> {
  const path = before ? pathBetween(before, after, known) : [];
  let origins = startOf(path[0]);
  for (const [index, bank] of path.slice(1).entries()) {
    const older = path[index] as Bank;
    const earlier = origins;
    origins = new Map(bank.questions.map((one) => [one.id, follow(stepOf(one, older, bank), earlier)]));
  }
  return new Map(after.questions.map(({ id }) => [id, origins.get(id) ?? anew]));
}

const anew: Origin = { of: [], answers: 'ask', changes: ['new'] };

/** From the older bank to the newer, by what each says it comes from; the two alone where that leads nowhere. */
function pathBetween(before: Bank, after: Bank, known: readonly Bank[]): readonly Bank[] {
  const path = [after];
  for (let bank = after; bank.version !== before.version; ) {
    const version = bank.from?.version;
    const older = version === before.version ? before : known.find((one) => isVersion(one, after.domain, version));
    if (!older || path.includes(older)) return [before, after];
    path.unshift(older);
    bank = older;
  }
  // The same version twice is one bank: its own words decide, whatever it says of those before it.
  return path.length > 1 ? path : [before, after];
}

function isVersion(bank: Bank, domain: string, version: string | undefined): boolean {
  return bank.domain === domain && bank.version === version;
}

function startOf(bank: Bank | undefined): ReadonlyMap<string, Origin> {
  const own = (bank?.questions ?? []).map(({ id }): [string, Origin] => [
    id,
    { of: [id], answers: 'keep', changes: [] },
  ]);
  return new Map(own);
}

/** One version on. */
function stepOf(question: Question, older: Bank, bank: Bank): Origin {
  const from = bank.from?.version === older.version ? bank.from : undefined;
  const declared = from?.questions.find(({ id }) => id === question.id);
  const had = (id: string) => older.questions.find((one) => one.id === id);
  if (declared?.of.every(had)) return { of: declared.of, answers: declared.answers, changes: [declared.change] };
  const same = had(question.id);
  if (!same) return anew;
  if (readsTheSame(same, question)) return { of: [question.id], answers: 'keep', changes: [] };
  return { of: [question.id], answers: 'confirm', changes: ['relevelled'] };
}

/** The step's origin in terms of where its own sources came from. */
function follow(step: Origin, earlier: ReadonlyMap<string, Origin>): Origin {
  const sources = step.of.map((id) => earlier.get(id) ?? anew);
  const answers = [step, ...sources].map((one) => one.answers).reduce(lesser);
  const changes = [...new Set([...sources.flatMap((one) => one.changes), ...step.changes])];
  const of = [...new Set(sources.flatMap((one) => one.of))];
  return { of, answers, changes };
}

const surest: readonly Fate[] = ['keep', 'confirm', 'ask'];

function lesser(a: Fate, b: Fate): Fate {
  return surest.indexOf(a) > surest.indexOf(b) ? a : b;
}

/** Whether a respondent reads the same words: prompt, help and the choices in each wording. */
export function readsTheSame(a: Question, b: Question): boolean {
  return JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));
}

function wordsOf({ prompt, help, choices, variants }: Question): unknown {
  return [prompt, help, choices, variants];
}
