import { isReworded } from '../edits/passage';
import type { Decisions } from './decided';
import type { EditableClause } from './edit-clauses';

/** What an edited text leaves out although the policy goes on deciding it: words are edited, decisions are not. */
export type EditRemark =
  | { readonly kind: 'decision'; readonly id: string; readonly label: string; readonly words: string }
  | { readonly kind: 'obligation'; readonly word: string };

export function editRemarks(clause: EditableClause, { values }: Decisions): EditRemark[] {
  const { passage } = clause;
  if (!isReworded(passage)) return [];
  const lost = (words: string) => has(passage.generated, words) && !has(passage.text, words);
  const decided = values.filter(({ id, words }) => id in passage.printed && lost(words));
  const { obligation } = clause.clause;
  return [
    ...decided.map(({ id, label, words }) => ({ kind: 'decision' as const, id, label, words })),
    ...(lost(obligation) ? [{ kind: 'obligation' as const, word: obligation }] : []),
  ];
}

/** As whole words: "14 days" does not say "4 days". */
function has(text: string, words: string): boolean {
  const plain = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
