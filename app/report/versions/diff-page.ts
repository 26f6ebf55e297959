import type { BankDiff, QuestionChange, Was } from '../../bank/diff-banks';
import type { EditionDiff, PartDiff } from '../../bank/diff-editions';
import { bullets, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { slug } from '../blocks';
import { capital } from '../wording/grammar';
import { bankSaid, besideSaid, diffWords, fateWords, kindsSaid } from '../wording/versions';

/** What changed between two editions, as a page of its own. */
interface DiffPage {
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly Block[];
}

/** Banks and their questions, then requirements, settings and what else is pinned; parts that did not change are left out. */
export function diffPage({ edition, banks, requirements, settings, parts }: EditionDiff): DiffPage {
  const required = requirements.map(
    ({ step, question, before, after }) => `${step}: ${question}, ${fromTo({ before, after }, diffWords.notRequired)}`,
  );
  return {
    title: diffWords.title(edition.before, edition.after),
    lead: diffWords.lead,
    blocks: [
      ...banks.flatMap(bankBlocks),
      ...titled('requirements', diffWords.requirements, required),
      ...titled('settings', diffWords.settings, settings),
      ...titled('parts', diffWords.parts, parts.map(partSaid)),
    ],
  };
}

function bankBlocks(bank: BankDiff): Block[] {
  const { domain, version, questions } = bank;
  const versions = version.before === version.after ? (version.after ?? '') : fromTo(version, diffWords.none);
  return [
    heading(2, `bank-${slug(domain)}`, `${capital(domain)} ${versions}`),
    paragraph(`${capital(bankSaid(bank))}.`),
    ...questions.flatMap(questionBlocks),
  ];
}

function questionBlocks(change: QuestionChange): Block[] {
  const { id, prompt, choices, weight, also } = change;
  const beside = besideSaid(change);
  const lines = [
    ...(prompt.before !== null && prompt.after !== null && prompt.before !== prompt.after
      ? [diffWords.wasWorded(prompt.before)]
      : []),
    ...choices.map(({ level, before, after }) => diffWords.wasLevel(level, before, after)),
    ...(weight ? [diffWords.wasWeight(weight.before, weight.after)] : []),
    ...(also.length > 0 ? [diffWords.also(also)] : []),
  ];
  return [
    heading(3, `question-${slug(id)}`, prompt.after ?? prompt.before ?? id),
    paragraph(`${capital(kindsSaid(change))}${beside && `, ${beside}`}: ${fateWords[change.answers]}. (${id})`),
    ...(lines.length > 0 ? [bullets(lines)] : []),
  ];
}

function partSaid({ part, added, changed, removed }: PartDiff): string {
  const said = [
    [diffWords.added, added],
    [diffWords.changed, changed],
    [diffWords.removed, removed],
  ] as const;
  const words = said.flatMap(([word, ids]) => (ids.length > 0 ? `${word} ${ids.join(', ')}` : []));
  return `${capital(part)}: ${words.join('; ')}`;
}

function titled(id: string, title: string, lines: readonly string[]): Block[] {
  return lines.length > 0 ? [heading(2, id, title), bullets(lines)] : [];
}

function fromTo<T>({ before, after }: Was<T | null>, none: string): string {
  if (before !== null && after !== null) return `${before} to ${after}`;
  return diffWords.beforeNow(String(before ?? none), String(after ?? none));
}
