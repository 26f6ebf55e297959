import { steps } from '../../bank/edition';
import { cell } from '../../document/build';
import type { Cell, Table } from '../../document/document';
import { badge, dense, table } from '../blocks';
import { questionOf, type ReportInput, standingOf } from '../report-input';
import { answerWords } from '../wording/answer';
import { methodWords } from '../wording/method';
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
