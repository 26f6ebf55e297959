import type { ChangeKind, QuestionChange } from '../../bank/diff-banks';
import { count, listed, plural } from './grammar';

/** What happened to a question, as people say it. */
const changeWords: Readonly<Record<ChangeKind, string>> = {
  new: 'new',
  reworded: 'reworded',
  relevelled: 're-levelled',
  reweighted: 're-weighted',
  split: 'split',
  merged: 'merged',
  retired: 'retired',
};

/** What becomes of an answer given before. */
export const fateWords: Readonly<Record<QuestionChange['answers'], string>> = {
  keep: 'an answer is kept',
  confirm: 'an answer is kept, and to be confirmed',
  ask: 'asked anew',
  unscored: 'an answer is kept, shown and no longer scored',
};

const otherwise = 'other changes';

/** "re-weighted, reworded", or that only what nobody scores or answers differs. */
export function kindsSaid({ kinds }: Pick<QuestionChange, 'kinds'>): string {
  return kinds.length > 0 ? listed(kinds.map((kind) => changeWords[kind])) : otherwise;
}

/** "from a and b", "into c"; nothing where a question stands alone. */
export function besideSaid({ kinds, beside }: Pick<QuestionChange, 'kinds' | 'beside'>): string {
  if (beside.length === 0) return '';
  return `${kinds.includes('retired') ? 'into' : 'from'} ${listed(beside)}`;
}

/** "three changed, fifteen unchanged" */
export function bankSaid({ questions, unchanged }: { readonly questions: readonly unknown[]; unchanged: number }) {
  return `${count(questions.length, 'question')} changed, ${unchanged} unchanged`;
}

/** What an upgrade did, and to which questions, in a few lines. */
export function upgradeSaid(
  from: string,
  to: string,
  { kept, confirm, asked, retired }: Readonly<Record<'kept' | 'confirm' | 'asked' | 'retired', readonly string[]>>,
): string {
  return [
    `Edition ${from} to ${to}: ${count(kept.length, 'answer')} kept as ${plural(kept.length, 'it is', 'they are')}.`,
    ...named('To confirm, because they are asked otherwise now', confirm),
    ...named('To answer', asked),
    ...named('Asked no more, and kept aside', retired),
  ].join('\n');
}

function named(what: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [`${what} (${ids.length}): ${ids.join(', ')}.`];
}

export const diffWords = {
  title: (before: string, after: string) => `From edition ${before} to ${after}`,
  lead: 'What changed in each question, and what becomes of an answer that was given before. An assessment stays with its edition until somebody moves it.',
  requirements: 'Requirements of autonomy',
  settings: 'Other settings',
  parts: 'Beside the questions',
  none: 'none',
  notRequired: 'not required',
  beforeNow: (before: string, now: string) => `${before} before, ${now} now`,
  added: 'new',
  changed: 'changed',
  removed: 'gone',
  wasWorded: (before: string) => `Before: ${before}`,
  wasLevel: (level: number, before: string, after: string) => `Level ${level} was “${before}” and is “${after}”`,
  wasWeight: (before: number, after: number) => `Weight ${before} before, ${after} now`,
  also: (names: readonly string[]) => `Also changed: ${names.join(', ')}`,
} as const;

export const milestoneWords = {
  title: (round: number, day: string) => `Round ${round}, kept on ${day}`,
  lead: (edition: string, day: string) =>
    `Everything that was said under edition ${edition}, as it stood then. Date of the assessment: ${day}. Nothing here changes any more.`,
  since: (against: number | null) => (against === null ? 'Since then' : `From then to round ${against}`),
  notCompared:
    'What moved since cannot be told: one seat has no score, and the quick and the full track are never compared.',
  edits: 'Texts that were edited',
  editsLead: 'Each as it stood then, and below it the generated text that it was written over.',
  editedOn: (day: string, by: string | undefined) => (by ? `Edited on ${day} by ${by}.` : `Edited on ${day}.`),
  base: 'Generated then',
  answers: 'Questions',
  facts: 'Facts',
  asked: 'Asked',
  said: 'Said',
  digests: (edition: string, result: string) => `Digest of the edition ${edition}, of its result.json ${result}.`,
} as const;
