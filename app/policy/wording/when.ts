/** When a clause, or another wording of it, is written. */
export const whenWords = {
  always: 'always',
  noVariant: 'no variant’s condition is met',
  nothing: 'Nothing: the clause is left out.',
} as const;
