import { createHash } from 'node:crypto';
import { blankFile } from '../../assessment/write-blank-file';
import { allQuestions, type Edition } from '../../bank/edition';
import { readExtraBank } from '../../bank/extra-bank';
import { formatIssue } from '../../content/issue';
import { longDate } from '../../document/long-date';
import type { Decisions } from '../decided';
import type { Tier } from '../decision-scales';
import type { PolicyParts } from '../policy-parts';
import { pulseReadme, pulseWords } from '../wording/pulse';
import { type Asked, choosePulse, fewestAsked } from './choose-pulse';
import type { PulseValue } from './clause-pulse';
import { type Ground, questionMarkdown } from './pulse-markdown';

export const pulseDomain = 'x-pulse';

/** One file beside or inside the bank's folder; paths with forward slashes. */
export interface PulseFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The bank that asks engineers about the clauses of this policy, with a page about its use and an empty answers file.
 * Undefined where the policy's clauses ask too little. The same policy and date give the same bytes; neither names the
 * organisation nor an answer.
 */
export function buildPulse(parts: PolicyParts): PulseFile[] | undefined {
  const bank = pulseBank(parts);
  if (!bank) return undefined;
  const inFolder = [...bank].map(([name, text]) => ({ path: `${pulseDomain}/${name}`, text }));
  return [
    { path: 'README.md', text: pulseReadme(bank.size - 1, pulseDomain) },
    { path: 'answers.yaml', text: emptyAnswers(bank, parts) },
    ...inFolder,
  ];
}

/** File name → text, as `readExtraBank` takes it. */
export function pulseBank(parts: PolicyParts): ReadonlyMap<string, string> | undefined {
  const asked = choosePulse(parts.clauses);
  if (asked.length < fewestAsked) return undefined;
  const wordsOf = (value: PulseValue) => valueWords(value, parts.decisions);
  const questions = asked.map((one) => {
    const { id } = one.selected;
    return [`${id}.md`, questionMarkdown(idOf(one), one, groundOf(one, parts.edition), wordsOf)] as const;
  });
  return new Map([['bank.md', bankMarkdown(asked, parts)], ...questions]);
}

function valueWords(value: PulseValue, { values, gates }: Decisions): string {
  if (value.kind === 'decision') {
    const decided = values.find(({ id }) => id === value.id);
    if (!decided) throw new Error(`Decision ${value.id} is not in the template`);
    return decided.words;
  }
  const cell = gates.find(({ id }) => id === value.author)?.cells[value.tier as Tier];
  if (!cell) throw new Error(`No approvals for ${value.author} on ${value.tier}`);
  return cell.kind === 'notAllowed' ? pulseWords.notAllowed : pulseWords.approvals(cell.approvals);
}

function idOf({ selected }: Asked): string {
  return `${pulseDomain}.${selected.id}`;
}

function groundOf({ selected: { clause } }: Asked, edition: Edition): Ground {
  const [first = ''] = clause.rests;
  const question = allQuestions(edition).find(({ id }) => id === first);
  if (!question) throw new Error(`The pulse of clause ${clause.id} rests on no question`);
  return question;
}

function bankMarkdown(asked: readonly Asked[], parts: PolicyParts): string {
  const { edition, template, assessment } = parts;
  const date = longDate(assessment.date);
  const digest = policyDigest(parts);
  return `---
domain: ${pulseDomain}
version: ${JSON.stringify(template.version)}
title: ${JSON.stringify(pulseWords.title)}
purpose: ${JSON.stringify(pulseWords.purpose(date, digest.slice(0, 12)))}
lang: ${edition.banks[0]?.lang ?? 'en'}
order:
${asked.map((one) => `  - ${idOf(one)}\n`).join('')}retired: []
---
# What changed

${pulseWords.from(date, edition.id, template.version)}
${pulseWords.digests(digest, edition.digest)}

${pulseWords.order}
`;
}

/** sha256 over every clause as this client reads it and every decision behind them: another policy, another digest. */
export function policyDigest({ template, clauses, decisions }: PolicyParts): string {
  const printed = clauses.map(({ id, number, variant, blocks }) => ({ id, number, variant, blocks }));
  return createHash('sha256')
    .update(JSON.stringify({ version: template.version, printed, decisions }))
    .digest('hex');
}

function emptyAnswers(files: ReadonlyMap<string, string>, { edition, assessment }: PolicyParts): string {
  const { bank, issues } = readExtraBank(files, {
    ...edition,
    banks: edition.banks.filter(({ domain }) => domain !== pulseDomain),
  });
  if (!bank) throw new Error(`The pulse cannot be read: ${issues.map(formatIssue).join('; ')}`);
  return blankFile({ ...edition, banks: [bank] }, { track: 'builder' }, assessment.date);
}
