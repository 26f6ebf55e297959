import type { EditRemark } from '../edit-remarks';

/** What an edited text leaves out, for whoever reads the ledger or edits the clause. */
export function remarkWords(remark: EditRemark): string {
  switch (remark.kind) {
    case 'decision':
      return `This text no longer prints the decision ${remark.id} (${remark.label}: ${remark.words}), which stands all the same; a decision is changed under “decisions” in the answers file, not by words.`;
    case 'obligation':
      return `This text no longer says “${remark.word}”; the clause is counted and listed as a ${remark.word} all the same.`;
  }
}
