import type { Level } from '../../bank/bank';
import type { GateState, Range, Score } from '../../scoring/score-card';
import { count, ofAll, span } from './grammar';

export const profileWords = {
  title: 'The profile',
  figure: 'Level of each domain now, and the next target',
  figureNote:
    'Furthest from its target first. The target shown is the lowest target among the domain’s gaps, so it is the next one to reach. Where it lies below the domain’s level, single answers lag behind the rest. A domain without a known gap has none.',
  axis: 'Level',
  domains: 'Scores by domain',
  domainsIntro:
    'Points are the sum of weight times level over the questions that apply; all questions at 4 would give the number they are counted of.',
  bars: 'Score of each domain',
  domain: 'Domain',
  barsAxis: 'Score, 0 to 100',
  states: 'What the scores rest on: every question of a domain by its answer',
  practiceMap: 'The weakest known answer on each practice, by domain',
  practice: 'Practice',
  practiceMapNote:
    'The digit is the lowest level among the known answers that touch the practice in that domain: one weak link decides here as well.',
  noQuestion: 'no question',
  notAsked: 'not asked',
  notApplying: 'does not apply',
  knownOf: (known: number, of: number) => `${known} of ${of} known`,
  gates: 'Gates',
  gatesIntro:
    'A gate is a control that nothing else can make up for. It is met at level 3 or above, unmet when known and lower, else not known.',
  noGates: 'No gate is in force under your facts.',
  practices: 'Six practices',
  practicesIntro:
    'The score of a practice is the same sum of weight times level, over the questions of all domains that touch it.',
  noScore: 'no score',
} as const;

export const gateNames: Readonly<Record<GateState, string>> = { met: 'met', unmet: 'unmet', unknown: 'not known' };

export const stateNames = {
  unknown: 'don’t know',
  unanswered: 'not answered',
  notApplicable: 'not applicable',
} as const;

/** What stands for a state where there is no room for its name. */
export const stateTerms = {
  level: (level: Level) => `L${level}`,
  unknown: '?',
  unanswered: '–',
  notApplicable: 'n/a',
} as const;

export function targetWords(target: number | null): string {
  return target === null ? 'no known gap' : `target ${target}`;
}

/** "120", "120 to 140". */
export function pointsWords({ floor, ceiling }: Range<Score>): string {
  return span({ floor: floor.points, ceiling: ceiling.points });
}

/** "120 of 300", "120 to 140 of 300". */
export function pointsOfWords(score: Range<Score>): string {
  return ofAll(pointsWords(score), score.floor.of);
}

/** The same where nothing beside it says what is counted: "120 of 300 points". */
export function pointsInFull(score: Range<Score>): string {
  return `${pointsOfWords(score)} points`;
}

export function meanSentence(scored: number, floor: number, ceiling: number): string {
  const range = floor === ceiling ? `${floor} of 100` : `at least ${floor}, at most ${ceiling} of 100`;
  return `The score on all answers is the mean of ${count(scored, 'scored domain')}: ${range}. The method chapter shows the sum.`;
}
