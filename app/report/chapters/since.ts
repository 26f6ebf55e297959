import { allQuestions, coreBanks } from '../../bank/edition';
import { bullets, cell, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { longDate } from '../../document/long-date';
import type { Range } from '../../scoring/score-card';
import type { Trend, TrendSplit } from '../../scoring/trend';
import { table } from '../blocks';
import type { ReportInput } from '../report-input';
import { factSaid, signed, sinceWords } from '../wording/since';
import { shortAnswer } from '../wording/truths';

/** How the score moved since an earlier time, what an upgrade left to confirm, and what it kept; nothing where there is none. */
export function sinceChapter(input: ReportInput, number: string): Block[] {
  const { trend } = input;
  const parts = [
    ...(trend ? trendBlocks(input, trend) : []),
    ...section('since-confirm', sinceWords.confirmTitle, sinceWords.confirm, toConfirm(input)),
    ...section('since-kept', sinceWords.keptTitle, sinceWords.kept, keptLines(input)),
  ];
  return parts.length > 0 ? [heading(1, 'since', sinceWords.title, number), ...parts] : [];
}

export function trendBlocks({ edition }: Pick<ReportInput, 'edition'>, { from, to, overall, domains }: Trend): Block[] {
  const day = longDate(from.date);
  const lead = from.edition === to.edition ? sinceWords.within(day) : sinceWords.trend(from.edition, day, to.edition);
  const columns = (['before', 'now', 'total', 'ruler', 'scope', 'real'] as const).map((name) => ({
    head: sinceWords[name],
    width: 13,
    align: 'right' as const,
  }));
  const rows = [
    trendRow(sinceWords.all, overall),
    ...coreBanks(edition).map(({ domain, title }) => trendRow(title, domains[domain] ?? null)),
  ];
  return [paragraph(lead), table([{ head: sinceWords.score, width: 22 }, ...columns], rows)];
}

function trendRow(name: string, range: Range<TrendSplit> | null) {
  if (!range) return [cell(name), cell(sinceWords.none), ...Array.from({ length: 5 }, () => cell('–'))];
  const { before, now, total, ruler, scope, real } = range.floor;
  const moved = [total, ruler, scope, real].map((points) => cell(signed(points)));
  return [cell(name), cell(String(before.shown)), cell(String(now.shown)), ...moved];
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
