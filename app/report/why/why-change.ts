import { cell, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { explainChange } from '../../scoring/explain/explain-change';
import type { ChangePrice } from '../../scoring/explain/explanation';
import { dense, table } from '../blocks';
import { levelCell } from '../chapters/question-cells';
import { bankOf, questionOf, type ReportInput } from '../report-input';
import { explainWords } from '../wording/explain';
import type { WhyPage } from './why-page';

/** The smallest change as prices that add up. */
export function whyChange(input: ReportInput): WhyPage {
  const prices = explainChange(input);
  return {
    title: explainWords.changeTitle,
    lead: prices.length > 0 ? explainWords.changeRule : nothingPriced(input),
    blocks: prices.flatMap((price, at) => priceBlocks(input, price, `change-${at + 1}`)),
  };
}

/** Both ends are reached only where both are known to be. */
function nothingPriced({ card }: ReportInput): string {
  const { gap } = card.autonomy;
  return gap && gap.ceiling <= 0 && card.level?.floor === 4 ? explainWords.changeNone : explainWords.changeOpen;
}

function priceBlocks(input: ReportInput, { kind, to, level, items, makes }: ChangePrice, id: string): Block[] {
  const title =
    kind === 'autonomy' ? explainWords.changeTo(to) : explainWords.changeLift(bankOf(input, to).title, level);
  const columns = [
    { head: explainWords.question, width: 56 },
    { head: explainWords.from, width: 10 },
    { head: explainWords.to, width: 10 },
    { head: explainWords.effort, width: 12, align: 'right' },
    { head: explainWords.points, width: 12, align: 'right' },
  ] as const;
  const rows = items.map((item) => [
    cell(questionOf(input, item.question).prompt),
    levelCell(item.from),
    levelCell(item.to),
    cell(String(item.effort)),
    cell(String(item.points)),
  ]);
  if (items.length === 0) return [heading(2, id, title), paragraph(explainWords.none)];
  const sum = items.map(({ points }) => points).join(' + ');
  // The sum of one number is in the table.
  const sums = items.length > 1 ? [paragraph(`${sum} = ${makes}.`)] : [];
  return [heading(2, id, title), dense(table(columns, rows)), ...sums];
}
