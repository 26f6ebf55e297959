import { cell, heading, paragraph } from '../document/build';
import type { Block } from '../document/document';
import { annexTable } from './annex-table';
import { chapterBlocks, exhibitDecisions } from './policy-exhibits';
import type { PolicyParts } from './policy-parts';
import { heads } from './wording/heads';
import { chosenWords, noneDiffers, nothingDiffers, signedWords, tableWords } from './wording/tables';

/** Every printed value with its reason, what facts made stricter, and what was decided otherwise. */
export function decisionBlocks(parts: PolicyParts): Block[] {
  const { template, decisions, clauses } = parts;
  const printed = new Set([...clauses.flatMap((clause) => clause.decisions), ...exhibitDecisions(template)]);
  const rows = decisions.values.filter(({ id }) => printed.has(id));
  return [
    ...chapterBlocks('Decisions', template, decisions),
    annexTable(
      tableWords.values,
      [3, 2, 5],
      [heads.decision, heads.value, heads.why],
      rows.map(({ label, words, why }) => [cell(label), cell(words), cell(why)]),
    ),
    ...movedBlocks(parts),
    ...overriddenBlocks(parts),
  ];
}

function movedBlocks({ decisions: { moved } }: PolicyParts): Block[] {
  if (moved.length === 0) return [];
  return [
    heading(2, 'decisions-moved', tableWords.movedTitle),
    annexTable(
      tableWords.moved,
      [5, 5],
      [heads.decision, heads.why],
      moved.map(({ label, why, truth }) => [
        cell(label),
        cell(truth === 'unknown' ? `${why} ${tableWords.untilSettled}` : why),
      ]),
    ),
  ];
}

/** Without a heading, and a reason that several share once; the policy's first annex has a row for each. */
export function differencesInShort(parts: PolicyParts): Block[] {
  const { overridden } = parts.decisions;
  const decided = overridden.length > 0 ? overriddenBlocks(parts) : [paragraph(nothingDiffers)];
  return [...movedInShort(parts), ...decided];
}

function movedInShort({ decisions: { moved } }: PolicyParts): Block[] {
  const reasons = [...new Set(moved.map(({ why }) => why))];
  if (reasons.length === 0) return [];
  const of = (why: string) => moved.filter((one) => one.why === why).map(({ label }) => label);
  return [
    annexTable(
      tableWords.movedInShort,
      [4.1, 5.9],
      [heads.decision, heads.why],
      reasons.map((why) => [cell(of(why).join('; ')), cell(why)]),
    ),
  ];
}

function overriddenBlocks({ decisions: { overridden } }: PolicyParts): Block[] {
  const title = heading(2, 'decisions-that-differ', tableWords.overriddenTitle);
  if (overridden.length === 0) return [title, paragraph(noneDiffers)];
  return [
    title,
    annexTable(
      tableWords.overridden,
      [3, 2.2, 2.2, 1.8, 3.2],
      [heads.decision, heads.default, heads.decided, heads.by, heads.why],
      overridden.map((one) => [
        cell(one.label),
        cell(one.usual),
        cell(chosenWords(one)),
        cell(signedWords(one)),
        cell(one.why),
      ]),
    ),
  ];
}
