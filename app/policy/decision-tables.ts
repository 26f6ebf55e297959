import { cell, heading, paragraph } from '../document/build';
import type { Block } from '../document/document';
import { annexTable } from './annex-table';
import { chapterBlocks, exhibitDecisions } from './policy-exhibits';
import type { PolicyParts } from './policy-parts';

/** Every printed value with its reason, what facts made stricter, and what was decided otherwise. */
export function decisionBlocks(parts: PolicyParts): Block[] {
  const { template, decisions, clauses } = parts;
  const printed = new Set([...clauses.flatMap((clause) => clause.decisions), ...exhibitDecisions(template)]);
  const rows = decisions.values.filter(({ id }) => printed.has(id));
  return [
    ...chapterBlocks('Decisions', template, decisions),
    annexTable(
      'Our defaults, not a standard’s',
      [3, 2, 5],
      ['Decision', 'Value', 'Why'],
      rows.map(({ label, words, why }) => [cell(label), cell(words), cell(why)]),
    ),
    ...movedBlocks(parts),
    ...overriddenBlocks(parts),
  ];
}

function movedBlocks({ decisions: { moved } }: PolicyParts): Block[] {
  if (moved.length === 0) return [];
  return [
    heading(2, 'decisions-moved', 'Decisions that our circumstances made stricter'),
    annexTable(
      'Stricter than the default of our risk tolerance',
      [5, 5],
      ['Decision', 'Why'],
      moved.map(({ label, why, truth }) => [
        cell(label),
        cell(truth === 'unknown' ? `${why} It stands until the open point behind it is settled.` : why),
      ]),
    ),
  ];
}

const noneOverridden = 'every value is the default for our risk tolerance and circumstances.';

/** Without a heading, and a reason that several share once; the policy's first annex has a row for each. */
export function differencesInShort(parts: PolicyParts): Block[] {
  const { overridden } = parts.decisions;
  const decided =
    overridden.length > 0 ? overriddenBlocks(parts) : [paragraph(`Nothing was decided otherwise: ${noneOverridden}`)];
  return [...movedInShort(parts), ...decided];
}

function movedInShort({ decisions: { moved } }: PolicyParts): Block[] {
  const reasons = [...new Set(moved.map(({ why }) => why))];
  if (reasons.length === 0) return [];
  const of = (why: string) => moved.filter((one) => one.why === why).map(({ label }) => label);
  return [
    annexTable(
      'Stricter than the default of our risk tolerance, by our circumstances',
      [4.1, 5.9],
      ['Decision', 'Why'],
      reasons.map((why) => [cell(of(why).join('; ')), cell(why)]),
    ),
  ];
}

function overriddenBlocks({ decisions: { overridden } }: PolicyParts): Block[] {
  const title = heading(2, 'decisions-that-differ', 'Decisions that differ from the default');
  if (overridden.length === 0) return [title, paragraph(`None: ${noneOverridden}`)];
  return [
    title,
    annexTable(
      'Who decided otherwise, when and why',
      [3, 2.2, 2.2, 1.8, 3.2],
      ['Decision', 'Default', 'Decided', 'By, on', 'Why'],
      overridden.map(({ label, usual, chosen, looser, by, on, why }) => [
        cell(label),
        cell(usual),
        cell(looser ? `${chosen} (looser than the default)` : chosen),
        cell(`${by}, ${on}`),
        cell(why),
      ]),
    ),
  ];
}
