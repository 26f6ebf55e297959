import type { Autonomy } from '../../bank/edition';
import type { OverriddenDecision } from '../decided';
import type { AutonomyCeiling } from '../decision-template';

/** Words of the adoption decision record. */
export const recordWords = {
  title: 'Adoption decision record',
  decided: 'What is decided',
  adopts: (organisation: string, policy: string, clauses: number) =>
    `${organisation} adopts “${policy}”, ${clauses} clauses with their annexes.`,
  tolerance: (words: string) => `Risk tolerance: ${words}.`,
  most: 'The most an agent may do:',
  mostEverywhere: (level: Autonomy, labels: AutonomyCeiling['labels']) =>
    `The most an agent may do, on every tier: ${level}, ${labels[level]}.`,
  ceiling: 'Autonomy ceiling',
  alternatives: 'What was weighed',
  weighed: [
    'To write no policy leaves each engineer to decide, and each tool’s default to decide for them.',
    'To forbid the tools moves their use out of sight, and with it what would be seen of an incident.',
    'To adopt a policy without what enforces it promises more than it holds; each clause therefore says how it is held.',
  ],
  different: 'What differs',
  load: 'Whether the reviews can be done',
  risks: 'Risks taken knowingly',
  looser: ({ label, chosen, usual }: Pick<OverriddenDecision, 'label' | 'chosen' | 'usual'>) =>
    `${label}: ${chosen} instead of ${usual}, which is looser than the default.`,
  overload: 'The reviews cannot be done as the gates ask; until that changes, expect approvals without reading.',
  loadUnknown: 'Nobody can say yet whether the reviews that the gates ask for can be done.',
  open: (count: number) =>
    count === 1
      ? '1 point of the policy is open; until it is settled the stricter wording or value stands.'
      : `${count} points of the policy are open; until they are settled the stricter wording or value stands.`,
  aspiration: (clause: string, days: number | undefined) => `${clause}: nothing notices a breach before day ${days}.`,
  noRisks: 'None beyond those that every use of these tools brings.',
  consequences: 'What follows',
  signatures: 'Signatures',
  signing: 'Name, date and signature of each',
  signers: ['Executive sponsor', 'Security', 'Legal and privacy', 'Human resources'],
} as const;

/** Decisions in words, by their ids, and the number of the clause on review. */
interface Consequences {
  readonly printed: (decision: string) => string | undefined;
  readonly cadence: string | undefined;
}

export function consequencesOf({ printed, cadence }: Consequences): string[] {
  return [
    `The policy is reviewed within ${printed('policy-review-months')}, and within ${printed('lesson-days')} of an event that clause ${cadence} names.`,
    `Whoever makes changes acknowledges it before the first use of a tool, and again after ${printed('acknowledgement-months')}; a request for a tool is decided within ${printed('tool-decision-days')}.`,
    'A change of any decision in it needs a record like this one and new acknowledgements; a change of wording needs neither.',
  ];
}
