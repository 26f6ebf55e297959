import type { Answer, Assessment } from '../../assessment/assessment';
import type { Question } from '../../bank/bank';
import { allQuestions, type Edition } from '../../bank/edition';
import { cell, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { longDate } from '../../document/long-date';
import type { Trend } from '../../scoring/trend';
import { table } from '../blocks';
import { trendBlocks } from '../chapters/since';
import { factWords } from '../wording/every-answer';
import { shortAnswer } from '../wording/truths';
import { milestoneWords } from '../wording/versions';

export interface MilestonePage {
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly Block[];
}

interface Said {
  readonly edition: Edition;
  readonly assessment: Assessment;
  readonly notes: Readonly<Record<string, string>>;
  readonly resultSha256: string;
}

/** A milestone to read: how scores moved since (null where they cannot be compared), and everything that was said then. */
export function milestonePage(
  { edition, assessment, notes, resultSha256 }: Said,
  now: { readonly edition: Edition; readonly trend: Trend | null },
): MilestonePage {
  const { facts, answers, date } = assessment;
  const said = allQuestions(edition).filter(({ id }) => answers[id] || notes[id]);
  const known = edition.facts.filter(({ id }) => facts[id] !== undefined);
  return {
    title: milestoneWords.title(edition.id),
    lead: milestoneWords.lead(longDate(date)),
    blocks: [
      ...(now.trend ? [heading(2, 'trend', milestoneWords.trend), ...trendBlocks(now, now.trend)] : []),
      ...rows('answers', milestoneWords.answers, said, (question) =>
        withNote(answerSaid(question, answers[question.id]), notes[question.id]),
      ),
      ...rows('facts', milestoneWords.facts, known, (fact) => factWords(fact, facts[fact.id])),
      paragraph(milestoneWords.digests(edition.digest, resultSha256), 'muted'),
    ],
  };
}

/** With the sentence that was picked: a digit alone says nothing a year later. */
function answerSaid({ choices }: Question, answer: Answer | undefined): string {
  return answer?.state === 'known' ? `${answer.level} · ${choices[answer.level]}` : shortAnswer(answer);
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
