import { ownerOf, type Question } from '../../bank/bank';
import { rankOf } from '../../scoring/autonomy';
import type { DomainCard, Gap, PlanSlot } from '../../scoring/score-card';
import { bankOf, isOpen, listsOf, questionOf, type ReportInput, standingOf } from '../report-input';
import { capital, count, countIs, ended, listed, numberWord, plural, quoted } from './grammar';
import { effortNames, rolePhrase } from './names';

export const domainWords = {
  gap: 'Gap',
  gaps: 'Gaps',
  onCard: 'In full on its card',
  gapsIntro: 'Each number is the gap’s place in the whole list. What to do, who and by when stands in ',
  stands: 'What already stands',
  standsIntro: 'Known answers at or above their target.',
  noGaps: 'No known answer in this domain is below its target.',
  here: 'Where you are',
  good: 'What good looks like',
  why: 'Why it matters',
  firstFix: 'First fix',
  nextStep: 'Next step',
  andThen: 'Then',
  evidence: 'Evidence that closes it',
  ownerToAsk: (owner: string) => `Owner, and first to ask: ${owner}`,
  ownerAndAsk: (owner: string, ask: string) => `Owner: ${owner}; ask ${ask}`,
  references: ' References: ',
} as const;

/** What keeps a domain at its level, naming at most `names` gates; empty when it has no level. */
export function domainHolds(input: ReportInput, domain: string, names = 3): string {
  const card = input.card.domains[domain];
  const { title } = bankOf(input, domain);
  if (!card?.level) return '';
  if (card.level.floor === 4) return `${title}: nothing holds it; it is at level 4.`;
  const next = card.level.floor + 1;
  if (card.holds.gates.length > 0) return `${title}: ${gatesHold(input, card, next, names)}`;
  if (input.assessment.track === 'quick') return `${title}: no gate holds it; the full track weighs the rest.`;
  const short = card.holds.weightShort;
  if (!short) return '';
  const { points, of } = input.edition.settings.levelShare;
  return `${title}: level ${next} needs ${shareWords(points, of)} of the weight at ${next} or more; of ${short.of}, ${short.points} ${plural(short.points, 'is', 'are')} still missing.`;
}

function gatesHold(input: ReportInput, card: DomainCard, next: number, names: number): string {
  const { gates } = card.holds;
  const needs = gates[0]?.needs ?? 0;
  const open = gates.filter((gate) => isOpen(standingOf(input, gate.question))).length;
  const below = gates.length - open;
  const parts = [
    ...(below > 0 ? [`${countIs(below, 'gate')} lower`] : []),
    ...(open > 0
      ? [`${below > 0 ? `${numberWord(open)} ${plural(open, 'is', 'are')}` : countIs(open, 'gate')} not known`]
      : []),
  ];
  const start = `level ${next} needs every gate at ${needs} or more, and ${listed(parts)}`;
  if (names === 0) return ended(start);
  const named = gates.slice(0, names).map((gate) => quoted(questionOf(input, gate.question).prompt));
  const more = gates.length - named.length;
  const list = more > 0 ? listed([...named, `${numberWord(more)} more`]) : listed(named);
  return ended(`${start}: ${list}`);
}

export function shareWords(points: number, of: number): string {
  return points === 3 && of === 4 ? 'three quarters' : `${points} parts in ${of}`;
}

/** How many questions are open, and why none of them is called a gap. */
export function openSentence(card: DomainCard): string | null {
  const { unknown, unanswered } = card.counts;
  if (unknown + unanswered === 0) return null;
  const parts = [
    ...(unknown > 0 ? [`${count(unknown, 'question')} answered with “don’t know”`] : []),
    ...(unanswered > 0 ? [`${count(unanswered, 'question')} not answered`] : []),
  ];
  const rest = unknown + unanswered === 1 ? 'It is no gap; it is listed' : 'None of these is a gap; they are listed';
  return `${capital(listed(parts))}. ${rest} under `;
}

export function domainGatesWords(card: DomainCard): string {
  if (card.gates.length === 0) return 'none in force';
  const number = (state: string) => card.gates.filter((gate) => gate.state === state).length;
  const rest = [
    ...(number('unmet') > 0 ? [`${number('unmet')} unmet`] : []),
    ...(number('unknown') > 0 ? [`${number('unknown')} not known`] : []),
  ];
  return [`${number('met')} of ${card.gates.length} met`, ...rest].join(', ');
}

/** Why the gap has its severity, its stakes and weight. */
export function gapLine(input: ReportInput, gap: Gap, question: Question): string {
  const gate = input.card.domains[question.domain]?.gates.some((one) => one.question === question.id);
  const marks = [
    `weight ${question.weight} of 5`,
    `stakes ${gap.stakes}`,
    ...(gate && gap.because !== 'gateAtZero' ? ['a gate'] : []),
  ];
  return `${because(input, gap)}; ${marks.join(', ')}.`;
}

function because(input: ReportInput, gap: Gap): string {
  const short = gap.target - gap.level;
  switch (gap.because) {
    case 'requirement':
      return `required for ${unmetStep(input, gap.question)}, which is already in use`;
    case 'gateAtZero':
      return 'a gate with nothing behind it';
    case 'laterRequirement':
      return `required for ${unmetStep(input, gap.question)}, a further step already in use`;
    case 'heavyAndFar':
    case 'farOrWeighty':
    case 'rest':
      return `${count(short, 'level')} short of the target`;
    case 'prerequisite':
      return 'at its target, but another planned gap needs more of it';
  }
}

/** The first step in use that this answer does not meet. */
export function unmetStep({ card }: ReportInput, question: string): string {
  const { missing, inUse } = card.autonomy;
  const steps = missing.filter((one) => one.question === question && one.why === 'below');
  const used = steps.filter((one) => inUse && rankOf(one.for) <= rankOf(inUse));
  return used[0]?.for ?? 'a step';
}

/** The plan's time where it has one: a critical gap comes sooner than its author asked, another waits for room. */
export function ownerWords(input: ReportInput, question: Question): string {
  const { best } = question.ask;
  const owner = ownerOf(question);
  const who =
    owner === best
      ? domainWords.ownerToAsk(rolePhrase(owner))
      : domainWords.ownerAndAsk(rolePhrase(owner), rolePhrase(best));
  return `${who}; check with ${rolePhrase(question.ask.crossCheck)}; effort ${effortNames[question.effort]} (${question.effort}); a first version ${dueWords(input, question)}.`;
}

function dueWords({ card }: ReportInput, { id, horizon }: Question): string {
  const { horizons, after } = listsOf(card, id).plan;
  const holds = ({ items }: PlanSlot) => items.some((item) => item.question === id);
  if (holds(after)) return `after day ${horizons.at(-1)?.day ?? horizon}`;
  return `by day ${horizons.find(holds)?.day ?? horizon}`;
}
