import type { Assessment } from '../../assessment/assessment';
import type { Autonomy } from '../../bank/edition';
import type { SeatNeed } from '../../scoring/score-seat';
import { capital, count, listed, numberWord, plural } from './grammar';
import { autonomyMeanings, rolePhrase } from './names';

export const seatWords = {
  subtitle: 'One seat’s view of the governance of AI coding tools',
  inShort: 'In short',
  running: 'From one seat',
  notCompany:
    'This is what one seat sees. It says nothing about the organisation as a whole, so it has no level, no score and no verdict.',
  nothing: 'Nothing is answered yet, so nothing can be seen from here.',
  needs: 'Where the autonomy in use needs more than you see',
  needsNone: 'Nothing you answered falls short of what the autonomy in use needs.',
  fixes: 'First fixes to ask for',
  fixesIntro:
    'They need nobody’s permission to be asked for. Take them to whoever leads, or to your next retrospective.',
  fixesNone: 'No answer calls for a fix: what you know of is in force everywhere.',
  answers: 'What you answered',
  facts: 'Facts',
  control: 'Control',
  youSee: 'You see',
  needed: 'Needs',
  question: 'Question',
  answer: 'Your answer',
  fact: 'Fact',
  now: 'Where you are',
  cannotTell: 'not known',
  levels: 'Each answer with its level, from 0 absent to 4 proven. A level of one answer, never of your organisation.',
  document: 'Seat report (PDF)',
  share: 'Hand it on',
  shareText:
    'What the organisation’s controls support, only whoever leads can find out, with answers from several seats. Give them the home page; nothing of yours goes along.',
  shareLabel: 'Home page for whoever leads',
  shareOpen: 'Open the home page for whoever leads',
} as const;

export function seatTitle({ track, role }: Pick<Assessment, 'track' | 'role'>): string {
  return track === 'role' && role ? `What ${seatOf(role)} can see` : 'What you can see from your seat';
}

function seatOf(role: NonNullable<Assessment['role']>): string {
  return role === 'security' || role === 'leadership' ? role : rolePhrase(role);
}

/** "You use AI tools at A3: unattended work up to a pull request." */
export function inUseSentence(inUse: Autonomy | null): string {
  switch (inUse) {
    case null:
      return 'You have not said how far agents go on their own.';
    case 'A0':
      return 'You use no AI coding tools (A0).';
    default:
      return `Agents work at ${inUse}: ${autonomyMeanings[inUse]}.`;
  }
}

/** How many of the controls that the autonomy in use needs were asked about here, and how they stand. Null at A0 or unknown. */
export function needsSentence(inUse: Autonomy | null, needs: readonly SeatNeed[]): string | null {
  if (inUse === null || inUse === 'A0') return null;
  if (needs.length === 0) return `None of the controls that ${inUse} needs can be judged from this seat.`;
  const below = needs.filter(({ has, needs: level }) => has !== null && has < level).length;
  const unknown = needs.filter(({ has }) => has === null).length;
  const said = [
    ...(below > 0 ? [`${numberWord(below)} ${plural(below, 'needs', 'need')} more than you see`] : []),
    ...(unknown > 0 ? [`${numberWord(unknown)} you cannot tell`] : []),
  ];
  const asked = `Of the controls that ${inUse} needs, this seat was asked about ${numberWord(needs.length)}`;
  return said.length > 0 ? `${asked}: ${listed(said)}.` : `${asked}, and you see what it needs.`;
}

/** After the level that a control needs: " for A2". */
export function forStep(step: Autonomy): string {
  return ` for ${step}`;
}

export function answeredSentence(known: number, asked: number): string {
  if (known === asked) return `All ${count(asked, 'question')} asked have a known answer.`;
  const how = known === 0 ? 'None' : capital(numberWord(known));
  return `${how} of the ${count(asked, 'question')} asked ${plural(known, 'has', 'have')} a known answer.`;
}
