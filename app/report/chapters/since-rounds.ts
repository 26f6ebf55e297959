import type { Track } from '../../bank/bank';
import { allQuestions, coreBanks, type Edition } from '../../bank/edition';
import { bullets, cell, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { longDate } from '../../document/long-date';
import type { RoundComparison } from '../../scoring/compare-rounds';
import type { Rounds } from '../../scoring/rounds';
import type { DomainCard, Range } from '../../scoring/score-card';
import type { TrendSplit } from '../../scoring/trend';
import { table } from '../blocks';
import { capital } from '../wording/grammar';
import { domainLevel, lowestLevel } from '../wording/level';
import { domainTitle } from '../wording/outside';
import { andMore, requirementSaid, signed, sinceWords, supportedSaid } from '../wording/since';
import { gapBlocks } from './since-gaps';
import { pathBlocks } from './since-path';

interface Now {
  readonly edition: Edition;
  readonly assessment: { readonly track: Track };
}

/** The last round against this one: levels, autonomy, gaps, answers, and the way on the pace square. */
export function roundBlocks(now: Now, { before, comparison, path }: Rounds): Block[] {
  const words = wordsOf(before, now.edition);
  const lead = paragraph(leadOf(comparison));
  if (isUnmoved(comparison)) return [lead, paragraph(sinceWords.same), ...pathBlocks(path)];
  return [
    lead,
    ...levelBlocks(before, now, comparison),
    ...autonomyBlocks(comparison, words),
    ...gapBlocks(comparison.gaps, words),
    ...named('since-answered', sinceWords.answered, comparison.answered.map(words)),
    ...named('since-unanswered', sinceWords.unanswered, comparison.unanswered.map(words)),
    ...named('since-facts', sinceWords.facts, comparison.facts.map(words)),
    ...pathBlocks(path),
  ];
}

/** A question or fact in the words of the newer edition, or of the older where it is gone. */
function wordsOf(before: Edition, now: Edition): (id: string) => string {
  const all = [before, now].flatMap((edition) => [...edition.facts, ...allQuestions(edition)]);
  const prompts = new Map(all.map(({ id, prompt }) => [id, prompt]));
  return (id) => prompts.get(id) ?? id;
}

function leadOf({ trend: { from, to } }: RoundComparison): string {
  const [fromDay, toDay] = [longDate(from.date), longDate(to.date)];
  return from.edition === to.edition
    ? sinceWords.within(fromDay, toDay)
    : sinceWords.betweenEditions(from.edition, fromDay, to.edition, toDay);
}

/** Between two editions much may have moved that is in none of the lists, so it is never said there. */
function isUnmoved({ trend, autonomy, gaps, answered, unanswered, facts }: RoundComparison): boolean {
  const moved = [gaps.closed, gaps.opened, autonomy.met, autonomy.missing, answered, unanswered, facts].flat();
  const scores = [trend.overall, ...Object.values(trend.domains)].flatMap((range) => range ?? []);
  return (
    trend.from.edition === trend.to.edition &&
    moved.length === 0 &&
    gaps.open.every((one) => one.moved === 'same') &&
    scores.every(({ floor, ceiling }) => floor.total === 0 && ceiling.total === 0)
  );
}

function levelBlocks(
  before: Edition,
  { edition, assessment: { track } }: Now,
  { domains, level, trend }: RoundComparison,
): Block[] {
  const rows = Object.entries(domains).map(([domain, was]) => {
    const bank = edition.banks.find((one) => one.domain === domain);
    return [
      cell(bank ? domainTitle(bank) : domain),
      domainLevelCell(was.before, track),
      domainLevelCell(was.after, track),
    ];
  });
  const core = { before: coreBanks(before), after: coreBanks(edition) };
  const cards = (side: 'before' | 'after') => core[side].flatMap(({ domain }) => domains[domain]?.[side] ?? []);
  const whole = (side: 'before' | 'after') => cell(lowestLevel(level[side], cards(side), track) ?? sinceWords.noLevel);
  const columns = [
    { head: sinceWords.domain, width: 40 },
    { head: sinceWords.before, width: 30 },
    { head: sinceWords.now, width: 30 },
  ];
  return [
    heading(2, 'since-levels', sinceWords.levels),
    table(columns, [...rows, [cell(sinceWords.lowest), whole('before'), whole('after')]]),
    ...trendBlocks(edition, trend),
  ];
}

function domainLevelCell(card: DomainCard | null, track: Track) {
  return cell(card ? domainLevel(card, track) : sinceWords.notAsked);
}

type Part = 'total' | 'ruler' | 'scope' | 'real';

function trendBlocks(edition: Edition, { from, to, overall, domains }: RoundComparison['trend']): Block[] {
  const isWithin = from.edition === to.edition;
  const parts: readonly Part[] = isWithin ? ['total'] : ['total', 'ruler', 'scope', 'real'];
  const columns = (['before', 'now', ...parts] as const).map((name) => ({
    head: sinceWords[name],
    width: 13,
    align: 'right' as const,
  }));
  const rows = [
    trendRow(sinceWords.all, overall, parts),
    ...coreBanks(edition).map(({ domain, title }) => trendRow(title, domains[domain] ?? null, parts)),
  ];
  return [
    paragraph(isWithin ? sinceWords.withinTrend : sinceWords.trend),
    table([{ head: sinceWords.score, width: 22 }, ...columns], rows),
  ];
}

function trendRow(name: string, range: Range<TrendSplit> | null, parts: readonly Part[]) {
  if (!range) return [cell(name), cell(sinceWords.none), ...Array.from({ length: parts.length + 1 }, () => cell('–'))];
  const { floor } = range;
  const moved = parts.map((part) => cell(signed(floor[part])));
  return [cell(name), cell(String(floor.before.shown)), cell(String(floor.now.shown)), ...moved];
}

function autonomyBlocks({ autonomy }: RoundComparison, words: (id: string) => string): Block[] {
  const { inUse, supported, met, missing } = autonomy;
  const said = (moves: typeof met) =>
    bullets(moves.map((one) => `${words(one.question)} ${capital(requirementSaid(one))}.`));
  const columns = [
    { head: sinceWords.steps, width: 40 },
    { head: sinceWords.before, width: 30 },
    { head: sinceWords.now, width: 30 },
  ];
  return [
    heading(2, 'since-autonomy', sinceWords.autonomy),
    table(columns, [
      [cell(sinceWords.inUse), ...[inUse.before, inUse.after].map((one) => cell(one ?? sinceWords.notSaid))],
      [cell(sinceWords.supported), ...[supported.before, supported.after].map((one) => cell(supportedSaid(one)))],
    ]),
    ...(met.length > 0 ? [paragraph(sinceWords.met), said(met)] : []),
    ...(missing.length > 0 ? [paragraph(sinceWords.missing), said(missing)] : []),
    ...(met.length + missing.length === 0 ? [paragraph(sinceWords.unmoved)] : []),
  ];
}

/** So many are named; every answer stands in a chapter of its own. */
const mostNamed = 12;

function named(id: string, title: string, prompts: readonly string[]): Block[] {
  if (prompts.length === 0) return [];
  const more = prompts.length - mostNamed;
  const lines = [...prompts.slice(0, mostNamed), ...(more > 0 ? [andMore(more)] : [])];
  return [heading(2, id, `${title}: ${prompts.length}`), bullets(lines)];
}
