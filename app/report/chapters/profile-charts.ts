import { type Bank, levels } from '../../bank/bank';
import { coreBanks } from '../../bank/edition';
import type { DotPlot, HeatCell } from '../../document/chart';
import type { Figure } from '../../document/document';
import { figure } from '../../document/figure';
import { inlineWords } from '../../document/plain-text';
import type { Counts, DomainCard, Range, Score, Standing } from '../../scoring/score-card';
import { gapsOf, type ReportInput, standingOf } from '../report-input';
import { coverageWords, domainLevel } from '../wording/level';
import { levelNames, levelTone } from '../wording/names';
import { pointsInFull, profileWords, stateNames, stateTerms, targetWords } from '../wording/profile';

/** Levels beside targets, furthest from its target first; what has no level comes last. */
export function levelFigure(input: ReportInput): Figure {
  const rows = domainCards(input).map(({ bank, own }) => dotRow(input, bank, own));
  return figure('level-plot', profileWords.figure, {
    kind: 'dotPlot',
    axis: { min: 0, max: 4, ticks: [0, 1, 2, 3, 4], label: profileWords.axis },
    rows: rows.sort((a, b) => distance(b) - distance(a)),
  });
}

export function domainCards({ edition, card }: ReportInput): { bank: Bank; own: DomainCard }[] {
  return coreBanks(edition).flatMap((bank) => {
    const own = card.domains[bank.domain];
    return own ? [{ bank, own }] : [];
  });
}

function distance({ floor, target }: DotPlot['rows'][number]): number {
  if (floor === null) return -2;
  return target === null ? -1 : target - floor;
}

/** On the quick track a level is only known from above: from 0 to the most that its gates allow. */
export function dotRow(input: ReportInput, bank: Bank, own: DomainCard): DotPlot['rows'][number] {
  const quick = input.assessment.track === 'quick';
  const target = nextTarget(input, bank);
  return {
    label: bank.title,
    floor: own.level && (quick ? 0 : own.level.floor),
    ceiling: own.level && (quick ? own.atMostByGates : own.level.ceiling),
    target,
    note: `${inlineWords(domainLevel(own, input.assessment.track))}; ${targetWords(target)}`,
  };
}

/**
 * The lowest target among the domain's gaps: the next line to cross. A mean of targets would be no level, and the
 * highest would hide that most gaps ask for less. Null without a known gap.
 */
function nextTarget(input: ReportInput, bank: Bank): number | null {
  const targets = gapsOf(input, bank).map((gap) => gap.target);
  return targets.length === 0 ? null : Math.min(...targets);
}

export function scoreFigure(input: ReportInput): Figure {
  return figure('score-bars', profileWords.bars, {
    kind: 'bulletBars',
    label: profileWords.domain,
    axis: { label: profileWords.barsAxis },
    rows: domainCards(input).map(({ bank, own }) => ({
      label: bank.title,
      floor: own.score?.floor.shown ?? null,
      ceiling: own.score?.ceiling.shown ?? null,
      note: [...pointsOf(own.score), coverageWords(own.coverage)].join('; '),
    })),
  });
}

function pointsOf(score: Range<Score> | null): string[] {
  return score ? [pointsInFull(score)] : [];
}

/** How many answers of each domain are in which state. */
export function statesFigure(input: ReportInput): Figure {
  const known = levels.map((level) => ({
    term: stateTerms.level(level),
    label: levelNames[level],
    tone: levelTone(level),
  }));
  return figure('answer-states', profileWords.states, {
    kind: 'stackedStates',
    label: profileWords.domain,
    states: [
      ...known,
      { term: stateTerms.unknown, label: stateNames.unknown, tone: 'none' },
      { term: stateTerms.unanswered, label: stateNames.unanswered, tone: 'blank' },
      { term: stateTerms.notApplicable, label: stateNames.notApplicable, tone: 'blank' },
    ],
    rows: domainCards(input).map(({ bank, own }) => ({
      label: bank.title,
      counts: stateCounts(input, bank, own.counts),
    })),
  });
}

function stateCounts(input: ReportInput, bank: Bank, counts: Counts): number[] {
  const standings = bank.questions.map((question) => standingOf(input, question.id));
  const at = (level: number) => standings.filter((one) => one.state === 'known' && one.level === level).length;
  return [...levels.map(at), counts.unknown, counts.unanswered, counts.notApplicable];
}

export function practiceFigure(input: ReportInput): Figure {
  const { banks, practices } = input.edition;
  return figure('practice-map', profileWords.practiceMap, {
    kind: 'heatMap',
    label: profileWords.practice,
    columns: banks.map((bank) => ({ label: bank.title })),
    rows: practices.map((practice) => ({
      label: practice.title,
      cells: banks.map((bank) => weakest(input, bank, practice.id)),
    })),
    scale: levels.map((level) => ({ label: levelNames[level] })),
  });
}

/** The lowest level among the known answers of a domain that touch a practice. */
function weakest(input: ReportInput, bank: Bank, practice: string): HeatCell {
  const standings = bank.questions
    .filter((question) => question.practices.includes(practice))
    .map((question) => standingOf(input, question.id));
  const applying = standings.filter(({ state }) => state !== 'outOfScope' && state !== 'notApplicable');
  const known = applying.flatMap((one: Standing) => (one.state === 'known' ? [one.level] : []));
  if (standings.length === 0) return { level: null, note: profileWords.noQuestion };
  if (applying.length === 0) {
    const byTrack = standings.some((one) => one.state === 'outOfScope' && one.by === 'track');
    return { level: null, note: byTrack ? profileWords.notAsked : profileWords.notApplying };
  }
  const level = levels.find((one) => known.includes(one)) ?? null;
  return { level, note: profileWords.knownOf(known.length, applying.length) };
}
