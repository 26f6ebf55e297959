import { allQuestions } from '../../bank/edition';
import { bullets, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import type { ReportInput } from '../report-input';
import { factSaid, sinceWords } from '../wording/since';
import { shortAnswer } from '../wording/truths';
import { roundBlocks } from './since-rounds';

/** What moved since the last round, what an upgrade left to confirm, and what it kept; nothing where there is none. */
export function sinceChapter(input: ReportInput, number: string): Block[] {
  const { rounds } = input;
  const parts = [
    ...(rounds ? roundBlocks(input, rounds) : []),
    ...section('since-confirm', sinceWords.confirmTitle, sinceWords.confirm, toConfirm(input)),
    ...section('since-kept', sinceWords.keptTitle, sinceWords.kept, keptLines(input)),
  ];
  return parts.length > 0 ? [heading(1, 'since', sinceWords.title, number), ...parts] : [];
}

function toConfirm({ edition, assessment }: ReportInput): string[] {
  const prompts = new Map([...allQuestions(edition), ...edition.facts].map(({ id, prompt }) => [id, prompt]));
  return (assessment.confirm ?? []).map((id) => prompts.get(id) ?? id);
}

/** By edition and id: this edition has no words for what is gone. What single respondents said is never shown. */
function keptLines({ assessment }: ReportInput): string[] {
  return Object.entries(assessment.kept ?? {}).flatMap(([edition, { facts = {}, answers = {} }]) => [
    ...Object.entries(answers).map(([id, answer]) => `${id} (${edition}): ${shortAnswer(answer)}`),
    ...Object.entries(facts).map(([id, value]) => `${id} (${edition}): ${factSaid(value)}`),
  ]);
}

function section(id: string, title: string, intro: string, lines: readonly string[]): Block[] {
  return lines.length > 0 ? [heading(2, id, title), paragraph(intro), bullets(lines)] : [];
}
