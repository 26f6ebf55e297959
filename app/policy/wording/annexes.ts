/** Words of the annexes that are not content. */
export const annexWords = {
  enforcementIntro:
    'What is meant to hold each clause once this policy is in force, and how a breach is noticed. It says nothing of today. Controls that are named are files of the enforcement kit; its README says what each cannot refuse, and the last but one column is how that is noticed.',
  enforcement: 'One row a clause',
  standardsIntro: 'Identifiers for readers who keep a mapping. A relation is not a claim of conformity.',
  standards: 'Control, and the clauses that relate to it',
  toolsUnknown: 'No tool was named when this policy was made: until one is on the register, none is approved.',
  /** The tools that are named, then one that the answers leave without a name. */
  otherTool: 'At least one more tool is in use; its name was not asked. It belongs on the register too.',
  toolDuties:
    'Of each tool the register says: owner, version and model, accounts, classes of data, the day it was last checked, and the way out.',
  tiers: 'What puts a system into a tier',
  systemsUnknown: 'No system is named here. The list of systems with their tiers is kept with the code.',
  systems: 'Systems that were named',
  measures: 'What is measured, how, and when it asks for something',
  byDay: (days: number) => `By day ${days}`,
  acknowledgement: 'Record of acknowledgement',
  acknowledged: [
    'Name',
    'Role',
    'Version and date of this policy',
    'Training completed on',
    'Autonomy granted',
    'Date and signature',
  ],
} as const;

/** A standard, a control of it with the clauses that name it. */
export const standardWords = {
  source: (title: string, publisher: string) => `${title} (${publisher})`,
  control: (id: string, clauses: readonly string[]) => `${id} (${clauses.join(', ')})`,
} as const;
