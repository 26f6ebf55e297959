import type { OutcomeNumber } from '../../assessment/assessment';
import type { Fact } from '../../bank/fact';
import { cell, heading, paragraph } from '../../document/build';
import type { Block, Cell } from '../../document/document';
import { dense, table } from '../blocks';
import type { ReportInput } from '../report-input';
import { outcomeWords } from '../wording/truths';

/** The organisation's own numbers before and after, each with what it was counted over; nothing where none was given. */
export function outcomeNumbers({ edition, assessment }: ReportInput): Block[] {
  const fact = edition.facts.find(({ type }) => type === 'outcomes');
  const value = fact && assessment.facts[fact.id];
  if (!fact || !Array.isArray(value) || value.length === 0) return [];
  return [
    heading(3, 'outcome-numbers', outcomeWords.title),
    paragraph(outcomeWords.intro),
    dense(
      table(
        [
          { head: outcomeWords.measure, width: 30 },
          { head: outcomeWords.before, width: 35 },
          { head: outcomeWords.after, width: 35 },
        ],
        rows(fact, value as readonly OutcomeNumber[]),
      ),
    ),
  ];
}

/** Several periods of one measure stand below each other, in the order they were given. */
function rows({ choices }: Fact, numbers: readonly OutcomeNumber[]): Cell[][] {
  return choices.flatMap(({ id, label }) => {
    const of = (when: OutcomeNumber['when']) => numbers.filter((one) => one.measure === id && one.when === when);
    const [before, after] = [of('before'), of('after')];
    return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => [
      cell(label),
      numberCell(before[at]),
      numberCell(after[at]),
    ]);
  });
}

function numberCell(one: OutcomeNumber | undefined): Cell {
  if (!one) return cell(outcomeWords.none);
  return { ...cell(`${one.value} ${one.unit}`), more: [paragraph(outcomeWords.count(one.n, one.period), 'muted')] };
}
