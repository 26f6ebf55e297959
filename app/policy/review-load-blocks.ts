import { cell, paragraph } from '../document/build';
import type { Block } from '../document/document';
import { grouped } from '../document/grouped-number';
import { annexTable } from './annex-table';
import type { PolicyParts } from './policy-parts';
import { type LighterOffer, type Load, type ReviewLoad, reviewLoad } from './review-load';
import { adoptionWords, gateWords, ownerLabels, tierLabels } from './wording';

/** The sum with every figure that goes into it, or what is missing for it. */
export function reviewLoadBlocks(parts: PolicyParts): Block[] {
  const load = reviewLoadOf(parts);
  return load.kind === 'missing' ? missingBlocks(load.facts, parts) : sumBlocks(load, parts);
}

/** The result without the rows, for who signs; the ledger has them. */
export function reviewLoadInShort(parts: PolicyParts): Block[] {
  const load = reviewLoadOf(parts);
  if (load.kind === 'missing') return missingBlocks(load.facts, parts);
  return [paragraph(`${sumWords(load)} ${adoptionWords.loadInLedger}`), verdict(load, parts)];
}

export function reviewLoadOf({ template, assessment, decisions }: PolicyParts): ReviewLoad {
  return reviewLoad(template.decisions, assessment.facts, decisions);
}

/** One line for whoever builds: undefined when the reviews can be done, or when nobody can tell. */
export function reviewLoadWarning(parts: PolicyParts): string | undefined {
  const load = reviewLoadOf(parts);
  if (load.kind === 'missing' || !load.over) return undefined;
  const { lighter } = load;
  const offer = lighter
    ? ` The lighter gates would leave ${shown(lighter.seniorLoad.open)} and ${shown(lighter.everyoneLoad.open)}; their residual risk stands in the ledger.`
    : '';
  return `The reviews cannot be done as the gates ask: ${sumWords(load)} One person may hold ${load.limit}.${offer}`;
}

type Sum = Extract<ReviewLoad, { kind: 'sum' }>;

function missingBlocks(facts: readonly string[], { edition }: PolicyParts): Block[] {
  const rows = facts.map((id) => {
    const fact = edition.facts.find((one) => one.id === id);
    return [cell(fact?.prompt ?? id), cell(fact ? ownerLabels[fact.ask] : '')];
  });
  return [
    paragraph('There is no sum yet: whether the reviews can be done hangs on what is not known.'),
    annexTable('Missing for the sum', [7, 3], ['Find out', 'Who can say'], rows),
  ];
}

function sumBlocks(load: Sum, parts: PolicyParts): Block[] {
  const { lines } = load;
  const rows = lines.map(({ label, tier, changes, approvals, seniors }) => [
    cell(label),
    cell(tierLabels[tier]),
    cell(shown(changes)),
    cell(`${approvals}, of them ${seniors}`),
    cell(shown(changes * approvals)),
    cell(shown(changes * seniors)),
  ]);
  const total = [
    cell('Sum'),
    cell('–'),
    cell(shown(load.changes)),
    cell('–'),
    cell(shown(load.everyoneLoad.reviews)),
    cell(shown(load.seniorLoad.reviews)),
  ];
  return [
    paragraph(assumptions),
    annexTable(
      'Changes a week and the approvals they need',
      [2, 2.2, 1.4, 2, 1.4, 1.4],
      ['Author', 'Counted on', 'Changes', 'Approvals each, by seniors', 'Approvals', 'By seniors'],
      [...rows, total],
    ),
    paragraph(sumWords(load)),
    verdict(load, parts),
  ];
}

const assumptions =
  'Changes are spread over authors by headcount. Those outside tier 1 are counted on the most critical other tier that is run, so the sum is rather too high. Changes of unattended agents count with whoever prompts them. A review is done just before it would be escalated.';

/** The two divisions, with their figures. */
function sumWords({ seniorLoad, everyoneLoad, waitDays }: Sum): string {
  return `Seniors: ${division(seniorLoad, waitDays)}. Everyone: ${division(everyoneLoad, waitDays)}.`;
}

function division({ reviews, people, perDay, open }: Load, waitDays: number): string {
  const asked = counted(reviews, 'approval', 'approvals');
  const each = counted(perDay, 'approval', 'approvals');
  const wait = counted(waitDays, 'working day', 'working days');
  return `${asked} a week ÷ ${counted(people, 'person', 'people')} ÷ 5 days = ${each} a day for each person; where one waits ${wait}, each person has ${shown(open)} open`;
}

function verdict(load: Sum, parts: PolicyParts): Block {
  const limit = `One person may hold ${counted(load.limit, 'open review', 'open reviews')}.`;
  if (!load.over)
    return { kind: 'callout', tone: 'info', title: 'The reviews can be done', children: [paragraph(limit)] };
  const children = load.lighter ? lighterBlocks(limit, load.lighter, parts) : [paragraph(`${limit} ${noLighter}`)];
  const title = 'The reviews cannot be done as the gates ask';
  return { kind: 'callout', tone: 'warning', title, children };
}

const noLighter =
  'The gates cannot be lighter without touching tier 1. More people who may approve, or fewer changes, are the only ways.';

function lighterBlocks(limit: string, offer: LighterOffer, { template }: PolicyParts): Block[] {
  const label = (id: string) => template.decisions.authors.find((one) => one.id === id)?.label ?? id;
  const still = offer.stillOver ? 'Even then it is too much: more reviewers or fewer changes are needed as well.' : '';
  return [
    paragraph(
      `${limit} Lighter gates would leave each senior with ${shown(offer.seniorLoad.open)} and everyone with ${shown(offer.everyoneLoad.open)} open reviews on average. ${still}`.trim(),
    ),
    {
      kind: 'list',
      ordered: false,
      items: byGate(offer.decisions).map(([{ tier, cell: one }, authors]) => [
        paragraph(`${tierLabels[tier]}, ${authors.map(label).join(', ').toLowerCase()}: ${gateWords(one)}`),
      ]),
    },
    paragraph(`Residual risk: ${offer.residualRisk}`),
  ];
}

type LighterGate = LighterOffer['decisions'][number];

/** Authors of whom a tier would ask the same. */
function byGate(all: readonly LighterGate[]): (readonly [LighterGate, readonly string[]])[] {
  const same = (a: LighterGate, b: LighterGate) => a.tier === b.tier && gateWords(a.cell) === gateWords(b.cell);
  const firsts = all.filter((one, index) => all.findIndex((other) => same(one, other)) === index);
  return firsts.map((first) => [first, all.filter((one) => same(first, one)).map(({ author }) => author)]);
}

/** By what is shown: 0.96 prints as 1, and reads as one. */
function counted(value: number, one: string, many: string): string {
  return `${shown(value)} ${shown(value) === '1' ? one : many}`;
}

/** One digit after the point: the facts carry no more. */
function shown(value: number): string {
  return grouped(value, 1);
}
