import type { Question } from './bank';
import { allQuestions, type Edition } from './edition';
import type { Reference } from './reference';

/** One outside standard with those of its controls that some question is about. */
export interface Crosswalk {
  readonly reference: Reference;
  readonly rows: readonly CrosswalkRow[];
}

export interface CrosswalkRow {
  /** Null where the standard is cited as a whole. */
  readonly control: Reference['controls'][number] | null;
  /** In bank order. */
  readonly questions: readonly Question[];
}

/** Reference → control → questions, in the order of the edition's references and of their controls. */
export function crosswalk(edition: Edition): Crosswalk[] {
  const questions = allQuestions(edition);
  return edition.references.flatMap((reference) => {
    const controls = [null, ...reference.controls];
    const rows = controls.map((control) => ({ control, questions: citing(questions, reference, control) }));
    const cited = rows.filter((row) => row.questions.length > 0);
    return cited.length > 0 ? [{ reference, rows: cited }] : [];
  });
}

function citing(questions: readonly Question[], { id }: Reference, control: CrosswalkRow['control']): Question[] {
  const cited = control ? `${id}#${control.id}` : id;
  return questions.filter((question) => question.references.includes(cited));
}
