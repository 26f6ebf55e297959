import { cell } from '../../document/build';
import type { Block } from '../../document/document';
import { table } from '../blocks';
import { questionOf, type ReportInput, standingOf } from '../report-input';
import { gapsWords } from '../wording/gaps';
import { capital } from '../wording/grammar';
import { roleNames } from '../wording/names';

export function findOutTable(input: ReportInput, ids: readonly string[]): Block {
  return table(
    [
      { head: 'No.', width: 6, align: 'right' },
      { head: 'Question', width: 56 },
      { head: 'So far', width: 16 },
      { head: 'Ask', width: 22 },
    ],
    ids.map((id, at) => {
      const question = questionOf(input, id);
      const unknown = standingOf(input, id).state === 'unknown';
      return [
        cell(String(at + 1)),
        cell(question.prompt),
        cell(unknown ? gapsWords.unknown : gapsWords.unanswered),
        cell(capital(roleNames[question.ask.best])),
      ];
    }),
  );
}
