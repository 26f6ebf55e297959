import { grouped } from '../../document/grouped-number';
import type { GateCell, Tier } from '../decision-scales';
import type { LighterOffer, Load, ReviewLoad } from '../review-load';
import { gateWords } from './decisions';
import { tierLabels } from './names';

type Sum = Extract<ReviewLoad, { kind: 'sum' }>;

/** Words of the sum that tells whether the reviews can be done. */
export const loadWords = {
  missing: 'There is no sum yet: whether the reviews can be done hangs on what is not known.',
  missingTable: 'Missing for the sum',
  assumptions:
    'Changes are spread over authors by headcount. Those outside tier 1 are counted on the most critical other tier that is run, so the sum is rather too high. Changes of unattended agents count with whoever prompts them. A review is done just before it would be escalated.',
  lines: 'Changes a week and the approvals they need',
  approvals: (approvals: number, seniors: number) => `${approvals}, of them ${seniors}`,
  sum: 'Sum',
  nothing: '–',
  inLedger: 'The clause ledger shows the sum author by author.',
  canBeDone: 'The reviews can be done',
  cannotBeDone: 'The reviews cannot be done as the gates ask',
  noLighter:
    'The gates cannot be lighter without touching tier 1. More people who may approve, or fewer changes, are the only ways.',
  residualRisk: (risk: string) => `Residual risk: ${risk}`,
} as const;

/** The two divisions, with their figures. */
export function sumWords({ seniorLoad, everyoneLoad, waitDays }: Sum): string {
  return `Seniors: ${division(seniorLoad, waitDays)}. Everyone: ${division(everyoneLoad, waitDays)}.`;
}

function division({ reviews, people, perDay, open }: Load, waitDays: number): string {
  const asked = counted(reviews, 'approval', 'approvals');
  const each = counted(perDay, 'approval', 'approvals');
  const wait = counted(waitDays, 'working day', 'working days');
  return `${asked} a week ÷ ${counted(people, 'person', 'people')} ÷ 5 days = ${each} a day for each person; where one waits ${wait}, each person has ${shown(open)} open`;
}

export function limitWords({ limit }: Sum): string {
  return `One person may hold ${counted(limit, 'open review', 'open reviews')}.`;
}

export function lighterWords({ seniorLoad, everyoneLoad, stillOver }: LighterOffer): string {
  const still = stillOver ? ' Even then it is too much: more reviewers or fewer changes are needed as well.' : '';
  return `Lighter gates would leave each senior with ${shown(seniorLoad.open)} and everyone with ${shown(everyoneLoad.open)} open reviews on average.${still}`;
}

/** "Tier 2, important, mid, senior: 1: …". */
export function lighterGate(tier: Tier, authors: readonly string[], gate: GateCell): string {
  return `${tierLabels[tier]}, ${authors.join(', ').toLowerCase()}: ${gateWords(gate)}`;
}

/** One line for whoever builds. */
export function overloadWarning(load: Sum): string {
  const { lighter } = load;
  const offer = lighter
    ? ` The lighter gates would leave ${shown(lighter.seniorLoad.open)} and ${shown(lighter.everyoneLoad.open)}; their residual risk stands in the ledger.`
    : '';
  return `${loadWords.cannotBeDone}: ${sumWords(load)} One person may hold ${load.limit}.${offer}`;
}

/** By what is shown: 0.96 prints as 1, and reads as one. */
function counted(value: number, one: string, many: string): string {
  return `${shown(value)} ${shown(value) === '1' ? one : many}`;
}

/** One digit after the point: the facts carry no more. */
export function shown(value: number): string {
  return grouped(value, 1);
}
