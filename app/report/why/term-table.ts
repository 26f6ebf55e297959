import { cell, paragraph, strong } from '../../document/build';
import type { Block, Cell, Table } from '../../document/document';
import type { Sum, Term } from '../../scoring/explain/explanation';
import { type Column, dense, table } from '../blocks';
import { levelCell } from '../chapters/question-cells';
import { questionOf, type ReportInput } from '../report-input';
import { explainWords, sumSentence } from '../wording/explain';
import { span } from '../wording/grammar';

/** The terms row by row with their sum in the last, and what it comes to. */
export function termBlocks(input: ReportInput, sum: Sum): Block[] {
  if (!sum.makes) return [paragraph(explainWords.nothing)];
  return [termTable(input, sum.terms), paragraph(sumSentence(sum.makes))];
}

function termTable(input: ReportInput, terms: readonly Term[]): Table {
  const relevant = terms.some((term) => term.relevance !== null);
  const columns: Column[] = [
    { head: explainWords.question, width: relevant ? 44 : 54 },
    { head: explainWords.weight, width: 10, align: 'right' },
    ...(relevant ? [{ head: explainWords.relevance, width: 12, align: 'right' } as const] : []),
    { head: explainWords.level, width: 12 },
    { head: explainWords.points, width: 12, align: 'right' },
    { head: explainWords.of, width: 10, align: 'right' },
  ];
  const add = (of: (term: Term) => number) => terms.reduce((total, term) => total + of(term), 0);
  const whole = { floor: add((term) => term.points.floor), ceiling: add((term) => term.points.ceiling) };
  const last = [
    cell(explainWords.total),
    cell(relevant ? '' : String(add((term) => term.weight))),
    ...(relevant ? [cell('')] : []),
    cell(''),
    cell([strong(span(whole))]),
    cell([strong(String(add((term) => term.of)))]),
  ];
  return dense(table(columns, [...terms.map((term) => row(input, term, relevant)), last]));
}

function row(input: ReportInput, term: Term, relevant: boolean): Cell[] {
  const known = term.state === 'known';
  return [
    cell(questionOf(input, term.question).prompt),
    cell(String(term.weight)),
    ...(relevant ? [cell(String(term.relevance))] : []),
    known ? levelCell(term.levels.floor) : cell(explainWords.open),
    cell(span(term.points)),
    cell(String(term.of)),
  ];
}
