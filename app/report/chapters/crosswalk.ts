import type { Question } from '../../bank/bank';
import { type Crosswalk, type CrosswalkRow, crosswalk } from '../../bank/crosswalk';
import { cell, heading, paragraph, strong, text } from '../../document/build';
import type { Block, Cell, Inline } from '../../document/document';
import { badge, dense, slug, table } from '../blocks';
import { type ReportInput, standingOf } from '../report-input';
import { crosswalkWords } from '../wording/crosswalk';
import { levelTone } from '../wording/names';

/** Per standard a table of its controls with the questions that were asked about them. Nothing where none was. */
export function crosswalkChapter(input: ReportInput, number: string): Block[] {
  const { track } = input.assessment;
  const standards = crosswalk(input.edition).flatMap((standard) => onlyAsked(input, standard) ?? []);
  if (standards.length === 0) return [];
  return [
    heading(1, 'crosswalk', crosswalkWords.title, number),
    paragraph(crosswalkWords.intro),
    ...(track === 'full' ? [] : [paragraph(crosswalkWords.onlyAsked(track), 'muted')]),
    ...standards.flatMap((standard) => standardBlocks(input, standard)),
  ];
}

function onlyAsked(input: ReportInput, { reference, rows }: Crosswalk): Crosswalk | undefined {
  const asked = ({ id }: Question) => standingOf(input, id).state !== 'outOfScope';
  const left = rows
    .map((row) => ({ ...row, questions: row.questions.filter(asked) }))
    .filter(({ questions }) => questions.length > 0);
  return left.length > 0 ? { reference, rows: left } : undefined;
}

function standardBlocks(input: ReportInput, { reference, rows }: Crosswalk): Block[] {
  return [
    heading(2, `crosswalk-${slug(reference.id)}`, reference.title),
    dense(
      table(
        [
          { head: crosswalkWords.control, width: 32 },
          { head: crosswalkWords.questions, width: 68 },
        ],
        rows.map((row) => [controlCell(row), questionsCell(input, row)]),
      ),
    ),
  ];
}

function controlCell({ control }: CrosswalkRow): Cell {
  return control ? cell([strong(control.id), text(` ${control.title}`)]) : cell(crosswalkWords.whole);
}

function questionsCell(input: ReportInput, { questions }: CrosswalkRow): Cell {
  return cell(questions.flatMap((question, at) => [...(at > 0 ? [text(' · ')] : []), ...levelled(input, question)]));
}

function levelled(input: ReportInput, { id, prompt }: Question): Inline[] {
  const standing = standingOf(input, id);
  const level = standing.state === 'known' ? standing.level : null;
  return [badge(level === null ? 'none' : levelTone(level), level === null ? '–' : String(level)), text(` ${prompt}`)];
}
