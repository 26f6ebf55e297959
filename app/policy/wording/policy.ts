/** Words of the policy's body that are not content. */
export const policyWords = {
  about: 'About this policy',
  draft: 'Draft',
  beforeAdoption: 'Before adoption',
  /** Under a clause of a draft whose edit and whose generated text changed the same words. */
  editConflict:
    'TODO: this clause was edited, and the generated text has changed in the same place since; settle which words stand.',
  /** Stands before the letter of the annex, which is a reference. */
  settledBy: (owners: readonly string[]) => `TODO, ${owners.join(' and ')}: settle the open point of annex `,
  /** In place of a fact that is a number and is not known. */
  numberUnknown: '(number to be found out)',
} as const;
