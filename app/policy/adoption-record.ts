import { bullets, cell, heading, paragraph } from '../document/build';
import { type Block, type Document, documentSchemaVersion, type Table } from '../document/document';
import { longDate } from '../document/long-date';
import { annexTable } from './annex-table';
import { toleranceWords } from './build-policy';
import { tiers } from './decision-scales';
import { differencesInShort } from './decision-tables';
import { collectTodos } from './open-points';
import { type PolicyInput, type PolicyParts, policyParts } from './policy-parts';
import { reviewLoadInShort, reviewLoadOf } from './review-load-blocks';
import { adoptionWords, draftNotice, finalNotice, tierLabels } from './wording';

/** What leaders sign when they adopt the policy: the decision, what departs from the defaults, and the risks they take. */
export function buildAdoptionRecord(input: PolicyInput): Document {
  const parts = policyParts(input);
  const { template, edition, assessment, final = false } = parts;
  return {
    schemaVersion: documentSchemaVersion,
    name: 'adoption-decision-record',
    meta: {
      title: adoptionWords.title,
      subtitle: final ? finalNotice : draftNotice,
      organisation: assessment.organisation,
      date: assessment.date,
      lang: edition.banks[0]?.lang ?? 'en',
      classification: 'Internal',
      runningHead: `${adoptionWords.title} · ${assessment.organisation}`,
      facts: [
        { label: 'Date', value: longDate(assessment.date) },
        { label: 'Edition', value: `${edition.id}, policy ${template.version}` },
      ],
      draft: !final,
      sheet: true,
    },
    blocks: [
      heading(1, 'decision', 'What is decided', '1'),
      ...decisionBlocks(parts),
      heading(1, 'alternatives', 'What was weighed', '2'),
      bullets(adoptionWords.weighed),
      heading(1, 'different', 'What differs', '3'),
      ...differencesInShort(parts),
      heading(1, 'load', 'Whether the reviews can be done', '4'),
      ...reviewLoadInShort(parts),
      heading(1, 'risks', 'Risks taken knowingly', '5'),
      ...risks(parts),
      heading(1, 'consequences', 'What follows', '6'),
      ...consequences(parts),
      heading(1, 'signatures', 'Signatures', '7'),
      {
        kind: 'signature',
        caption: adoptionWords.signing,
        fields: adoptionWords.signatures.map((label) => ({ label })),
      },
    ],
  };
}

function decisionBlocks(parts: PolicyParts): Block[] {
  const { template, clauses, assessment } = parts;
  const { organisation } = assessment;
  return [
    paragraph(`${organisation} adopts “${template.title}”, ${clauses.length} clauses with their annexes.`),
    ...ceilingBlocks(parts),
  ];
}

/** One sentence where every tier has the same. */
function ceilingBlocks({ template, decisions }: PolicyParts): Block[] {
  const { ceiling } = decisions;
  const { labels } = template.decisions.ceiling;
  const tolerance = `Risk tolerance: ${toleranceWords(decisions)}.`;
  if (tiers.some((tier) => ceiling[tier] !== ceiling['tier-1']))
    return [paragraph(`${tolerance} The most an agent may do:`), ceilings(ceiling, labels)];
  const level = ceiling['tier-1'];
  return [paragraph(`${tolerance} The most an agent may do, on every tier: ${level}, ${labels[level]}.`)];
}

function ceilings(
  ceiling: PolicyParts['decisions']['ceiling'],
  labels: PolicyParts['template']['decisions']['ceiling']['labels'],
): Table {
  const rows = tiers.map((tier) => [cell(tierLabels[tier]), cell(`${ceiling[tier]}: ${labels[ceiling[tier]]}`)]);
  return annexTable('Autonomy ceiling', [3, 7], ['System tier', 'At most'], rows);
}

function risks(parts: PolicyParts): Block[] {
  const { decisions, clauses } = parts;
  const load = reviewLoadOf(parts);
  const todos = collectTodos(decisions, clauses);
  const aspirations = clauses.filter(({ clause }) => clause.enforceability === 'aspiration');
  const looser = decisions.overridden.filter((one) => one.looser);
  const items = [
    ...(decisions.residualRisk ? [decisions.residualRisk] : []),
    ...looser.map(
      ({ label, usual, chosen }) => `${label}: ${chosen} instead of ${usual}, which is looser than the default.`,
    ),
    ...(load.kind === 'sum' && load.over ? [adoptionWords.overload] : []),
    ...(load.kind === 'missing' ? [adoptionWords.loadUnknown] : []),
    ...(todos.length > 0 ? [adoptionWords.open(todos.length)] : []),
    ...aspirations.map(
      ({ number, clause }) => `${number} ${clause.title}: nothing notices a breach before day ${clause.by}.`,
    ),
  ];
  return items.length === 0 ? [paragraph(adoptionWords.noRisks)] : [bullets(items)];
}

function consequences({ decisions, clauses }: PolicyParts): Block[] {
  const words = (id: string) => decisions.values.find((one) => one.id === id)?.words;
  const cadence = clauses.find(({ decisions: printed }) => printed.includes('policy-review-months'))?.number;
  return [
    bullets([
      `The policy is reviewed within ${words('policy-review-months')}, and within ${words('lesson-days')} of an event that clause ${cadence} names.`,
      `Whoever makes changes acknowledges it before the first use of a tool, and again after ${words('acknowledgement-months')}; a request for a tool is decided within ${words('tool-decision-days')}.`,
      'A change of any decision in it needs a record like this one and new acknowledgements; a change of wording needs neither.',
    ]),
  ];
}
