/** Names of the tables that an assessment is read back from, and of the columns that count; all others are for people. */
export const tableHeads = {
  about: { table: 'about', name: 'Name', value: 'Value' },
  facts: { table: 'facts', id: 'Fact id', value: 'Value' },
  answers: {
    table: 'answers',
    id: 'Question id',
    said: 'Said',
    evidenced: 'Evidenced',
    judged: 'Judged',
    reason: 'Reason of the judgement',
    evidence: 'Evidence',
    note: 'Note',
  },
} as const;

/** Before the reason why a question does not apply. */
export const notApplicableMark = 'not applicable: ';
