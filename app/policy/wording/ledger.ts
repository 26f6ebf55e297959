import { grouped } from '../../document/grouped-number';
import { longDate } from '../../document/long-date';
import { editStates } from '../../edits/wording';
import type { LedgerEntry } from '../ledger';
import type { LedgerEdit } from '../ledger-edit';
import type { RestingAnswer, Standing } from '../standing';
import { heldByWords } from './held';
import { ownerLabels } from './names';
import { whenWords } from './when';

export const ledgerWords = {
  title: 'Clause ledger',
  subtitle:
    'Confidential annex to the policy: it holds answers and what stands today. Not to be passed on with the policy',
  classification: 'Confidential',
  overviewTitle: 'Where the clauses stand',
  overview:
    'In place: every answer behind the clause is known and reaches its target. Gap: at least one known answer is below it. Unknown: none known is below it, and one is missing.',
  numbers:
    'A gap has its number in the gap report’s “Gaps, ranked”, a question in that report’s “Every question and answer”.',
  load: 'Whether the reviews can be done',
  clauses: 'Clause by clause',
  leftOut: 'Clauses that are left out',
  noneLeftOut: 'None.',
  noGaps: '–',
  standing: 'Standing today',
  held: 'Held',
  wouldBeHeld: 'Would be held',
  written: 'Written when',
  facts: 'Facts',
  answers: 'Answers',
  decisions: 'Decisions',
  references: 'References',
  edited: 'Edited',
  generated: 'Generated text',
  material: 'Needs new acknowledgement: decisions that have changed since the edit',
  mind: 'To mind',
  otherwise: (when: string) => `Otherwise, when ${when}`,
} as const;

export const standingLabels: Readonly<Record<Standing, string>> = {
  inPlace: 'In place',
  gap: 'Gap',
  unknown: 'Unknown',
  notAsked: 'Nothing asked about it',
  leftOut: 'Left out of this policy',
};

const answerStateWords: Readonly<Record<Exclude<RestingAnswer['state'], 'known'>, string>> = {
  unknown: 'not known',
  unanswered: 'not answered',
  notApplicable: 'does not apply',
  outOfScope: 'not asked',
};

/** Over the table of clauses: "34 clauses: in place 8, gap 26, …". */
export function countWords(entries: readonly LedgerEntry[]): string {
  const printed = Object.entries(standingLabels).filter(([state]) => state !== 'leftOut');
  const states = printed.map(([state, label]) => {
    const count = entries.filter(({ standing }) => standing === state).length;
    return `${label.toLowerCase()} ${count}`;
  });
  return `${entries.length} clauses: ${states.join(', ')}`;
}

/** By their places among the ranked gaps: "No. 4, 12". */
export function gapNumbers(ranks: readonly number[]): string {
  return ranks.length > 0 ? `No. ${ranks.join(', ')}` : ledgerWords.noGaps;
}

export function standingWords({ standing }: LedgerEntry, ranks: readonly number[]): string {
  return ranks.length > 0 ? `${standingLabels[standing]}: no. ${ranks.join(', ')}` : standingLabels[standing];
}

export function heldWords({ enforceability, kit, holds, detection, owner, by }: LedgerEntry): string {
  const how = detection ?? `Nothing notices a breach yet; to be settled within ${by} days of adoption.`;
  const held = heldByWords({ by: enforceability, kit, ...(holds && { holds }) });
  return `${held}. ${how} Owner: ${ownerLabels[owner]}.`;
}

export function writtenWords({ condition, truth, variant }: LedgerEntry): string {
  const when = condition === whenWords.always ? condition : `${condition}: ${truth}`;
  return variant === null ? when : `${when}; in the wording “${variant}”`;
}

export function factWords({ id, value }: LedgerEntry['facts'][number]): string {
  return `${id}: ${factValue(value)}`;
}

function factValue(value: LedgerEntry['facts'][number]['value']): string {
  if (value === null) return 'not answered';
  if (value === 'notSure') return 'not sure';
  if (typeof value === 'number') return grouped(value);
  if (!Array.isArray(value)) return String(value);
  return value.map((one) => (typeof one === 'object' ? `${one.name} (${one.tier})` : one)).join(', ');
}

/** A question as the gap report has it: its place in the list of all, its prompt, and its place among the gaps. */
export interface CitedQuestion {
  readonly number: number;
  readonly prompt: string;
  /** 0 = no gap. */
  readonly rank: number;
}

/** "Q17 “What …?”: level 2, n = 1, gap no. 4 (edition 2026.2)"; empty where the clause rests on no question. */
export function answersWords({ answers, edition }: LedgerEntry, cite: (question: string) => CitedQuestion): string {
  if (answers.length === 0) return '';
  return `${answers.map((answer) => answerWords(answer, cite(answer.question))).join('; ')} (edition ${edition})`;
}

function answerWords({ state, level, n }: RestingAnswer, { number, prompt, rank }: CitedQuestion): string {
  const said = state === 'known' ? `level ${level}, n = ${n}` : answerStateWords[state];
  return `Q${number} “${prompt}”: ${said}${rank > 0 ? `, gap no. ${rank}` : ''}`;
}

/** "by Ann on 3 May 2026, because: …; merged, …". */
export function editedWords({ by, on, why, state }: LedgerEdit): string {
  const who = `${by ? `by ${by} ` : ''}on ${longDate(on)}${why ? `, because: ${why}` : ''}`;
  return `${who}; ${editStates[state]}`;
}
