import type { Disposition } from '../../assessment/assessment';
import { isAccepted } from '../../assessment/is-accepted';
import { longDate } from '../../document/long-date';
import type { Gap } from '../../scoring/score-card';
import type { AcceptedGap } from '../accepted-gaps';
import { ended, listed, numberWord, plural } from './grammar';
import { personWeeks } from './plan';

export const dispositionWords = {
  label: 'Your decision. ',
  again: ' That day has passed; it is open again.',
  late: ' That day has passed.',
} as const;

/** What the client decided on a gap, in full; null while it is open. `date` = the report's, YYYY-MM-DD. */
export function decisionWords(decision: Disposition, date: string): string | null {
  switch (decision.kind) {
    case 'open':
      return null;
    case 'fix': {
      const late = decision.due < date ? dispositionWords.late : '';
      return `To be fixed by ${longDate(decision.due)} (${decision.owner}).${late}`;
    }
    case 'accept': {
      const again = isLapsed(decision, date) ? dispositionWords.again : '';
      return `Accepted until ${longDate(decision.until)} by ${decision.by}: ${ended(decision.reason)}${again}`;
    }
    case 'dispute':
      return `Disputed: ${ended(decision.reason)}`;
  }
}

/** The same for a row of the plan: what and until when. */
export function decisionMark(decision: Disposition, date: string): string | null {
  switch (decision.kind) {
    case 'open':
      return null;
    case 'accept':
      return isLapsed(decision, date) ? null : `Accepted until ${longDate(decision.until)}.`;
    case 'dispute':
      return 'Disputed.';
    case 'fix':
      return decisionWords(decision, date);
  }
}

function isLapsed(decision: Disposition, date: string): boolean {
  return decision.kind === 'accept' && !isAccepted(decision, date);
}

/** Under the plan's intro: what of it nobody works on, and the room it holds all the same; null without any. */
export function acceptedSentence(accepted: readonly AcceptedGap[]): string | null {
  if (accepted.length === 0) return null;
  const named = accepted.map(({ rank, decision }) => `no. ${rank} (${decision.by}, until ${longDate(decision.until)})`);
  const held = accepted.reduce((sum, { points }) => sum + points, 0);
  const one = accepted.length === 1;
  const start = `Accepted, so nobody works on ${one ? 'it' : 'them'} until the day named: ${listed(named)}.`;
  if (held === 0) return start;
  return `${start} ${one ? 'It keeps its' : 'They keep their'} place in the plan, and ${personWeeks(held)} of its room, for the day on which ${one ? 'it is' : 'they are'} looked at again.`;
}

/** How many gaps are decided and how; then, by number, whose day has passed. Empty without gaps. */
export function decidedSentences(gaps: readonly Gap[], date: string): string[] {
  if (gaps.length === 0) return [];
  const decided = gaps.filter(({ disposition }) => disposition.kind !== 'open' && !isLapsed(disposition, date));
  return [decidedSentence(gaps.length, decided), ...passed(gaps, date)];
}

function decidedSentence(all: number, decided: readonly Gap[]): string {
  if (decided.length === 0)
    return `Nothing is decided yet on ${all === 1 ? 'it' : `any of the ${all} gaps`}: fix (owner, date), accept until a date, or dispute.`;
  const kinds = [
    { number: ofKind(decided, 'fix'), word: 'to be fixed' },
    { number: ofKind(decided, 'accept'), word: 'accepted' },
    { number: ofKind(decided, 'dispute'), word: 'disputed' },
  ].filter(({ number }) => number > 0);
  const said = kinds.map(({ number, word }) => `${numberWord(number)} ${word}`);
  const stays = ofKind(decided, 'accept') > 0 ? ' An accepted gap stays a gap in every count and score.' : '';
  return `${decided.length} of ${all} ${plural(all, 'gap')} ${plural(decided.length, 'is', 'are')} decided: ${listed(said)}.${stays}`;
}

function ofKind(gaps: readonly Gap[], kind: Disposition['kind']): number {
  return gaps.filter(({ disposition }) => disposition.kind === kind).length;
}

function passed(gaps: readonly Gap[], date: string): string[] {
  const named = gaps.map(({ disposition }, at) => ({ disposition, number: at + 1 }));
  const accepted = named.flatMap(({ disposition: own, number }) =>
    own.kind === 'accept' && isLapsed(own, date) ? [`no. ${number} (${own.by}, until ${longDate(own.until)})`] : [],
  );
  const due = named.flatMap(({ disposition: own, number }) =>
    own.kind === 'fix' && own.due < date ? [`no. ${number} (${own.owner}, due ${longDate(own.due)})`] : [],
  );
  return [
    ...(accepted.length > 0 ? [`Accepted until a day that has passed, so open again: ${listed(accepted)}.`] : []),
    ...(due.length > 0 ? [`To be fixed by a day that has passed: ${listed(due)}.`] : []),
  ];
}

/** Decided on, and no gap, or none any more. */
export function withoutGapSentence(prompts: readonly string[]): string | null {
  if (prompts.length === 0) return null;
  const start =
    prompts.length === 1
      ? 'A decision was also given on what is no gap'
      : 'Decisions were also given on what is no gap';
  return `${start}: ${prompts.join(' · ')}`;
}
