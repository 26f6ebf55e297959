import type { Level, Track } from '../../bank/bank';
import { text } from '../../document/build';
import type { Inline } from '../../document/document';
import type { Coverage, DomainCard, ProvisionalReason, Range, ScoreCard } from '../../scoring/score-card';
import { badge } from '../blocks';
import { capital, count } from './grammar';
import { levelNames, levelTone } from './names';

/** A domain's level as words and badges: a range, "at most" on the quick track, or why there is none. */
export function domainLevel(card: DomainCard, track: Track): Inline[] {
  if (!card.level) return [text(noLevel(card))];
  if (track === 'quick') return atMost(card.atMostByGates);
  return levelRange(card.level);
}

function noLevel(card: DomainCard): string {
  switch (card.noLevelBecause) {
    case 'notApplicable':
      return 'no level: more than half of its weight is not applicable';
    case 'nothingApplies':
      return 'nothing here applies';
    default:
      return `no level yet: ${count(card.moreAnswers, 'more answer')} needed`;
  }
}

function atMost(level: Level): Inline[] {
  return level === 0 ? [notYet()] : [text('at most level '), levelBadge(level)];
}

function levelRange({ floor, ceiling }: Range<Level>): Inline[] {
  if (floor === ceiling) return floor === 0 ? [notYet()] : [text('level '), levelBadge(floor)];
  const start = floor === 0 ? [notYet()] : [text('at least '), levelBadge(floor)];
  return [...start, text(', up to '), levelBadge(ceiling)];
}

/** A domain at level 0 is never called absent: that word is kept for a known answer. */
export function notYet(): Inline {
  return badge('level-0', 'not yet level 1');
}

/** Its digit alone. */
export function levelBadge(level: Level): Inline {
  return badge(levelTone(level), String(level));
}

/** A known answer's level: "0 absent". */
export function answerLevel(level: Level): Inline {
  return badge(levelTone(level), `${level} ${levelNames[level]}`);
}

/** The lowest domain level, in small print; null when any scored domain has none. */
export function overallLevel(card: ScoreCard, track: Track): Inline[] | null {
  const core = Object.entries(card.domains).flatMap(([domain, own]) => (domain in card.outside ? [] : [own]));
  const words = lowestLevel(card.level, core, track);
  return words && [text('The organisation as a whole stands where its lowest domain stands: '), ...words, text('.')];
}

/** The lowest level of these domains, where every one has a level; `domains` = those in the overall. */
export function lowestLevel(level: ScoreCard['level'], domains: readonly DomainCard[], track: Track): Inline[] | null {
  if (!level) return null;
  const most = domains.filter((domain) => domain.level !== null);
  const lowest = Math.min(...most.map((domain) => domain.atMostByGates)) as Level;
  return track === 'quick' ? atMost(lowest) : levelRange(level);
}

type Shown = Range<{ readonly shown: number }>;

/** "at least 34, at most 58 of 100"; "34 of 100" when nothing is open. */
export function scoreWords(range: Shown): string {
  return `${rangeWords(range)} of 100`;
}

/** The same where the column says "of 100". */
export function rangeWords({ floor, ceiling }: Shown): string {
  return floor.shown === ceiling.shown ? String(floor.shown) : `at least ${floor.shown}, at most ${ceiling.shown}`;
}

/** "90% of the weight known (45 of 50)". */
export function coverageWords({ known, of, shown }: Coverage): string {
  return of === 0 ? 'nothing applies' : `${shown}% of the weight known (${known} of ${of})`;
}

/** The same where the column says "weight known". */
export function shareKnown({ known, of, shown }: Coverage): string {
  return `${shown}% (${known} of ${of})`;
}

export function provisionalWords({ provisional, coverage }: Pick<ScoreCard, 'provisional' | 'coverage'>): string[] {
  const words: Readonly<Record<ProvisionalReason, string>> = {
    coverageUnder80: `Provisional: ${coverageWords(coverage)}, and under 80% much can still move.`,
    notApplicableOver30: 'Provisional: more than 30% of the weight in scope is marked as not applicable.',
  };
  return provisional.map((reason) => words[reason]);
}

export function capitalised(children: readonly Inline[]): Inline[] {
  const [first, ...rest] = children;
  return first && first.kind === 'text' ? [text(capital(first.value)), ...rest] : [...children];
}
