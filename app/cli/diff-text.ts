import type { BankDiff, QuestionChange, Was } from '../bank/diff-banks';
import type { EditionDiff } from '../bank/diff-editions';
import { bankSaid, besideSaid, fateWords, kindsSaid } from '../report/wording/versions';

/** An edition's changes for a terminal, one question after another. */
export function editionDiffText(diff: EditionDiff): string {
  const { edition, banks, requirements, settings, parts } = diff;
  const required = requirements.map(
    ({ step, question, before, after }) =>
      `  ${step}: ${question}  ${before ?? 'not required'} → ${after ?? 'not required'}`,
  );
  const other = parts.map(({ part, added, changed, removed }) =>
    [`  ${part}:`, ...worded('new', added), ...worded('changed', changed), ...worded('gone', removed)].join(' '),
  );
  return [
    `Edition ${edition.before} → ${edition.after}`,
    ...banks.map((bank) => `\n${bankDiffText(bank)}`),
    ...titled('\nRequirements of autonomy', required),
    ...titled('\nOther settings', settings.length > 0 ? [`  ${settings.join(', ')}`] : []),
    ...titled('\nBeside the questions', other),
  ].join('\n');
}

export function bankDiffText(bank: BankDiff): string {
  const { domain, version, questions } = bank;
  const versions = version.before === version.after ? version.after : arrow(version, 'none');
  return [`${domain} ${versions}: ${bankSaid(bank)}`, ...questions.flatMap(questionLines)].join('\n');
}

function questionLines(change: QuestionChange): string[] {
  const { id, prompt, choices, weight, also } = change;
  const beside = besideSaid(change);
  return [
    `  ${id}: ${kindsSaid(change)}${beside && `, ${beside}`}; ${fateWords[change.answers]}`,
    ...(prompt.before !== null && prompt.after !== null && prompt.before !== prompt.after
      ? [`    - ${prompt.before}`, `    + ${prompt.after}`]
      : [`    ${prompt.after ?? prompt.before}`]),
    ...choices.flatMap(({ level, before, after }) => [`    - ${level} · ${before}`, `    + ${level} · ${after}`]),
    ...(weight ? [`    weight ${arrow(weight, '')}`] : []),
    ...(also.length > 0 ? [`    also: ${also.join(', ')}`] : []),
  ];
}

function arrow<T>({ before, after }: Was<T>, none: string): string {
  return `${before ?? none} → ${after ?? none}`;
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [title, ...lines] : [];
}

function worded(word: string, ids: readonly string[]): string[] {
  return ids.length > 0 ? [`${word} ${ids.join(', ')};`] : [];
}
