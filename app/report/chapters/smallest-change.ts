import { heading, paragraph, strong, text } from '../../document/build';
import type { Block, Inline } from '../../document/document';
import type { ChangeItem, ChangeSum } from '../../scoring/score-card';
import { ref } from '../blocks';
import { questionNumber } from '../question-numbers';
import { bankOf, type ReportInput } from '../report-input';
import { listed } from '../wording/grammar';
import {
  changeSentence,
  changeWords,
  exposureSentence,
  findOutWords,
  prerequisiteWords,
} from '../wording/smallest-change';
import { gapAnchor, rankOfGap } from './gap-anchor';

/** What supports the autonomy in use, step by step, and what lifts the profile by one: a paragraph each, and no table to chase. */
export function smallestChangeSection(input: ReportInput, number: string): Block[] {
  const { autonomy, profile } = input.card.smallestChange;
  if (autonomy.length === 0 && profile.length === 0) return [];
  return [
    heading(2, 'smallest-change', changeWords.title, number),
    ...(autonomy.length > 0
      ? [change(input, 'afterAutonomy', changeWords.autonomy(autonomy.at(-1)?.for ?? ''), steps(input))]
      : []),
    ...(profile.length > 0 ? [change(input, 'afterProfile', changeWords.profile(profile.length), lifts(input))] : []),
    paragraph(changeWords.note, 'muted'),
  ];
}

interface Part extends ChangeSum {
  readonly name: string;
}

function steps({ card }: ReportInput): Part[] {
  return card.smallestChange.autonomy.map((step) => ({ ...step, name: step.for }));
}

function lifts(input: ReportInput): Part[] {
  return input.card.smallestChange.profile.map((lift) => ({
    ...lift,
    name: changeWords.lifted(bankOf(input, lift.domain).title, lift.to),
  }));
}

function change(
  input: ReportInput,
  end: 'afterAutonomy' | 'afterProfile',
  title: string,
  parts: readonly Part[],
): Block {
  const after = [
    changeSentence(parts.map(({ points }) => points)),
    ...beside(input, parts),
    exposureSentence(removed(input, end)),
  ];
  return paragraph([
    strong(`${title} `),
    ...parts.flatMap((part, at) => [text(at > 0 ? '; ' : ''), ...partInlines(input, part)]),
    text(`. ${after.filter((sentence) => sentence !== '').join(' ')}`),
  ]);
}

/** So many numbers are named; a dozen in a sentence are not read. */
const mostNamed = 8;

/** "A2: one control, one person-week (no. 3)". */
function partInlines(input: ReportInput, { name, points, items }: Part): Inline[] {
  if (items.length === 0) return [text(changeWords.nothing(name))];
  const shown = items.slice(0, mostNamed);
  const numbers = shown.flatMap((item, at) => [text(at > 0 ? ', ' : changeWords.numbers), place(input, item)]);
  const more = items.length - shown.length;
  return [
    text(`${changeWords.sum(name, items.length, points)} (`),
    ...numbers,
    text(more > 0 ? ` ${changeWords.more(more)})` : ')'),
  ];
}

/** A gap by its place in the list, anything else by its question's number. */
function place(input: ReportInput, { question }: ChangeItem): Inline {
  const [anchor, rank] = [gapAnchor(input, question), rankOfGap(input, question)];
  return anchor ? ref(anchor, String(rank)) : text(changeWords.question(questionNumber(input, question)));
}

/** What has to be found out first, and what has to stand before; named, never added. */
function beside(input: ReportInput, parts: readonly Part[]): string[] {
  const items = parts.flatMap((part) => part.items);
  const open = unique(items.filter((item) => item.findOutFirst).map((item) => item.question));
  const before = unique(items.flatMap((item) => item.after)).filter(
    (id) => !items.some((item) => item.question === id),
  );
  const numbers = (ids: readonly string[]) => listed(ids.map((id) => String(questionNumber(input, id))));
  return [
    open.length > 0 ? findOutWords(open.length, numbers(open)) : '',
    before.length > 0 ? prerequisiteWords(before.length, numbers(before)) : '',
  ];
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** Patterns whose mean exposure falls, most first. */
function removed({ edition, card }: ReportInput, after: 'afterAutonomy' | 'afterProfile') {
  return edition.patterns
    .flatMap(({ id, title }) => {
      const own = card.smallestChange.exposure[id];
      return own ? [{ title, from: own.today.shown, to: own[after].shown }] : [];
    })
    .filter(({ from, to }) => to < from)
    .sort((a, b) => b.from - b.to - (a.from - a.to));
}
