import type { AskedOfClause } from '../../bank/bank';
import { capital, count, countIs, listed, numberWord } from './grammar';

/** What the report says of a bank that asks engineers about the clauses of an adopted policy. */
export const pulseWords = {
  title: 'What this says of the policy, clause by clause',
  clause: 'Clause',
  outcome: 'What came of it',
  open: 'Open',
  said: 'What was answered',
  notAnswered: 'nobody has answered yet',
  unknown: 'nobody could tell',
  rule: 'A clause holds here from level 2 on, where the answer says what the clause says. An answer of level 0 or 1 tells of the clause and the help it gets, not of a person.',
  next: 'Take these clauses to the next round: ask the questions behind them again, and settle first what keeps people from them.',
} as const;

export const failedWords: Readonly<Record<AskedOfClause, string>> = {
  know: 'not known',
  can: 'cannot be done',
  did: 'not done the last time',
};

const heldWords: Readonly<Record<AskedOfClause, string>> = {
  know: 'known',
  can: 'can be done',
  did: 'done the last time',
};

/** "Ten clauses asked about: two not known and one not done the last time; six held. One clause is open." */
export function pulseSentence(
  asked: number,
  { failed, held }: { readonly failed: Readonly<Record<AskedOfClause, number>>; readonly held: number },
): string {
  const kinds = (['know', 'can', 'did'] as const).filter((kind) => failed[kind] > 0);
  const parts = kinds.map((kind) => `${numberWord(failed[kind])} ${failedWords[kind]}`);
  const open = asked - held - kinds.reduce((sum, kind) => sum + failed[kind], 0);
  const said = parts.length > 0 ? listed(parts) : 'none failed';
  const rest = open > 0 ? ` ${capital(countIs(open, 'clause'))} open.` : '';
  return `${capital(count(asked, 'clause'))} asked about: ${said}; ${held === 0 ? 'none' : numberWord(held)} held.${rest}`;
}

export function heldSentence(clauses: readonly { readonly asks: AskedOfClause; readonly number: string }[]): string {
  const kinds = (['know', 'can', 'did'] as const)
    .map((kind) => ({ kind, numbers: clauses.filter(({ asks }) => asks === kind).map(({ number }) => number) }))
    .filter(({ numbers }) => numbers.length > 0);
  return `What holds. ${kinds.map(({ kind, numbers }) => `${capital(heldWords[kind])}: ${listed(numbers)}.`).join(' ')}`;
}
