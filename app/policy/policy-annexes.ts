import { bullets, cell, heading, paragraph } from '../document/build';
import type { Block } from '../document/document';
import { annexTable } from './annex-table';
import { type AnnexChapter, type AnnexKind, annexAnchor, annexLetters } from './annexes';
import { enforcementTable, standardsTable } from './clause-tables';
import { decisionBlocks } from './decision-tables';
import { proseBlocks } from './fill-text';
import { openPoints } from './open-points';
import {
  ceilingTable,
  chapterBlocks,
  gateTable,
  permissionTable,
  residualRisk,
  roleTable,
  signature,
} from './policy-exhibits';
import type { PolicyParts } from './policy-parts';
import { annexWords } from './wording/annexes';
import { heads } from './wording/heads';
import { tierLabels } from './wording/names';

/** Whatever is looked up rather than read, lettered in the template's order. */
export function policyAnnexes(parts: PolicyParts): Block[] {
  const letters = annexLetters(parts.template.annexes);
  return parts.template.annexes.flatMap(({ id, title, shows }) => [
    ...(shows === 'acknowledgement' ? [tearOff] : []),
    heading(1, annexAnchor(id), title, letters.get(id)),
    ...annexBlocks(shows, parts),
  ]);
}

/** What is signed is a sheet of its own. */
const tearOff: Block = { kind: 'pageBreak' };

function annexBlocks(kind: AnnexKind, parts: PolicyParts): Block[] {
  const { template, decisions } = parts;
  switch (kind) {
    case 'decisions':
      return decisionBlocks(parts);
    case 'open-points':
      return openPoints(parts);
    case 'tools':
      return [...words('Tools', parts), ...namedTools(parts)];
    case 'systems':
      return [...words('Systems', parts), tierTable(parts), ...namedSystems(parts)];
    case 'review-gates':
      return [...chapterBlocks('Review gates', template, decisions), gateTable(decisions), ...residualRisk(decisions)];
    case 'agent-permissions':
      return [
        ...chapterBlocks('Autonomy ceiling', template, decisions),
        ceilingTable(template, decisions),
        ...chapterBlocks('Agent permissions', template, decisions),
        permissionTable(template.decisions.permissions, decisions),
      ];
    case 'measures':
      return [...words('Measures', parts), measureTable(parts)];
    case 'roles':
      return [...proseBlocks(template.rolesText), roleTable(template)];
    case 'checklists':
      return [...words('Checklists', parts), ...checklists(parts)];
    case 'rollout':
      return [...words('Rollout', parts), ...rollout(parts)];
    case 'enforcement':
      return [paragraph(annexWords.enforcementIntro), enforcementTable(parts)];
    case 'standards':
      return [paragraph(annexWords.standardsIntro), standardsTable(parts)];
    case 'acknowledgement':
      return [...proseBlocks(template.acknowledgementText), signature()];
  }
}

function words(chapter: AnnexChapter, { template }: PolicyParts): Block[] {
  return proseBlocks(template.annexContent.text[chapter]);
}

/** Tools by the names of the fact; what the register must say of each is a duty of the clauses, not a blank to be filled here. */
function namedTools({ edition, assessment }: PolicyParts): Block[] {
  const named = assessment.facts.tools;
  const known = edition.facts.find(({ id }) => id === 'tools')?.choices ?? [];
  const chosen = Array.isArray(named) ? known.filter(({ id }) => (named as readonly unknown[]).includes(id)) : [];
  const used = chosen.filter(({ alone }) => !alone);
  if (used.length === 0) return [paragraph(annexWords.toolsUnknown)];
  const names = used.filter(({ id }) => id !== 'other').map(({ label }) => label);
  const nameless = names.length < used.length ? [paragraph(annexWords.otherTool)] : [];
  return [...(names.length > 0 ? [bullets(names)] : []), ...nameless, paragraph(annexWords.toolDuties)];
}

function tierTable({ template }: PolicyParts): Block {
  const { tiers } = template.annexContent;
  return annexTable(
    annexWords.tiers,
    [3, 7],
    [heads.tier, heads.criteria],
    tiers.map(({ id, criteria }) => [cell(tierLabels[id]), cell(criteria)]),
  );
}

function namedSystems({ assessment }: PolicyParts): Block[] {
  const systems = assessment.facts.systems;
  const named = Array.isArray(systems) ? systems.flatMap((one) => (typeof one === 'object' ? [one] : [])) : [];
  if (named.length === 0) return [paragraph(annexWords.systemsUnknown)];
  const ordered = [...named].sort((a, b) => (a.tier < b.tier ? -1 : a.tier > b.tier ? 1 : 0));
  return [
    annexTable(
      annexWords.systems,
      [6, 4],
      [heads.system, heads.tier],
      ordered.map(({ name, tier }) => [cell(name), cell(tierLabels[tier as keyof typeof tierLabels])]),
    ),
  ];
}

function measureTable({ template }: PolicyParts): Block {
  return annexTable(
    annexWords.measures,
    [2.4, 4.4, 3.2],
    [heads.measure, heads.formula, heads.trigger],
    template.annexContent.measures.map(({ label, formula, acts }) => [cell(label), cell(formula), cell(acts)]),
  );
}

function checklists({ template }: PolicyParts): Block[] {
  return template.annexContent.checklists.flatMap(({ id, title, items }) => [
    heading(2, `checklist-${id}`, title),
    bullets(items),
  ]);
}

function rollout({ template }: PolicyParts): Block[] {
  return template.annexContent.rollout.flatMap(({ days, items }) => [
    heading(2, `rollout-${days}`, annexWords.byDay(days)),
    bullets(items),
  ]);
}
