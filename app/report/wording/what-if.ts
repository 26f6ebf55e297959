import type { Level } from '../../bank/bank';
import type { Severity } from '../../scoring/score-card';
import type { TryId } from '../../scoring/tries';
import { capital, count, ended, listed, plural, quoted } from './grammar';

export const whatIfWords = {
  title: 'What if?',
  intro:
    'Change any answer or fact below, or take one of the ready-made tries, and see what would move. Nothing here is saved; your assessment stays as it is.',
  tries: 'Ready-made tries',
  moves: 'What moves',
  before: 'Now',
  after: 'Then',
  what: 'What',
  notYet: 'Nothing is changed yet.',
  nothing: 'Nothing moves: level, score, ratings, incidents, gaps and plan all stay as they are.',
  opened: 'Gaps that open',
  closed: 'Gaps that close',
  regraded: 'Gaps that change in severity',
  misfitting: 'Answers that would not fit together',
  settled: 'Answers that would fit together again',
  incidents: 'Incidents, replayed',
  reset: 'Controls of the reset',
  practices: 'Scores of the practices',
  facts: 'Facts',
  answers: 'Answers',
  unanswered: 'Not answered',
  unknown: 'Don’t know',
  notApplicable: 'Not applicable',
  notAsked: 'Not asked under your saved facts.',
  show: 'Show what moves',
  again: 'Start again from what is saved',
  back: 'Back to the result',
  moreReasons: (more: number) => capital(count(more, 'more reason')),
  reason: 'Tried here only.',
  inUse: 'Autonomy in use',
  notSaid: 'not known',
  supported: 'Autonomy supported',
  distance: 'Use against support',
  score: 'Score on all answers',
  none: 'none',
  adoption: 'Adoption index',
  zone: 'Zone in the pace square',
  asked: 'Questions asked',
  gaps: 'Gaps',
  critical: 'Critical gaps',
  plan: (day: string) => `Plan, ${day}`,
  day: (day: number) => `day ${day}`,
  later: 'after day 90',
  weeks: (points: number) => `${points} ${plural(points, 'person-week')}`,
  level: (domain: string) => `${domain}: level`,
  atLevel: (level: number) => `level ${level}`,
  points: (domain: string) => `${domain}: score`,
} as const;

export const tryWords: Readonly<Record<TryId, string>> = {
  'lower-autonomy': 'Lower autonomy by one step',
  'next-step': 'Close what the next step of autonomy needs',
  'support-use': 'The smallest change that supports the autonomy in use',
  'lift-profile': 'The smallest change that lifts the lowest domains',
};

export function movesSentence(moved: number): string {
  return moved === 0 ? whatIfWords.nothing : `${capital(count(moved, 'figure'))} ${plural(moved, 'moves', 'move')}.`;
}

/** Requirements and gates by their prompts, at most four by name; `what` is a step of autonomy or a level. */
export function becauseClears(prompts: readonly string[], what: string): string {
  return `${namedFew(prompts)} no longer ${plural(prompts.length, 'stands', 'stand')} in the way of ${what}.`;
}

export function becauseBlocks(prompts: readonly string[], what: string): string {
  return `${namedFew(prompts)} now ${plural(prompts.length, 'stands', 'stand')} in the way of ${what}.`;
}

/** Open before, and as good as hoped for no longer. */
export function becauseBelow(prompts: readonly string[], what: string): string {
  return `${namedFew(prompts)} ${plural(prompts.length, 'was', 'were')} open and ${plural(prompts.length, 'is', 'are')} now below what ${what} needs.`;
}

export function becauseOpen(prompts: readonly string[], what: string): string {
  return `${namedFew(prompts)} ${plural(prompts.length, 'is', 'are')} open now, and may meet what ${what} needs.`;
}

export function becauseWeight(level: number, before: number, after: number, needed: number, of: number): string {
  return `The weight at level ${level} or above goes from ${before} to ${after} of ${of}; ${needed} is needed.`;
}

export function becauseStakes(before: string, after: string): string {
  return `Stakes go from ${before} to ${after}.`;
}

export function becauseHole(before: string | null, after: string | null): string {
  if (before && after) return `The worst hole was ${quoted(before)} and is now ${quoted(after)}.`;
  if (before) return `The hole ${quoted(before)} no longer raises it.`;
  return `The hole ${quoted(after ?? '')} now raises it.`;
}

export const becauseArises = 'It depends on a fact that you changed.';

/** `here`, `gone`: barriers in place now, and those in place no longer, each as a sentence. */
export function becauseBarriers(here: readonly string[], gone: readonly string[]): string[] {
  return [
    ...(here.length > 0 ? [`Now in place: ${listed(here.map(quoted))}`] : []),
    ...(gone.length > 0 ? [`No longer in place: ${listed(gone.map(quoted))}`] : []),
  ].map(ended);
}

export function becauseDomains(titles: readonly string[]): string {
  return `It is the mean of the domains, and ${listed(titles)} ${plural(titles.length, 'moves', 'move')}.`;
}

export const becauseFact = 'You changed this fact.';
export const becauseReads = 'You changed a fact that it is read from.';
export const becauseUse = 'The steps in use and the steps supported are counted anew.';

export function becauseAsked(more: number, fewer: number): string {
  const parts = [
    ...(more > 0
      ? [`${count(more, 'question')} would be asked and ${plural(more, 'is', 'are')} open until answered`]
      : []),
    ...(fewer > 0 ? [`${count(fewer, 'question')} would no longer be asked`] : []),
  ];
  return `${capital(listed(parts))}.`;
}

export const becauseZone =
  'Zones are read from the adoption index, the floor of the overall score and the steps in use beyond what is supported.';

export function becausePlan(closed: number, opened: number, regraded: number): string {
  const parts = [
    ...(closed > 0 ? [`${count(closed, 'gap')} ${plural(closed, 'closes', 'close')}`] : []),
    ...(opened > 0 ? [`${count(opened, 'gap')} ${plural(opened, 'opens', 'open')}`] : []),
    ...(regraded > 0 ? [`${count(regraded, 'gap')} ${plural(regraded, 'changes', 'change')} in severity`] : []),
  ];
  return parts.length === 0 ? 'Levels, efforts or the room for each 30 days change.' : `${capital(listed(parts))}.`;
}

/** Why a gap opens or closes: its answer, whether it is asked, or its target. Null = no level on that side. */
export function gapBecause(was: Level | null, is: Level | null, target: Level): string {
  if (was === null) return `now known, at level ${is}; target ${target}`;
  if (is === null) return 'no longer asked or known';
  return was === is ? 'its answer stays, its target moves' : `level ${was} to ${is}, target ${target}`;
}

/** A gap that opens or closes: its question, how grave it is, and why. */
export function gapMoved(prompt: string, severity: Severity, because: string): string {
  return `${prompt} (${severity}; ${because})`;
}

export function gapRegraded(prompt: string, before: Severity, after: Severity): string {
  return `${prompt} (${before} to ${after})`;
}

/** "“One?”, “Two?” and three more". */
function namedFew(prompts: readonly string[]): string {
  const named = prompts.slice(0, 4).map(quoted);
  const more = prompts.length - named.length;
  return listed(more > 0 ? [...named, count(more, 'other')] : named);
}
