import type { Assessment } from '../assessment/assessment';
import type { Edition } from '../bank/edition';
import type { ConditionView } from '../content/condition';
import { heading, paragraph } from '../document/build';
import { type Block, type Document, type DocumentMeta, documentSchemaVersion } from '../document/document';
import { longDate } from '../document/long-date';
import type { ScoreCard } from '../scoring/score-card';
import type { PolicySection, PolicyTemplate } from './clause';
import { type Decisions, decide } from './decisions';
import { proseBlocks, sectionAnchor } from './fill-text';
import { policyAnnexes } from './policy-annexes';
import { exhibitBlocks } from './policy-exhibits';
import { type SelectedClause, selectClauses } from './select-clauses';
import { draftNotice, toleranceLabels } from './wording';

export interface PolicyInput {
  readonly template: PolicyTemplate;
  readonly edition: Edition;
  readonly assessment: Assessment;
  /** For the ledger, a separate confidential annex; nothing of it is printed here. */
  readonly card: ScoreCard;
  readonly view: ConditionView;
}

/** The policy as a document. It goes to every engineer and auditor: it tells neither answers nor scores nor what stands. */
export function buildPolicy({ template, edition, assessment, view }: PolicyInput): Document {
  const decisions = decide(template, assessment.facts);
  const clauses = selectClauses(template, decisions, view);
  return {
    schemaVersion: documentSchemaVersion,
    name: 'policy',
    meta: policyMeta(template, edition, assessment, decisions),
    blocks: [
      { kind: 'contents', title: 'Contents' },
      { kind: 'pageBreak' },
      ...aboutBlocks(template),
      ...sectionsOf(template, clauses).flatMap((section, index) =>
        sectionBlocks(section, index + 1, clauses, template, decisions),
      ),
      ...policyAnnexes(edition, template, decisions, clauses),
    ],
  };
}

function policyMeta(
  template: PolicyTemplate,
  edition: Edition,
  { organisation, date }: Assessment,
  decisions: Decisions,
): DocumentMeta {
  return {
    title: template.title,
    subtitle: draftNotice,
    organisation,
    date,
    lang: edition.banks[0]?.lang ?? 'en',
    classification: 'Internal',
    runningHead: `${template.title} · ${organisation} · Draft`,
    facts: [
      { label: 'Date of this draft', value: longDate(date) },
      { label: 'Risk tolerance', value: toleranceWords(decisions) },
      { label: 'Edition', value: `${edition.id}, policy ${template.version}` },
    ],
    draft: true,
  };
}

function toleranceWords({ tolerance, unknownFacts }: Decisions): string {
  const label = toleranceLabels[tolerance];
  return unknownFacts.includes('risk-tolerance') ? `Not yet decided; ${label.toLowerCase()} values stand` : label;
}

function aboutBlocks(template: PolicyTemplate): Block[] {
  return [
    heading(1, 'about', 'About this policy'),
    { kind: 'callout', tone: 'warning', title: 'Draft', children: [paragraph(`${draftNotice}.`)] },
    ...proseBlocks(template.intro),
  ];
}

/** Sections in which this client has a clause, in order. */
function sectionsOf(template: PolicyTemplate, clauses: readonly SelectedClause[]): PolicySection[] {
  return template.sections.filter(({ id }) => clauses.some((clause) => clause.section === id));
}

function sectionBlocks(
  section: PolicySection,
  number: number,
  clauses: readonly SelectedClause[],
  template: PolicyTemplate,
  decisions: Decisions,
): Block[] {
  const own = clauses.filter((clause) => clause.section === section.id);
  return [
    heading(2, sectionAnchor(section.id), section.title, String(number)),
    ...own.map(clauseBlock),
    ...section.shows.flatMap((exhibit) => exhibitBlocks(exhibit, template, decisions)),
  ];
}

function clauseBlock({ id, number, clause, blocks, todo }: SelectedClause): Block {
  const open: Block[] = todo.length > 0 ? [paragraph('To be settled: see the annex of open points.', 'muted')] : [];
  return { kind: 'clause', id: `clause-${id}`, number, title: clause.title, children: [...blocks, ...open] };
}
