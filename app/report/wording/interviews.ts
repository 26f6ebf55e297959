import type { Role } from '../../bank/bank';
import { capital, countIs } from './grammar';
import { rolePhrase } from './names';

export const interviewWords = {
  title: 'Whom to ask next',
  intro:
    'One talk of half an hour with each role settles most of this. The first questions would move the result most; they are ordered as if each stood at 0. Ask what happened last time, and listen for the words on the right: a reply that falls short of them is an answer too.',
  nobody:
    'Nobody has to be asked again: every question that applies has a level, and no answers contradict each other.',
  allKnown: 'Nothing is left to find out: every question that applies has a level.',
  ask: (role: Role) => `Ask ${rolePhrase(role)}`,
  soFar: 'So far',
  listen: 'Listen for',
  unknown: 'don’t know',
  unanswered: 'not answered',
  who: 'Ask:',
} as const;

export function moreToAsk(more: number): string {
  return `${capital(countIs(more, 'further question'))} still open, listed under`;
}
