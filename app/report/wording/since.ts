import type { FactValue } from '../../assessment/assessment';
import type { Level } from '../../bank/bank';
import type { Was } from '../../bank/diff-banks';
import type { Autonomy } from '../../bank/edition';
import type { GapMove } from '../../scoring/compare-gaps';
import type { RequirementMove, RoundComparison } from '../../scoring/compare-rounds';
import type { Range } from '../../scoring/score-card';
import { capital, count, countIs, listed, numberWord, plural, unbroken } from './grammar';

export const sinceWords = {
  title: 'Since the last round',
  betweenEditions: (from: string, fromDay: string, to: string, toDay: string) =>
    `The round of ${fromDay} under edition ${from}, and this one of ${toDay} under edition ${to}.`,
  within: (fromDay: string, toDay: string) =>
    fromDay === toDay
      ? `Two rounds of the same edition; both bear the date ${fromDay}.`
      : `The round of ${fromDay} and this one of ${toDay}, under the same edition.`,
  same: 'Nothing has moved: every answer and every fact is what it was.',
  levels: 'Levels',
  domain: 'Domain',
  lowest: 'All domains: where the lowest stands',
  notAsked: 'not asked',
  noLevel: 'no level',
  trend:
    'Scores are taken at their floor, measured by the newer edition now. The three parts add up to the whole. Only the last one is your doing.',
  withinTrend: 'Scores are taken at their floor. The edition is the same, so all of it is your doing.',
  score: 'Score of 100',
  before: 'Before',
  now: 'Now',
  total: 'Moved',
  ruler: 'Measured otherwise',
  scope: 'Asked more',
  real: 'Answered otherwise',
  all: 'All domains',
  none: 'no score to compare',
  autonomy: 'Autonomy',
  steps: 'Steps',
  inUse: 'In use',
  supported: 'Supported by your controls',
  notSaid: 'not sure',
  met: 'Requirements that hold now and did not before:',
  missing: 'Requirements that held before and do not hold now:',
  unmoved: 'No requirement of any step has moved.',
  gaps: 'Gaps',
  what: 'What',
  question: 'Question',
  why: 'Why',
  closed: 'Closed',
  gone: 'Gone',
  opened: 'Opened',
  fresh: 'New',
  improved: 'Improved',
  worsened: 'Worsened',
  stillOpen: 'still below its target',
  answered: 'Newly answered',
  unanswered: 'Known before, and now not known or not asked',
  facts: 'Facts that say something else',
  path: 'The way on the pace square',
  round: 'Round',
  roundNumber: (number: number) => unbroken(`Round ${number}`),
  date: 'Date and edition',
  adoption: 'Adoption index',
  governance: 'Governance score',
  dateSaid: (day: string, edition: string) => `${day}, ${edition}`,
  pathNote:
    'Each round stands where it stood then, by the edition it was answered under. The arrows go from floor to floor, with open answers as 0.',
  pathFigure: 'Pace square by round: adoption across, governance up. Two indices, not one unit.',
  confirmTitle: 'To be confirmed',
  confirm:
    'These are asked otherwise now than when they were answered. The answers stand and are scored; somebody who knows should look again.',
  keptTitle: 'Kept, and no longer scored',
  kept: 'These were answered under an earlier edition and have no place in this one. Nothing of it is lost, and nothing of it counts.',
} as const;

