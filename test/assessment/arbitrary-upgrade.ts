import fc from 'fast-check';
import type { Assessment } from '../../app/assessment/assessment';
import type { Bank, DeclaredChange, Question } from '../../app/bank/bank';
import { allQuestions, type Edition } from '../../app/bank/edition';
import { arbitraryEdition } from '../scoring/arbitrary-edition';
import { arbitraryWhole } from '../scoring/arbitrary-respondents';
import { question } from '../scoring/invented-edition';

/** What a random author does to one question. `merge` takes the next one in its bank along, where there is one left. */
const acts = [
  'leave',
  'leave',
  'leave',
  'reword',
  'relevel',
  'mumble',
  'reweigh',
  'strict',
  'retire',
  'split',
  'narrow',
  'merge',
  'absorb',
] as const;
type Act = (typeof acts)[number];

export interface Upgrade {
  readonly before: Edition;
  readonly after: Edition;
  readonly given: Assessment;
}

interface Seed {
  readonly acts: readonly Act[];
  readonly answers: readonly ('confirm' | 'ask')[];
  readonly added: number;
}

const seed: fc.Arbitrary<Seed> = fc.record({
  acts: fc.array(fc.constantFrom(...acts), { minLength: 6, maxLength: 6 }),
  answers: fc.array(fc.constantFrom('confirm' as const, 'ask' as const), { minLength: 6, maxLength: 6 }),
  added: fc.integer({ min: 0, max: 2 }),
});

export const arbitraryUpgrade: fc.Arbitrary<Upgrade> = arbitraryEdition.chain((before) =>
  fc
    .record({
      given: arbitraryWhole(before),
      seeds: fc.tuple(...before.banks.map(() => seed)),
      facts: fc.subarray(before.facts.map(({ id }) => id)),
    })
    .map(({ given, seeds, facts }) => ({ before, given, after: nextEdition(before, seeds, facts) })),
);

function nextEdition(before: Edition, seeds: readonly Seed[], facts: readonly string[]): Edition {
  const banks = before.banks.map((bank, index) => nextBank(bank, seeds[index] as Seed));
  const ids = new Set(banks.flatMap((bank) => bank.questions.map(({ id }) => id)));
  const step = (name: 'A1' | 'A2' | 'A3' | 'A4') =>
    before.settings.autonomy[name].filter((one) => ids.has(one.question));
  const autonomy = { A1: step('A1'), A2: step('A2'), A3: step('A3'), A4: step('A4') };
  return {
    ...before,
    id: '2000.2',
    digest: 'next',
    banks,
    settings: { ...before.settings, autonomy },
    incidents: [],
    resetControls: [],
    facts: before.facts.filter(({ id }) => !facts.includes(id) || id === 'autonomy'),
  };
}

interface Made {
  readonly questions: readonly Question[];
  readonly declared: readonly DeclaredChange[];
  readonly retired: readonly string[];
}

function nextBank(bank: Bank, { acts: does, answers, added }: Seed): Bank {
  const taken = new Set<string>();
  const made = bank.questions.map((one, index): Made => {
    const next = bank.questions[index + 1];
    if (taken.has(one.id)) return { questions: [], declared: [], retired: [one.id] };
    const takes = does[index] === 'merge' || does[index] === 'absorb';
    const mate = takes ? next : undefined;
    if (mate) taken.add(mate.id);
    return act(one, does[index] ?? 'leave', answers[index] ?? 'ask', mate);
  });
  const fresh = Array.from({ length: added }, (_, index) => question(`${bank.domain}.new${index}`, { weight: 2 }));
  return {
    ...bank,
    version: '1.1.0',
    retired: made.flatMap((one) => one.retired),
    questions: [...made.flatMap((one) => one.questions), ...fresh],
    from: { version: '1.0.0', questions: made.flatMap((one) => one.declared) },
  };
}

function act(one: Question, does: Act, answers: 'confirm' | 'ask', mate: Question | undefined): Made {
  const { id } = one;
  const same = (over: Partial<Question>, ...declared: DeclaredChange[]): Made => ({
    questions: [{ ...one, ...over }],
    declared,
    retired: [],
  });
  const from = (suffix: string, change: 'split' | 'merged', of: readonly string[]) => ({
    question: { ...one, id: `${id}-${suffix}`, prompt: suffix },
    declared: { id: `${id}-${suffix}`, change, of, answers },
  });
  switch (does) {
    case 'leave':
      return same({});
    case 'reword':
      return same({ prompt: 'Other words?' }, { id, change: 'reworded', of: [id], answers: 'keep' });
    case 'relevel':
      return same(
        { choices: ['0', '1', 'more', '3', '4'] },
        { id, change: 'relevelled', of: [id], answers: 'confirm' },
      );
    case 'mumble':
      return same({ prompt: 'Undeclared?' });
    case 'reweigh':
      return same({ weight: (one.weight % 5) + 1 });
    case 'strict':
      return same({ notApplicable: 'never' });
    case 'retire':
      return { questions: [], declared: [], retired: [id] };
    case 'split': {
      const halves = [from('left', 'split', [id]), from('right', 'split', [id])];
      return {
        questions: halves.map((half) => half.question),
        declared: halves.map((half) => half.declared),
        retired: [id],
      };
    }
    case 'narrow': {
      const half = from('rest', 'split', [id]);
      const own: DeclaredChange = { id, change: 'split', of: [id], answers };
      return { questions: [{ ...one, prompt: 'Half?' }, half.question], declared: [own, half.declared], retired: [] };
    }
    case 'absorb': {
      const of = mate ? [id, mate.id] : [id, id];
      return same({ prompt: 'Both?' }, { id, change: 'merged', of, answers });
    }
    case 'merge': {
      if (!mate) return same({});
      const whole = from('both', 'merged', [id, mate.id]);
      return { questions: [whole.question], declared: [whole.declared], retired: [id] };
    }
  }
}

/** Ids of an edition's questions. */
export function idsOf(edition: Edition): ReadonlySet<string> {
  return new Set(allQuestions(edition).map(({ id }) => id));
}
