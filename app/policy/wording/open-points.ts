export const openPointWords = {
  none: 'None: no wording and no value of this policy waits for a fact.',
  intro: 'Until a point is settled, the stricter wording or value stands.',
  caption: 'What to find out, for what, and who can say',
} as const;

/** Why a missing fact matters where no clause but a decision hangs on it. */
const decisionNeeds: Readonly<Record<string, string>> = {
  'risk-tolerance': 'Every value of the annex; until known the conservative ones stand',
  autonomy: 'The autonomy ceiling and the agent tables; until known nothing runs unattended',
  engineers: 'Whether substitutes for a small team are needed',
  juniors: 'Whether the review gates need a row for juniors, and sizes and training that suit them',
  seniors: 'How many open reviews one person may hold',
  contractors: 'How fast access ends, and how often people sign',
  regulation: 'Retention, samples, and what stays with people under a sector rule',
  size: 'The smallest group whose usage is shown, and the size of samples',
};

/** What hangs on it, up to the numbers of the clauses, which are references: "Whether …; clauses ", "Clause ". */
export function needsLead(fact: string, decides: boolean, clauses: number): string {
  const lead = decides ? (decisionNeeds[fact] ?? '') : '';
  if (clauses === 0) return capitalised(lead);
  return capitalised(`${lead}${lead ? '; ' : ''}${clauses > 1 ? 'clauses' : 'clause'} `);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
