import type { Answer, Assessment } from '../../assessment/assessment';
import type { Question } from '../../bank/bank';
import { allQuestions, type Edition } from '../../bank/edition';
import { cell, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { longDate } from '../../document/long-date';
import { blocksOf } from '../../edits/text-blocks';
import type { Rounds } from '../../scoring/rounds';
import { deeper, slug, table } from '../blocks';
import { roundBlocks } from '../chapters/since-rounds';
import { factWords } from '../wording/every-answer';
import { shortAnswer } from '../wording/truths';
import { milestoneWords } from '../wording/versions';

interface MilestonePage {
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly Block[];
}

interface Said {
  readonly round: number;
  /** Calendar date YYYY-MM-DD on which it was kept. */
  readonly keptOn: string;
  readonly edition: Edition;
  readonly assessment: Assessment;
  readonly notes: Readonly<Record<string, string>>;
  readonly resultSha256: string;
  /** What each edited passage was called; a target without a name stands as it is. */
  readonly labels: ReadonlyMap<string, string>;
}

/** What stands now, and what moved since; null where the two rounds cannot be compared. */
interface Now {
  readonly edition: Edition;
  readonly assessment: Assessment;
  readonly rounds: Rounds | null;
  /** The later round that it is held against; null = what stands now. */
  readonly against: number | null;
}

/** A milestone to read: what moved since, and everything that was said and edited then. */
export function milestonePage(then: Said, now: Now): MilestonePage {
  const { edition, assessment, notes, resultSha256, round, keptOn } = then;
  const { facts, answers, date } = assessment;
  const said = allQuestions(edition).filter(({ id }) => answers[id] || notes[id]);
  const known = edition.facts.filter(({ id }) => facts[id] !== undefined);
  return {
    title: milestoneWords.title(round, longDate(keptOn)),
    lead: milestoneWords.lead(edition.id, longDate(date)),
    blocks: [
      heading(2, 'since', milestoneWords.since(now.against)),
      ...(now.rounds ? deeper(roundBlocks(now, now.rounds)) : [paragraph(milestoneWords.notCompared)]),
      ...rows('answers', milestoneWords.answers, said, (question) =>
        withNote(answerSaid(question, answers[question.id]), notes[question.id]),
      ),
      ...rows('facts', milestoneWords.facts, known, (fact) => factWords(fact, facts[fact.id])),
      ...editBlocks(then),
      paragraph(milestoneWords.digests(edition.digest, resultSha256), 'muted'),
    ],
  };
}

/** With the sentence that was picked: a digit alone says nothing a year later. */
function answerSaid({ choices }: Question, answer: Answer | undefined): string {
  return answer?.state === 'known' ? `${answer.level} · ${choices[answer.level]}` : shortAnswer(answer);
}

/** Words that a person wrote over generated ones, with those that they lay over then. */
function editBlocks({ assessment: { edits = {} }, labels }: Said): Block[] {
  const all = Object.entries(edits);
  if (all.length === 0) return [];
  return [
    heading(2, 'edits', milestoneWords.edits),
    paragraph(milestoneWords.editsLead),
    ...all.flatMap(([target, { base, text, by, on }]): Block[] => [
      heading(3, `edit-${slug(target)}`, labels.get(target) ?? target),
      paragraph(milestoneWords.editedOn(longDate(on), by), 'muted'),
      ...blocksOf(text),
      { kind: 'callout', tone: 'info', title: milestoneWords.base, children: blocksOf(base) },
    ]),
  ];
}

function withNote(said: string, note: string | undefined): string {
  return note ? `${said} (${note})` : said;
}

function rows<T extends { readonly prompt: string }>(
  id: string,
  title: string,
  items: readonly T[],
  value: (item: T) => string,
): Block[] {
  if (items.length === 0) return [];
  const columns = [
    { head: milestoneWords.asked, width: 48 },
    { head: milestoneWords.said, width: 52 },
  ];
  return [
    heading(2, id, title),
    table(
      columns,
      items.map((item) => [cell(item.prompt), cell(value(item))]),
    ),
  ];
}
