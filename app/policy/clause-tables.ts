import { cell } from '../document/build';
import type { Table } from '../document/document';
import { annexTable } from './annex-table';
import type { Clause } from './clause';
import { heldBy } from './held-by';
import { heldByWords } from './held-by-words';
import type { PolicyParts } from './policy-parts';
import { boundLabels, ownerLabels } from './wording';

/** How each clause is to be held, and by whom. */
export function enforcementTable({ clauses, assessment }: PolicyParts): Table {
  return annexTable(
    'One row a clause',
    [2.4, 1.3, 2.4, 4.3, 1.4],
    ['Clause', 'Binds', 'Held by', 'A breach shows when', 'Owner'],
    clauses.map(({ number, clause }) => [
      cell(`${number} ${clause.title}`),
      cell(`${boundLabels[clause.binds]}, ${clause.obligation}`),
      cell(heldByWords(heldBy(clause, assessment.facts))),
      cell(detectionWords(clause)),
      cell(ownerLabels[clause.owner]),
    ]),
  );
}

function detectionWords({ detection, by }: Clause): string {
  return detection ?? `To be settled, and more than an aspiration, within ${by} days of adoption`;
}

/** Standards in the edition's order, each control with the clauses that name it. */
export function standardsTable({ edition, clauses }: PolicyParts): Table {
  const rows = edition.references.flatMap((reference) => {
    const cited = reference.controls.flatMap((control) => {
      const numbers = clauses.filter(({ clause }) => clause.references.includes(`${reference.id}#${control.id}`));
      return numbers.length > 0 ? [`${control.id} (${numbers.map(({ number }) => number).join(', ')})`] : [];
    });
    return cited.length > 0 ? [[cell(`${reference.title} (${reference.publisher})`), cell(cited.join('; '))]] : [];
  });
  return annexTable('Control, and the clauses that relate to it', [4, 6], ['Standard', 'Control (clauses)'], rows);
}
