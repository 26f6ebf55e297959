import type { Question } from '../../bank/bank';
import { type Crosswalk, type CrosswalkRow, crosswalk } from '../../bank/crosswalk';
import type { Reference } from '../../bank/reference';
import { cell, heading, paragraph, strong, text } from '../../document/build';
import type { Block, Cell, Inline } from '../../document/document';
import { badge, dense, ref, table } from '../blocks';
import { questionNumber } from '../question-numbers';
import { type ReportInput, standingOf } from '../report-input';
import { crosswalkWords } from '../wording/crosswalk';
import { everyAnswerWords } from '../wording/every-answer';
import { levelTone } from '../wording/names';
import { referenceLabel } from '../wording/references';

/** Each outside control with the numbers of the questions that were asked about it. Nothing where none was. */
export function crosswalkChapter(input: ReportInput, number: string): Block[] {
  const { track } = input.assessment;
  const standards = crosswalk(input.edition).flatMap((standard) => onlyAsked(input, standard) ?? []);
  if (standards.length === 0) return [];
  return [
    heading(1, 'crosswalk', crosswalkWords.title, number),
    paragraph([text(`${crosswalkWords.intro} `), ref('answers', everyAnswerWords.title), text('.')]),
    ...(track === 'full' ? [] : [paragraph(crosswalkWords.onlyAsked(track), 'muted')]),
    standardTable(input, standards),
  ];
}

function onlyAsked(input: ReportInput, { reference, rows }: Crosswalk): Crosswalk | undefined {
  const asked = ({ id }: Question) => standingOf(input, id).state !== 'outOfScope';
  const left = rows
    .map((row) => ({ ...row, questions: row.questions.filter(asked) }))
    .filter(({ questions }) => questions.length > 0);
  return left.length > 0 ? { reference, rows: left } : undefined;
}

/**
 * A row a standard under the label by which gaps name it, then its controls in one run across the page: looked up by their
 * ids, which are printed bold. A column for the name would leave most of its rows empty.
 */
function standardTable(input: ReportInput, standards: readonly Crosswalk[]): Block {
  const rows = standards.map(({ reference, rows }) => [
    { ...standardCell(reference), more: [paragraph(controls(input, rows))] },
  ]);
  return { ...dense(table([{ head: crosswalkWords.head, width: 100 }], rows)), rowHeader: false };
}

function standardCell({ id, title, url, publisher, year }: Reference): Cell {
  const words = text(title);
  return cell([
    strong(`${referenceLabel(id)} `),
    url ? { kind: 'link', url, children: [words] } : words,
    text(` (${publisher}, ${year})`),
  ]);
}

function controls(input: ReportInput, rows: readonly CrosswalkRow[]): Inline[] {
  return rows.flatMap((row, at) => [
    text(at > 0 ? ' · ' : ''),
    ...controlWords(row),
    text(' '),
    ...numbered(input, row),
  ]);
}

function controlWords({ control }: CrosswalkRow): Inline[] {
  return control ? [strong(control.id), text(` ${control.title}`)] : [text(crosswalkWords.whole)];
}

/** "12 [2], 31 [0]": number of the question, level of the answer. */
function numbered(input: ReportInput, { questions }: CrosswalkRow): Inline[] {
  return questions.flatMap(({ id }, at) => {
    const standing = standingOf(input, id);
    const level = standing.state === 'known' ? standing.level : null;
    return [
      text(`${at > 0 ? ', ' : ''}${questionNumber(input, id)} `),
      badge(level === null ? 'none' : levelTone(level), level === null ? '–' : String(level)),
    ];
  });
}