/** "+3", "−2", "0". */
export function signed(points: number): string {
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${-points}`;
}

/** A fact's value as the answers file has it. */
export function factSaid(value: FactValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

export function supportedSaid({ floor, ceiling }: Range<Autonomy>): string {
  return floor === ceiling ? floor : `at least ${floor}, up to ${ceiling}`;
}

/** "for A2: 1 before, 3 now; at least 2 needed" */
export function requirementSaid({ for: step, has, needs }: RequirementMove): string {
  return `for ${step}: ${levelSaid(has.before)} before, ${levelSaid(has.after)} now; ${neededSaid(needs)}`;
}

function levelSaid(level: Level | null): string {
  return level === null ? 'no known level' : String(level);
}

function neededSaid({ before, after }: Was<Level | null>): string {
  if (after === null) return 'no longer required';
  if (before === null) return `newly required, at least ${after}`;
  return before === after ? `at least ${after} needed` : `at least ${before} needed before, ${after} now`;
}

type Gone = 'rose' | 'targetFell' | 'notKnown' | 'noLongerAsked';
type Came = 'fell' | 'targetRose' | 'wasNotKnown' | 'wasNotAsked';

const goneWords: Readonly<Record<Gone, string>> = {
  rose: 'the level rose',
  targetFell: 'the target is lower now',
  notKnown: 'the answer is not known any more',
  noLongerAsked: 'no longer asked, or not applicable',
};

const cameWords: Readonly<Record<Came, string>> = {
  fell: 'the level fell',
  targetRose: 'the target is higher now',
  wasNotKnown: 'not known before',
  wasNotAsked: 'not asked before, or not applicable',
};

/** Why a gap of the last round is none now. */
export function goneSaid(move: GapMove): string {
  return goneWords[goneBy(move)];
}

export function cameSaid(move: GapMove): string {
  return cameWords[cameBy(move)];
}

/** Closed is said of what was worked on, opened of what got worse; neither of what is only measured otherwise. */
export function goneName(move: GapMove): string {
  return goneBy(move) === 'rose' ? sinceWords.closed : sinceWords.gone;
}

export function cameName(move: GapMove): string {
  return cameBy(move) === 'fell' ? sinceWords.opened : sinceWords.fresh;
}

function goneBy({ because, level }: GapMove): Gone {
  if (because === 'known') return 'notKnown';
  if (because === 'asked') return 'noLongerAsked';
  return because === 'level' && (level.after ?? 0) > (level.before ?? 0) ? 'rose' : 'targetFell';
}

function cameBy({ because, level }: GapMove): Came {
  if (because === 'known') return 'wasNotKnown';
  if (because === 'asked') return 'wasNotAsked';
  return because === 'level' && (level.after ?? 0) < (level.before ?? 0) ? 'fell' : 'targetRose';
}

/** How many came, went and stayed, and how many of them for which reason: not every gap that went was closed by work. */
export function gapsMoved({ closed, opened, open }: RoundComparison['gaps']): string[] {
  const moved = (how: (typeof open)[number]['moved']) => open.filter((one) => one.moved === how).length;
  return [
    closed.length === 0
      ? 'No gap of the last round has gone.'
      : reasoned(
          `${capital(count(closed.length, 'gap'))} of the last round ${plural(closed.length, 'is', 'are')} none now`,
          closed.map(goneSaid),
        ),
    opened.length === 0
      ? 'No gap is new.'
      : reasoned(`${capital(countIs(opened.length, 'gap'))} new`, opened.map(cameSaid)),
    stillOpen(open.length, moved('improved'), moved('worsened')),
  ];
}

function stillOpen(all: number, better: number, worse: number): string {
  if (all === 0) return 'None of the earlier ones is still open.';
  const said = `${capital(countIs(all, 'gap'))} still open`;
  if (better + worse === 0) return `${said}, at the same level as before.`;
  const rest = all - better - worse;
  const few = (n: number) => (n === 0 ? 'none' : numberWord(n));
  return `${said}: ${few(better)} better, ${few(worse)} worse, ${few(rest)} at the same level.`;
}

function reasoned(said: string, reasons: readonly string[]): string {
  const kinds = [...new Set(reasons)];
  if (kinds.length === 1) return `${said}: ${kinds[0]}.`;
  const parts = kinds.map((kind) => `${numberWord(reasons.filter((reason) => reason === kind).length)} (${kind})`);
  return `${said}: ${listed(parts)}.`;
}

/** A level and, in a round in which it is a gap, the target it missed. */
export function sideSaid(level: Level | null, target: Level | null): string {
  if (level === null) return '–';
  return target === null ? String(level) : unbroken(`${level}, target ${target}`);
}

/** Where a list would be too long. */
export function andMore(more: number): string {
  return `and ${more} more`;
}
