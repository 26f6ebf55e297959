import type { FactValue } from '../../assessment/assessment';

export const sinceWords = {
  title: 'Since an earlier edition',
  trend: (from: string, fromDay: string, to: string) =>
    `How each score, taken at its floor, moved since edition ${from} on ${fromDay}, measured by edition ${to} now. The three parts add up to the whole. Only the last one is your doing.`,
  within: (fromDay: string) =>
    `How each score, taken at its floor, moved since ${fromDay}. The edition is the same, so all of it is your doing.`,
  score: 'Score of 100',
  before: 'Before',
  now: 'Now',
  total: 'Moved',
  ruler: 'Measured otherwise',
  scope: 'Asked more',
  real: 'Answered otherwise',
  all: 'All domains',
  none: 'no score to compare',
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
