import type { PointsOf } from '../../scoring/effort';
import type { Plan, PlanItem, PlanSlot } from '../../scoring/score-card';
import { capital, count, listed, numberWord, plural } from './grammar';
import { effortNames, roleNames } from './names';

export const planWords = {
  title: 'Plan: 30, 60 and 90 days',
  daysTitle: 'What to do by when',
  critical:
    'A critical gap is planned to the level that the next step of autonomy requires, and a gate at 0 to level 2. Everything else is planned to its target.',
  none: 'There is nothing to plan: no known answer is below its target.',
  lanes: 'Who has how much to close by when; the numbers are those of the ranked gaps',
  numbers: (ranks: readonly number[]) => `No. ${ranks.join(', ')}`,
  number: 'No.',
  whatToDo: 'What to do',
  firstStep: 'First step',
  laterSteps: (numbers: readonly number[]) => `Later steps after no. ${listed(numbers.map(String))}.`,
  severity: 'Severity',
  level: 'Level',
  owner: 'Owner',
  effort: 'Effort',
  empty: 'Nothing falls into this horizon.',
  horizon: (day: number) => `By day ${day}`,
  excess: 'More than there is room for',
  smallTeam: 'In a team of your size one person holds several of these roles.',
  after: 'After day 90',
  afterIntro: 'These find no room in 90 days. They come next, in this order.',
} as const;

/** What the horizons hold, and by what order they are filled. */
export function planIntro({ capacity }: Plan): string {
  const weeks = personWeeks(capacity.perHorizon);
  const room =
    capacity.from === 'fact'
      ? `You have ${weeks} for each 30 days, a third of what you named for 90, rounded down.`
      : `We assume ${weeks} for each 30 days, our default for your size, because you named no capacity.`;
  return `${room} Critical gaps and what they need first go into day 30, whatever the room; the rest follow in the order of the gaps, each from the horizon its author gave it, after what it needs first, where there is room.${capacity.perHorizon > 0 ? ' A gap larger than that room takes 30 days of its own.' : ''}`;
}

/** What a gap costs a client of this size, in the edition's numbers. */
export function pointsSentence(points: PointsOf): string {
  return `A gap counts in person-weeks by its effort, however many levels it spans: small ${points('S')}, medium ${points('M')}, large ${points('L')}.`;
}

/** Null while the criticals fit. `otherWay` is "lower autonomy to A1 today …". */
export function excessSentence({ excess }: Plan, otherWay: string | null): string | null {
  if (excess === 0) return null;
  return `Day 30 asks for ${personWeeks(excess)} more than there ${plural(excess, 'is', 'are')}. Find them, or ${otherWay ?? 'plan for more than 30 days.'}`;
}

export function horizonSentence({ items, points }: PlanSlot): string {
  const critical = items.filter((item) => item.severity === 'critical').length;
  const start = `${capital(count(items.length, 'gap'))}, ${personWeeks(points)}`;
  return critical > 0 ? `${start}; ${numberWord(critical)} ${plural(critical, 'is', 'are')} critical.` : `${start}.`;
}

/** "After no. 4. Find out first: …"; empty when it needs nothing. `numberOf` is a gap's place in the list. */
export function needsWords(
  item: PlanItem,
  numberOf: (question: string) => number,
  nameOf: (question: string) => string,
) {
  const after = item.after.length > 0 ? [`After no. ${listed(item.after.map((id) => String(numberOf(id))))}.`] : [];
  const open = item.findOutFirst.map((id) => `Find out first: ${nameOf(id)}`);
  return [...after, ...open].join(' ');
}

/** "Platform team, effort small". */
export function workWords({ owner, effort }: Pick<PlanItem, 'owner' | 'effort'>): string {
  return `${capital(roleNames[owner])}, effort ${effortNames[effort]}`;
}

export function personWeeks(points: number): string {
  return count(points, 'person-week');
}
