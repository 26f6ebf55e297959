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

export function standingWords({ standing, gaps }: LedgerEntry): string {
  return gaps.length > 0 ? `${standingLabels[standing]}: ${gaps.join(', ')}` : standingLabels[standing];
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

export function answersWords({ answers, edition }: LedgerEntry): string {
  return answers.length === 0 ? '' : `${answers.map(answerWords).join('; ')} (edition ${edition})`;
}

function answerWords({ question, state, level, n }: RestingAnswer): string {
  return state === 'known' ? `${question}: level ${level}, n = ${n}` : `${question}: ${answerStateWords[state]}`;
}

/** "by Ann on 3 May 2026, because: …; merged: …". */
export function editedWords({ by, on, why, state }: LedgerEdit): string {
  const who = `${by ? `by ${by} ` : ''}on ${longDate(on)}${why ? `, because: ${why}` : ''}`;
  return `${who}; ${editStates[state]}`;
}
