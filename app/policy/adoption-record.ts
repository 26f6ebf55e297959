import { bullets, cell, heading, paragraph } from '../document/build';
import { type Block, type Document, type DocumentMeta, documentSchemaVersion, type Table } from '../document/document';
import { annexTable } from './annex-table';
import { wordsOf } from './decided';
import { tiers } from './decision-scales';
import { differencesInShort } from './decision-tables';
import { collectTodos } from './open-points';
import { type PolicyInput, type PolicyParts, policyParts } from './policy-parts';
import { reviewLoadInShort, reviewLoadOf } from './review-load-blocks';
import { coverWords, datedFacts, draftNotice, finalNotice, runningHead, toleranceWords } from './wording/cover';
import { ceilingWords } from './wording/decisions';
import { heads } from './wording/heads';
import { tierLabels } from './wording/names';
import { consequencesOf, recordWords } from './wording/record';

/** What leaders sign when they adopt the policy: the decision, what departs from the defaults, and the risks they take. */
export function buildAdoptionRecord(input: PolicyInput): Document {
  const parts = policyParts(input);
  return {
    schemaVersion: documentSchemaVersion,
    name: 'adoption-decision-record',
    meta: recordMeta(parts),
    blocks: [
      heading(1, 'decision', recordWords.decided, '1'),
      ...decisionBlocks(parts),
      heading(1, 'alternatives', recordWords.alternatives, '2'),
      bullets(recordWords.weighed),
      heading(1, 'different', recordWords.different, '3'),
      ...differencesInShort(parts),
      heading(1, 'load', recordWords.load, '4'),
      ...reviewLoadInShort(parts),
      heading(1, 'risks', recordWords.risks, '5'),
      ...risks(parts),
      heading(1, 'consequences', recordWords.consequences, '6'),
      consequences(parts),
      heading(1, 'signatures', recordWords.signatures, '7'),
      { kind: 'signature', caption: recordWords.signing, fields: recordWords.signers.map((label) => ({ label })) },
    ],
  };
}

function recordMeta({ template, edition, assessment, final = false }: PolicyParts): DocumentMeta {
  const { organisation, date } = assessment;
  return {
    title: recordWords.title,
    subtitle: final ? finalNotice : draftNotice,
    organisation,
    date,
    lang: edition.banks[0]?.lang ?? 'en',
    classification: coverWords.classification,
    runningHead: runningHead(recordWords.title, organisation),
    facts: datedFacts(date, edition.id, template.version),
    draft: !final,
    sheet: true,
  };
}

function decisionBlocks(parts: PolicyParts): Block[] {
  const { template, clauses, assessment } = parts;
  return [
    paragraph(recordWords.adopts(assessment.organisation, template.title, clauses.length)),
    ...ceilingBlocks(parts),
  ];
}

/** One sentence where every tier has the same. */
function ceilingBlocks({ template, decisions }: PolicyParts): Block[] {
  const { ceiling } = decisions;
  const { labels } = template.decisions.ceiling;
  const tolerance = recordWords.tolerance(toleranceWords(decisions));
  if (tiers.some((tier) => ceiling[tier] !== ceiling['tier-1']))
    return [paragraph(`${tolerance} ${recordWords.most}`), ceilings(ceiling, labels)];
  return [paragraph(`${tolerance} ${recordWords.mostEverywhere(ceiling['tier-1'], labels)}`)];
}

function ceilings(
  ceiling: PolicyParts['decisions']['ceiling'],
  labels: PolicyParts['template']['decisions']['ceiling']['labels'],
): Table {
  const rows = tiers.map((tier) => [cell(tierLabels[tier]), cell(ceilingWords(ceiling[tier], labels))]);
  return annexTable(recordWords.ceiling, [3, 7], [heads.systemTier, heads.atMost], rows);
}

function risks(parts: PolicyParts): Block[] {
  const { decisions, clauses } = parts;
  const load = reviewLoadOf(parts);
  const todos = collectTodos(decisions, clauses);
  const aspirations = clauses.filter(({ clause }) => clause.enforceability === 'aspiration');
  const items = [
    ...(decisions.residualRisk ? [decisions.residualRisk] : []),
    ...decisions.overridden.filter((one) => one.looser).map(recordWords.looser),
    ...(load.kind === 'sum' && load.over ? [recordWords.overload] : []),
    ...(load.kind === 'missing' ? [recordWords.loadUnknown] : []),
    ...(todos.length > 0 ? [recordWords.open(todos.length)] : []),
    ...aspirations.map(({ number, clause }) => recordWords.aspiration(`${number} ${clause.title}`, clause.by)),
  ];
  return items.length === 0 ? [paragraph(recordWords.noRisks)] : [bullets(items)];
}

function consequences({ decisions, clauses }: PolicyParts): Block {
  const cadence = clauses.find(({ decisions: printed }) => printed.includes('policy-review-months'))?.number;
  return bullets(consequencesOf({ printed: (id) => wordsOf(decisions, id), cadence }));
}
