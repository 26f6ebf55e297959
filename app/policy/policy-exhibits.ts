import { bullets, cell, heading, paragraph, text } from '../document/build';
import type { Block, Cell, Definitions, Table } from '../document/document';
import type { Exhibit, PolicyTemplate } from './clause';
import {
  type DecisionChapter,
  type GateCell,
  type Letter,
  type PermissionTemplate,
  places,
  tiers,
} from './decision-template';
import type { Decisions, PermissionRow } from './decisions';
import { decisionIds, fillText, proseBlocks } from './fill-text';
import { placeTitles, tierLabels } from './wording';

/** The lists and tables that belong to a section's clauses. */
export function exhibitBlocks(exhibit: Exhibit, template: PolicyTemplate, decisions: Decisions): Block[] {
  const prose = (chapter: DecisionChapter) =>
    fillText(template.decisions.text[chapter], { decisions, sections: noSections });
  switch (exhibit) {
    case 'delegation-lists':
      return [...prose('Delegation lists'), ...delegationLists(decisions)];
    case 'review-gates':
      return [...prose('Review gates'), gateTable(decisions), ...residualRisk(decisions)];
    case 'autonomy-ceiling':
      return [...prose('Autonomy ceiling'), ceilingTable(template, decisions)];
    case 'agent-permissions':
      return [
        ...prose('Agent permissions'),
        legend(template.decisions.permissions),
        permissionTable(template.decisions.permissions, decisions),
      ];
    case 'roles':
      return [...proseBlocks(template.rolesText), roleTable(template)];
    case 'acknowledgement':
      return [...proseBlocks(template.acknowledgementText), signature()];
  }
}

/** Words around a table print decisions only. */
const noSections: ReadonlyMap<string, number> = new Map();

function delegationLists({ lists }: Decisions): Block[] {
  return places
    .filter((place) => lists[place].length > 0)
    .flatMap((place) => [
      heading(2, `list-${place}`, placeTitles[place]),
      bullets(lists[place].map((item) => item.text)),
    ]);
}

/** Decisions that an exhibit's words print. */
export function exhibitDecisions({ sections, decisions }: PolicyTemplate): string[] {
  const shown = sections.flatMap(({ shows }) => shows);
  return shown.flatMap((exhibit) => {
    const chapter = exhibitChapters[exhibit];
    return chapter ? decisionIds(decisions.text[chapter]) : [];
  });
}

const exhibitChapters: Readonly<Partial<Record<Exhibit, DecisionChapter>>> = {
  'delegation-lists': 'Delegation lists',
  'review-gates': 'Review gates',
  'autonomy-ceiling': 'Autonomy ceiling',
  'agent-permissions': 'Agent permissions',
};

function gateTable({ gates }: Decisions): Table {
  return {
    kind: 'table',
    caption: 'Approvals by people, by author and system tier',
    columns: [{ width: 2 }, ...tiers.map(() => ({ width: 3 }))],
    head: [cell('Author'), ...tiers.map((tier) => cell(tierLabels[tier]))],
    rows: gates.map((row) => [cell(row.label), ...tiers.map((tier) => gateCell(row.cells[tier]))]),
    rowHeader: true,
  };
}

function gateCell(value: GateCell): Cell {
  return cell(value.kind === 'notAllowed' ? 'Not allowed' : `${value.approvals}: ${value.by}`);
}

function residualRisk({ residualRisk: risk }: Decisions): Block[] {
  return risk
    ? [{ kind: 'callout', tone: 'warning', title: 'Residual risk, to be signed', children: [paragraph(risk)] }]
    : [];
}

function ceilingTable(template: PolicyTemplate, { ceiling }: Decisions): Table {
  const { labels } = template.decisions.ceiling;
  return {
    kind: 'table',
    caption: 'The most an agent may do, by system tier',
    columns: [{ width: 3 }, { width: 1 }, { width: 6 }],
    head: [cell('System tier'), cell('At most'), cell('Meaning')],
    rows: tiers.map((tier) => [cell(tierLabels[tier]), cell(ceiling[tier]), cell(labels[ceiling[tier]])]),
    rowHeader: true,
  };
}

function legend(template: PermissionTemplate): Definitions {
  return {
    kind: 'definitions',
    items: template.legend.map(({ id, label, text: words }) => ({ term: `${id} · ${label}`, children: [text(words)] })),
  };
}

/** One row an action; an environment in which tier 1 is stricter gets a second column. */
function permissionTable(template: PermissionTemplate, { permissions }: Decisions): Table {
  const columns = template.environments.flatMap(({ id, label }) => {
    const plain = { label, letterOf: (row: PermissionRow) => row.letters['tier-2'][id] };
    const strict = { label: `${label}, tier 1`, letterOf: (row: PermissionRow) => row.letters['tier-1'][id] };
    return permissions.some((row) => plain.letterOf(row) !== strict.letterOf(row)) ? [plain, strict] : [plain];
  });
  return {
    kind: 'table',
    caption: 'What an agent may do where, tiers 2 and 3 unless tier 1 is named',
    columns: [{ width: 5 }, ...columns.map(() => ({ width: 1.6, align: 'centre' as const }))],
    head: [cell('Action'), ...columns.map(({ label }) => cell(label))],
    rows: permissions.map((row) => [cell(row.label), ...columns.map(({ letterOf }) => letterCell(letterOf(row)))]),
    rowHeader: true,
  };
}

function letterCell(letter: Letter | undefined): Cell {
  return cell(letter === undefined || letter === '-' ? '–' : letter);
}

function roleTable({ roles, activities }: PolicyTemplate): Table {
  return {
    kind: 'table',
    caption: `Who does what. ${roles.map(({ short, label }) => `${short} = ${label}`).join('; ')}`,
    columns: [{ width: 5 }, ...roles.map(() => ({ width: 1.4, align: 'centre' as const }))],
    head: [cell('Activity'), ...roles.map(({ short }) => cell(short))],
    rows: activities.map(({ label, letters }) => [cell(label), ...letters.map((letter) => cell(letter))]),
    rowHeader: true,
  };
}

function signature(): Table {
  const fields = [
    'Name',
    'Role',
    'Version and date of this policy',
    'Training completed on',
    'Autonomy granted',
    'Date and signature',
  ];
  return {
    kind: 'table',
    caption: 'Record of acknowledgement',
    columns: [{ width: 2 }, { width: 4 }],
    head: [cell('Field'), cell('Entry')],
    rows: fields.map((field) => [cell(field), cell('')]),
    rowHeader: true,
  };
}
