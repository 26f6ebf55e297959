import { notSure } from '../../assessment/assessment';
import { type Autonomy, autonomyLevels } from '../../bank/edition';
import { rankOf } from '../../scoring/autonomy';
import type { AutonomyCard, MissingRequirement, Range } from '../../scoring/score-card';
import type { ReportInput } from '../report-input';
import { capital, count, countIs, listed, numberWord, plural } from './grammar';
import { autonomyMeanings } from './names';

/** The report's first sentences: autonomy in use against supported, and what is missing for the next step. */
export function autonomySentences(input: ReportInput): string[] {
  const { autonomy } = input.card;
  return [
    inUseSentence(autonomy.inUse, input.assessment.facts.autonomy === notSure),
    supportedSentence(autonomy),
    missingSentence(autonomy.nextStep),
    gapSentence(autonomy.gap),
  ];
}

function inUseSentence(inUse: Autonomy | null, saidNotSure: boolean): string {
  switch (inUse) {
    case null:
      return saidNotSure
        ? 'You are not sure how far AI agents go today.'
        : 'You have not said how far AI agents go today.';
    case 'A0':
      return 'Your engineers use no AI coding tools (A0).';
    case 'A1':
      return 'Your engineers use AI tools at A1.';
    default:
      return `Your engineers run agents at ${inUse}.`;
  }
}

function supportedSentence({ supported, missing }: AutonomyCard): string {
  if (supported.floor === supported.ceiling) return `Your controls support ${supported.floor}.`;
  const open = openBetween(supported, missing);
  return `Your controls support at least ${supported.floor}, up to ${supported.ceiling}: ${openWords(open, 'requirement')}.`;
}

/** Requirements without a level that the range hangs on. */
function openBetween(supported: Range<Autonomy>, missing: readonly MissingRequirement[]): MissingRequirement[] {
  return missing.filter((one) => one.why !== 'below' && rankOf(one.for) <= rankOf(supported.ceiling));
}

/** "one control is not known", "two controls are not known and three were not asked". */
function openWords(open: readonly MissingRequirement[], noun: string): string {
  const unknown = open.filter((one) => one.why === 'unknown').length;
  const notAsked = open.length - unknown;
  const parts = [
    { value: unknown, tail: plural(unknown, 'is not known', 'are not known') },
    { value: notAsked, tail: plural(notAsked, 'was not asked', 'were not asked') },
  ];
  const said = parts.filter((part) => part.value > 0);
  return listed(said.map(({ value, tail }, at) => `${at === 0 ? count(value, noun) : numberWord(value)} ${tail}`));
}

function missingSentence(nextStep: readonly MissingRequirement[]): string {
  const next = nextStep[0]?.for;
  if (!next) return 'No control is missing for any step.';
  const below = nextStep.filter((one) => one.why === 'below').length;
  const open = nextStep.filter((one) => one.why !== 'below');
  if (below === 0) return `For ${next}, ${openWords(open, 'control')}.`;
  const missing = `${capital(countIs(below, 'control'))} missing for ${next}`;
  return open.length === 0 ? `${missing}.` : `${missing}; ${openWords(open, 'control')}.`;
}

function gapSentence(gap: Range<number> | null): string {
  if (!gap) return 'Until you know how far agents go, no distance between the two can be named.';
  const { floor, ceiling } = gap;
  if (floor > 0) return `What is in use lies ${between(floor, ceiling, 'step')} beyond what your controls support.`;
  if (ceiling < 0) return `Your controls leave room for ${between(-ceiling, -floor, 'more step')}.`;
  const most = count(ceiling, 'step');
  const room = count(-floor, 'more step');
  if (floor === 0 && ceiling === 0) return 'Use and support match.';
  if (floor === 0) return `What is in use lies at most ${most} beyond what your controls support, and perhaps none.`;
  if (ceiling === 0) return `What is in use is supported, and there is room for at most ${room}.`;
  return `The open answers decide whether use lies ${most} beyond your controls or leaves room for ${room}.`;
}

/** "two steps", "between one and three steps". */
function between(least: number, most: number, noun: string): string {
  if (least === most) return count(least, noun);
  return `between ${numberWord(least)} and ${count(most, noun)}`;
}

/** Null where nothing in use goes beyond what is supported for sure. */
export function wayOut({ inUse, supported, gap }: AutonomyCard): string | null {
  if (gap && gap.ceiling <= 0) return null;
  const { floor } = supported;
  const until = 'until this list is closed';
  if (!inUse) return `if agents go further than ${floor} today, lower autonomy to ${floor} ${until}.`;
  if (floor === 'A0') return `lower autonomy to A0 today, which means switching the tools off ${until}.`;
  return `lower autonomy to ${floor} today, and stay there ${until}.`;
}

/** What A0 to A4 stand for, in one line. */
export function autonomyLegend(): string {
  return `${autonomyLevels.map((one) => `${one}: ${autonomyMeanings[one]}`).join('; ')}.`;
}
