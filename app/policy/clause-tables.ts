import { cell } from '../document/build';
import type { Table } from '../document/document';
import { annexTable } from './annex-table';
import { heldBy } from './held-by';
import type { PolicyParts } from './policy-parts';
import { annexWords, standardWords } from './wording/annexes';
import { heads } from './wording/heads';
import { detectionWords, heldByWords } from './wording/held';
import { boundLabels, ownerLabels } from './wording/names';

/** How each clause is to be held, and by whom. */
export function enforcementTable({ clauses, assessment }: PolicyParts): Table {
  return annexTable(
    annexWords.enforcement,
    [2.4, 1.3, 2.4, 4.3, 1.4],
    [heads.clause, heads.binds, heads.heldBy, heads.breach, heads.owner],
    clauses.map(({ number, clause }) => [
      cell(`${number} ${clause.title}`),
      cell(`${boundLabels[clause.binds]}, ${clause.obligation}`),
      cell(heldByWords(heldBy(clause, assessment.facts))),
      cell(detectionWords(clause)),
      cell(ownerLabels[clause.owner]),
    ]),
  );
}

/** Standards in the edition's order, each control with the clauses that name it. */
export function standardsTable({ edition, clauses }: PolicyParts): Table {
  const rows = edition.references.flatMap((reference) => {
    const cited = reference.controls.flatMap((control) => {
      const citing = clauses.filter(({ clause }) => clause.references.includes(`${reference.id}#${control.id}`));
      const numbers = citing.map(({ number }) => number);
      return numbers.length > 0 ? [standardWords.control(control.id, numbers)] : [];
    });
    const source = standardWords.source(reference.title, reference.publisher);
    return cited.length > 0 ? [[cell(source), cell(cited.join('; '))]] : [];
  });
  return annexTable(annexWords.standards, [4, 6], [heads.standard, heads.controls], rows);
}
