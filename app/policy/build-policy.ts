import { heading, paragraph, text } from '../document/build';
import { type Block, type Document, type DocumentMeta, documentSchemaVersion } from '../document/document';
import { longDate } from '../document/long-date';
import { annexAnchor, annexLetters } from './annexes';
import type { PolicySection } from './clause';
import type { EditableClause } from './edit-clauses';
import { proseBlocks, sectionAnchor } from './fill-text';
import { askedOf } from './open-points';
import { policyAnnexes } from './policy-annexes';
import { exhibitBlocks } from './policy-exhibits';
import { type PolicyInput, type PolicyParts, policyParts } from './policy-parts';
import type { SelectedClause } from './select-clauses';
import { coverWords, draftNotice, editionWords, finalNotice, runningHead, toleranceWords } from './wording/cover';
import { ownerLabels } from './wording/names';
import { policyWords } from './wording/policy';

/** The policy as a document. It goes to every engineer and auditor: it tells neither answers nor scores nor what stands. */
export function buildPolicy(input: PolicyInput): Document {
  const parts = policyParts(input);
  return {
    schemaVersion: documentSchemaVersion,
    name: 'policy',
    meta: policyMeta(parts),
    blocks: [
      { kind: 'contents', title: coverWords.contents },
      ...aboutBlocks(parts),
      ...sectionsOf(parts).flatMap((section, index) => sectionBlocks(section, index + 1, parts)),
      ...policyAnnexes(parts),
    ],
  };
}

function policyMeta(parts: PolicyParts): DocumentMeta {
  const { template, edition, assessment, decisions, final = false } = parts;
  const { organisation, date } = assessment;
  return {
    title: template.title,
    subtitle: noticeOf(parts),
    organisation,
    date,
    lang: edition.banks[0]?.lang ?? 'en',
    classification: coverWords.classification,
    runningHead: runningHead(template.title, organisation, !final && policyWords.draft),
    facts: [
      { label: final ? coverWords.date : coverWords.draftDate, value: longDate(date) },
      { label: coverWords.riskTolerance, value: toleranceWords(decisions) },
      { label: coverWords.edition, value: editionWords(edition.id, template.version) },
    ],
    draft: !final,
  };
}

function noticeOf({ final = false }: PolicyParts): string {
  return final ? finalNotice : draftNotice;
}

function aboutBlocks(parts: PolicyParts): Block[] {
  const { template, final = false } = parts;
  const title = final ? policyWords.beforeAdoption : policyWords.draft;
  return [
    heading(1, 'about', policyWords.about),
    { kind: 'callout', tone: final ? 'info' : 'warning', title, children: [paragraph(`${noticeOf(parts)}.`)] },
    ...proseBlocks(template.intro),
  ];
}

/** Sections in which this client has a clause, in order. */
function sectionsOf({ template, clauses }: PolicyParts): PolicySection[] {
  return template.sections.filter(({ id }) => clauses.some((clause) => clause.section === id));
}

function sectionBlocks(section: PolicySection, number: number, parts: PolicyParts): Block[] {
  const { template, decisions, clauses } = parts;
  const own = clauses.filter((clause) => clause.section === section.id);
  return [
    heading(2, sectionAnchor(section.id), section.title, String(number)),
    ...own.map((one) => clauseBlock(one, parts)),
    ...section.shows.flatMap((exhibit) => exhibitBlocks(exhibit, template, decisions)),
  ];
}

function clauseBlock({ id, number, clause, blocks, todo, passage }: EditableClause, parts: PolicyParts): Block {
  const open: Block[] = [
    ...(todo.length > 0 ? [settledBy(todo, parts)] : []),
    ...(passage.edited?.state === 'conflict' ? [paragraph(policyWords.editConflict, 'muted')] : []),
  ];
  return { kind: 'clause', id: `clause-${id}`, number, title: clause.title, children: [...blocks, ...open] };
}

/** Who can say what is missing; what it is stands in the annex. */
function settledBy(todo: SelectedClause['todo'], { edition, template }: PolicyParts): Block {
  const owners = new Set(todo.map((one) => ownerLabels[askedOf(one, edition).owner]));
  const annex = template.annexes.find(({ shows }) => shows === 'open-points');
  const letter = annex && annexLetters(template.annexes).get(annex.id);
  if (!annex || !letter) throw new Error('The policy has no annex of open points');
  const ref = { kind: 'ref' as const, to: annexAnchor(annex.id), children: [text(letter)] };
  return paragraph([text(policyWords.settledBy([...owners])), ref, text('.')], 'muted');
}
