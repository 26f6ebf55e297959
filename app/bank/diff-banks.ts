import type { Bank, Fate, Level, Question } from './bank';
import { levels } from './bank';
import { type Origin, originsOf } from './lineage';

const changeKinds = ['new', 'reworded', 'relevelled', 'reweighted', 'split', 'merged', 'retired'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What became of one question. */
export interface QuestionChange {
  readonly id: string;
  /** In the order above; empty where nothing but what stands in `also` differs. */
  readonly kinds: readonly ChangeKind[];
  /** Of a split or merged question: where it comes from. Of a retired one: where it went, if anywhere. */
  readonly beside: readonly string[];
  /** What becomes of an answer; of a retired question it is kept and no longer scored. */
  readonly answers: Fate | 'unscored';
  readonly prompt: Was<string | null>;
  /** Levels whose statement differs, in the usual words. */
  readonly choices: readonly ({ readonly level: Level } & Was<string>)[];
  /** Null where it is the same, or where there is none to compare with. */
  readonly weight: Was<number> | null;
  /** Other attributes that differ, by the name authors write. */
  readonly also: readonly string[];
}

export interface Was<T> {
  readonly before: T;
  readonly after: T;
}

export interface BankDiff {
  readonly domain: string;
  /** Versions; null = no such bank on that side. */
  readonly version: Was<string | null>;
  /** In the order of the newer bank, retired ones last. */
  readonly questions: readonly QuestionChange[];
  readonly unchanged: number;
}

/** What changed per question between two versions of a bank; `known` holds the versions between them. */
export function diffBanks(before: Bank | undefined, after: Bank | undefined, known: readonly Bank[] = []): BankDiff {
  const origins = after ? originsOf(before, after, known) : new Map<string, Origin>();
  const had = new Map(before?.questions.map((question) => [question.id, question]));
  const now = (after?.questions ?? []).flatMap((question) => {
    const change = changeOf(question, had.get(question.id), origins.get(question.id));
    return change ?? [];
  });
  const left = [...had.values()].filter(({ id }) => !after?.questions.some((one) => one.id === id));
  return {
    domain: (after ?? before)?.domain ?? '',
    version: { before: before?.version ?? null, after: after?.version ?? null },
    questions: [...now, ...left.map((question) => retiredTo(question, origins))],
    unchanged: (after?.questions.length ?? 0) - now.length,
  };
}

function changeOf(
  question: Question,
  old: Question | undefined,
  origin: Origin | undefined,
): QuestionChange | undefined {
  const weighed = old ? weighedOtherwise(old, question) : [];
  const also = old ? differing(old, question, quietly) : [];
  const declared: readonly ChangeKind[] = origin?.changes ?? ['new'];
  const kinds = changeKinds.filter((kind) => declared.includes(kind) || (kind === 'reweighted' && weighed.length > 0));
  if (kinds.length === 0 && also.length === 0) return undefined;
  const moved = kinds.includes('split') || kinds.includes('merged');
  return {
    id: question.id,
    kinds,
    beside: moved ? (origin?.of ?? []) : [],
    answers: origin?.answers ?? 'ask',
    prompt: { before: old?.prompt ?? null, after: question.prompt },
    choices: old ? otherChoices(old, question) : [],
    weight: old && old.weight !== question.weight ? { before: old.weight, after: question.weight } : null,
    also: [...weighed.filter((name) => name !== 'weight'), ...also],
  };
}

function retiredTo(question: Question, origins: ReadonlyMap<string, Origin>): QuestionChange {
  const beside = [...origins].filter(([, { of }]) => of.includes(question.id)).map(([id]) => id);
  const prompt = { before: question.prompt, after: null };
  return {
    id: question.id,
    kinds: ['retired'],
    beside,
    answers: 'unscored',
    prompt,
    choices: [],
    weight: null,
    also: [],
  };
}

function otherChoices(old: Question, now: Question): QuestionChange['choices'] {
  return levels.flatMap((level) => {
    const [before, after] = [old.choices[level], now.choices[level]];
    return before === after ? [] : { level, before, after };
  });
}

type Named = readonly (readonly [keyof Question, string])[];

/** What a score or a level is weighed by. */
const weighing: Named = [
  ['weight', 'weight'],
  ['gateWhen', 'gate'],
  ['patterns', 'patterns'],
];

/** What neither rewords nor weighs a question; what respondents read is told by its origin and its choices. */
const quietly: Named = [
  ['variants', 'variants'],
  ['key', 'key'],
  ['notApplicable', 'notApplicable'],
  ['practices', 'practices'],
  ['ask', 'ask'],
  ['builder', 'tracks'],
  ['effort', 'effort'],
  ['horizon', 'horizon'],
  ['requires', 'requires'],
  ['references', 'references'],
  ['applies', 'applies'],
  ['targets', 'targets'],
  ['help', 'help'],
  ['why', 'Why it matters'],
  ['evidence', 'Evidence to ask for'],
  ['firstFix', 'First fix'],
  ['nextSteps', 'Next steps'],
];

function weighedOtherwise(old: Question, now: Question): string[] {
  return differing(old, now, weighing);
}

function differing(old: Question, now: Question, names: Named): string[] {
  return names.flatMap(([key, name]) => (JSON.stringify(old[key]) === JSON.stringify(now[key]) ? [] : name));
}
