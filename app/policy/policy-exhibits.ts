import type { BadgeTone } from '../document/badge-tone';
import { cell, heading, paragraph } from '../document/build';
import type { Block, List, Matrix, Signature, Table } from '../document/document';
import { annexLetters } from './annexes';
import type { Exhibit, PolicyTemplate } from './clause';
import type { Decisions, PermissionRow } from './decided';
import { type Letter, places, tiers } from './decision-scales';
import type { DecisionChapter, PermissionTemplate } from './decision-template';
import { decisionIds, fillText } from './fill-text';
import { annexWords } from './wording/annexes';
import { gateWords } from './wording/decisions';
import { heads } from './wording/heads';
import { placeTitles, tierLabels } from './wording/names';
import { legendMark, onTier1, tableWords } from './wording/tables';

/** The lists that belong to a section's clauses. */
export function exhibitBlocks(exhibit: Exhibit, template: PolicyTemplate, decisions: Decisions): Block[] {
  switch (exhibit) {
    case 'delegation-lists':
      return [...chapterBlocks('Delegation lists', template, decisions), ...delegationLists(decisions)];
  }
}

/** The words before a list or table; they print decisions and name annexes. */
export function chapterBlocks(chapter: DecisionChapter, template: PolicyTemplate, decisions: Decisions): Block[] {
  const filling = { decisions, sections: noSections, annexes: annexLetters(template.annexes) };
  return fillText(template.decisions.text[chapter], filling);
}

const noSections: ReadonlyMap<string, number> = new Map();

function delegationLists({ lists }: Decisions): Block[] {
  return places
    .filter((place) => lists[place].length > 0)
    .flatMap((place) => [
      heading(2, `list-${place}`, placeTitles[place]),
      lettered(lists[place].map((item) => item.text)),
    ]);
}

/** Items that an exception or a review can cite by letter. */
function lettered(items: readonly string[]): List {
  return { kind: 'list', ordered: true, letters: true, items: items.map((words) => [paragraph(words)]) };
}

/** Decisions that the words around lists and tables print. */
export function exhibitDecisions({ decisions }: PolicyTemplate): string[] {
  return Object.values(decisions.text).flatMap(decisionIds);
}

export function gateTable({ gates }: Decisions): Matrix {
  return {
    kind: 'matrix',
    caption: tableWords.gates,
    corner: heads.author,
    columns: tiers.map((tier) => ({ label: tierLabels[tier] })),
    rows: gates.map(({ label, cells }) => ({ label, cells: tiers.map((tier) => ({ mark: gateWords(cells[tier]) })) })),
    words: true,
    legend: [],
  };
}

export function residualRisk({ residualRisk: risk }: Decisions): Block[] {
  return risk
    ? [{ kind: 'callout', tone: 'warning', title: tableWords.residualRisk, children: [paragraph(risk)] }]
    : [];
}

export function ceilingTable(template: PolicyTemplate, { ceiling }: Decisions): Table {
  const { labels } = template.decisions.ceiling;
  return {
    kind: 'table',
    caption: tableWords.ceiling,
    columns: [{ width: 3 }, { width: 1 }, { width: 6 }],
    head: [cell(heads.systemTier), cell(heads.atMost), cell(heads.meaning)],
    rows: tiers.map((tier) => [cell(tierLabels[tier]), cell(ceiling[tier]), cell(labels[ceiling[tier]])]),
    rowHeader: true,
  };
}

/** One row an action; an environment in which tier 1 is stricter gets a second column. */
export function permissionTable(template: PermissionTemplate, { permissions }: Decisions): Matrix {
  const columns = template.environments.flatMap(({ id, label }) => {
    const plain = { label, letterOf: (row: PermissionRow) => row.letters['tier-2'][id] };
    const strict = { label: onTier1(label), letterOf: (row: PermissionRow) => row.letters['tier-1'][id] };
    return permissions.some((row) => plain.letterOf(row) !== strict.letterOf(row)) ? [plain, strict] : [plain];
  });
  return {
    kind: 'matrix',
    caption: tableWords.permissions,
    corner: heads.action,
    columns: columns.map(({ label }) => ({ label })),
    rows: permissions.map((row) => ({
      label: row.label,
      cells: columns.map(({ letterOf }) => letterCell(letterOf(row))),
    })),
    legend: template.legend.map(({ id, label, text: words }) => ({ mark: legendMark(id, label), meaning: words })),
  };
}

/** Darker = stricter; the letter is always printed. */
const letterTones: Readonly<Partial<Record<Letter, BadgeTone>>> = {
  A: 'level-0',
  H: 'level-1',
  P: 'level-2',
  N: 'level-3',
};

function letterCell(letter: Letter | undefined): Matrix['rows'][number]['cells'][number] {
  if (letter === undefined || letter === '-') return { mark: tableWords.nothing };
  return { mark: letter, tone: letterTones[letter] };
}

export function roleTable({ roles, activities }: PolicyTemplate): Matrix {
  return {
    kind: 'matrix',
    caption: tableWords.roles,
    corner: heads.activity,
    columns: roles.map(({ short }) => ({ label: short })),
    rows: activities.map(({ label, letters }) => ({ label, cells: letters.map((mark) => ({ mark })) })),
    legend: roles.map(({ short, label }) => ({ mark: short, meaning: label })),
  };
}

export function signature(): Signature {
  const fields = annexWords.acknowledged.map((label) => ({ label }));
  return { kind: 'signature', caption: annexWords.acknowledgement, fields };
}
