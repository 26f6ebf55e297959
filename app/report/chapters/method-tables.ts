import { cell, text } from '../../document/build';
import type { Cell, Inline, Table } from '../../document/document';
import { steps } from '../../scoring/autonomy';
import { badge, dense, table } from '../blocks';
import { questionOf, type ReportInput, standingOf } from '../report-input';
import { answerWords } from '../wording/answer';
import { methodWords } from '../wording/method';
import { referenceLabel } from '../wording/references';
import { levelCell } from './question-cells';

/** Every required control with the level each step asks for, beside what the client has. */
export function requirementTable(input: ReportInput): Table {
  const required = steps.flatMap((step) => input.edition.settings.autonomy[step].map((one) => one.question));
  return dense(
    table(
      [
        { head: methodWords.control, width: 52 },
        ...steps.map((step) => ({ head: step, width: 8 })),
        { head: methodWords.youHave, width: 16 },
      ],
      [...new Set(required)].map((id) => [
        cell(questionOf(input, id).prompt),
        ...steps.map((step) => needs(input, step, id)),
        youHave(input, id),
      ]),
    ),
  );
}

function needs({ edition }: ReportInput, step: (typeof steps)[number], id: string): Cell {
  const requirement = edition.settings.autonomy[step].find((one) => one.question === id);
  return requirement ? levelCell(requirement.atLeast) : cell('–');
}

function youHave(input: ReportInput, id: string): Cell {
  const standing = standingOf(input, id);
  if (standing.state === 'known') return levelCell(standing.level);
  const missing = input.card.autonomy.missing.find((one) => one.question === id);
  if (!missing) return cell([badge('none', methodWords.ruledOut)]);
  return cell([badge('none', missing.why === 'notAsked' ? answerWords.notAsked : answerWords.notKnown)]);
}

/** The standards that the gaps of this report name. */
export function controlTable(input: ReportInput): Table | null {
  const lists = [input.card, ...Object.values(input.card.outside)];
  const gaps = lists.flatMap((list) => list.gaps).flatMap((gap) => questionOf(input, gap.question).references);
  const named = new Set(gaps.map((id) => id.split('#')[0]));
  const references = input.edition.references.filter((reference) => named.has(reference.id));
  if (references.length === 0) return null;
  return dense(
    table(
      [
        { head: methodWords.label, width: 17 },
        { head: methodWords.standard, width: 57 },
        { head: methodWords.publisher, width: 26 },
      ],
      references.map(({ id, title, url, publisher, year }) => [
        cell(referenceLabel(id)),
        cell(titleInlines(title, url)),
        cell(`${publisher}, ${year}`),
      ]),
    ),
  );
}

function titleInlines(title: string, url: string | null): Inline[] {
  return url ? [{ kind: 'link', url, children: [text(title)] }] : [text(title)];
}
