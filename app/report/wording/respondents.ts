import type { Role } from '../../bank/bank';
import type { RespondentsCard } from '../../scoring/truth-cards';
import { capital, count, countIs, listed, plural } from './grammar';
import { roleNames, rolePhrase } from './names';

export const respondentWords = {
  title: 'Who replied, and where they differ',
  leadership: 'Leadership',
  handsOn: 'Hands-on',
  question: 'Question',
  ask: 'Ask, and what to ask for',
  whether: 'Ask whether it applies',
  noGaps: 'On no question do leadership and hands-on stand two levels apart, as far as both may be shown.',
  n: (n: number) => ` n\u00a0=\u00a0${n}`,
  show: (role: Role, item: string) => `${capital(rolePhrase(role))}: ${item}`,
} as const;

/** Who replied, by role with its number; groups too small by name only. */
export function whoReplied({ respondents, minimumGroup }: RespondentsCard): string {
  const { n, roles, withheld } = respondents;
  if (n === 0) return 'Nobody replied for the organisation as a whole; every response names a unit.';
  const people = n === null ? 'Several people' : `${capital(count(n, 'person', 'people'))}`;
  const shown = roles.map(({ role, n: own }) => `${roleNames[role]} ${own}`);
  const start = `${people} replied for the organisation${shown.length > 0 ? `: ${listed(shown)}` : ''}.`;
  if (withheld.length === 0) return start;
  const names = capital(listed(withheld.map(rolePhrase)));
  const hidden = `${names} replied in ${plural(withheld.length, 'a group', 'groups')} of fewer than ${minimumGroup} and ${isOne(withheld) ? 'is' : 'are'} not shown.`;
  return `${start} ${hidden}`;
}

/** "Security is", "the platform team is"; engineers are many even as one role. */
function isOne([first, ...more]: readonly Role[]): boolean {
  return more.length === 0 && (first === 'leadership' || first === 'security' || first === 'platform');
}

export function groupRule(minimum: number): string {
  return `No group of fewer than ${minimum} replies to a question is shown, and none beside which such a group could be worked out.`;
}

/** Leadership and hands-on two levels apart. */
export function apartSentence(number: number): string {
  return `On ${count(number, 'question')} leadership and hands-on (senior, other and junior engineers together) stand two levels or more apart. Neither side is wrong by itself: ask to be shown.`;
}

export function mixtureSentence(number: number): string {
  return `${capital(countIs(number, 'question'))} answered with a level by some and called not applicable by others. The level counts.`;
}

/** "Leadership 3 (n = 6), engineers 1 (n = 12)". */
export function groupsLine({ groups }: RespondentsCard['groups'][number]): string {
  const parts = groups.map(({ role, n, level }) => `${roleNames[role]} ${level ?? 'no level'} (n\u00a0=\u00a0${n})`);
  return capital(parts.join(', '));
}
