export const cardWords = {
  title: 'AI coding on one page',
  draft: 'Draft',
  duties: 'What you must do',
  /** After the line of a clause. */
  number: (number: string): string => ` (${number})`,
  edited: (title: string, number: string): string =>
    `${title}: this clause was reworded for us; read it in the policy. (${number})`,
  approvals: 'Approvals by people, before a merge',
  approvalsCaption: (more: string | undefined): string =>
    `How many, by author and system tier${more ? `; ${more} on top on sensitive paths` : ''}; who may give them stands in the policy`,
  notAllowed: { mark: '–', meaning: 'not allowed' },
  reviewing: (open: string | undefined): string =>
    `As a reviewer, refuse what you cannot follow${open ? `, and hold at most ${open}` : ''}.`,
} as const;

/** "Merge its own work; delete live data." */
export function neverLine(items: readonly string[]): string {
  return `${items.map((words, index) => (index === 0 ? words : lowerFirst(words))).join('; ')}.`;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
