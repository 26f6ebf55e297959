import { bullets, cell, paragraph } from '../document/build';
import type { Block } from '../document/document';
import { annexTable } from './annex-table';
import type { PolicyParts } from './policy-parts';
import { type LighterOffer, type ReviewLoad, reviewLoad } from './review-load';
import { gateWords } from './wording/decisions';
import { heads } from './wording/heads';
import { lighterGate, lighterWords, limitWords, loadWords, overloadWarning, shown, sumWords } from './wording/load';
import { ownerLabels, tierLabels } from './wording/names';

/** The sum with every figure that goes into it, or what is missing for it. */
export function reviewLoadBlocks(parts: PolicyParts): Block[] {
  const load = reviewLoadOf(parts);
  return load.kind === 'missing' ? missingBlocks(load.facts, parts) : sumBlocks(load, parts);
}

/** The result without the rows, for who signs; the ledger has them. */
export function reviewLoadInShort(parts: PolicyParts): Block[] {
  const load = reviewLoadOf(parts);
  if (load.kind === 'missing') return missingBlocks(load.facts, parts);
  return [paragraph(`${sumWords(load)} ${loadWords.inLedger}`), verdict(load, parts)];
}

export function reviewLoadOf({ template, assessment, decisions }: PolicyParts): ReviewLoad {
  return reviewLoad(template.decisions, assessment.facts, decisions);
}

/** One line for whoever builds: undefined when the reviews can be done, or when nobody can tell. */
export function reviewLoadWarning(parts: PolicyParts): string | undefined {
  const load = reviewLoadOf(parts);
  return load.kind === 'missing' || !load.over ? undefined : overloadWarning(load);
}

type Sum = Extract<ReviewLoad, { kind: 'sum' }>;

function missingBlocks(facts: readonly string[], { edition }: PolicyParts): Block[] {
  const rows = facts.map((id) => {
    const fact = edition.facts.find((one) => one.id === id);
    return [cell(fact?.prompt ?? id), cell(fact ? ownerLabels[fact.ask] : '')];
  });
  return [
    paragraph(loadWords.missing),
    annexTable(loadWords.missingTable, [7, 3], [heads.findOut, heads.whoCanSay], rows),
  ];
}

function sumBlocks(load: Sum, parts: PolicyParts): Block[] {
  const { lines } = load;
  const rows = lines.map(({ label, tier, changes, approvals, seniors }) => [
    cell(label),
    cell(tierLabels[tier]),
    cell(shown(changes)),
    cell(loadWords.approvals(approvals, seniors)),
    cell(shown(changes * approvals)),
    cell(shown(changes * seniors)),
  ]);
  const total = [
    cell(loadWords.sum),
    cell(loadWords.nothing),
    cell(shown(load.changes)),
    cell(loadWords.nothing),
    cell(shown(load.everyoneLoad.reviews)),
    cell(shown(load.seniorLoad.reviews)),
  ];
  return [
    paragraph(loadWords.assumptions),
    annexTable(
      loadWords.lines,
      [2, 2.2, 1.4, 2, 1.4, 1.4],
      [heads.author, heads.countedOn, heads.changes, heads.approvalsBySeniors, heads.approvals, heads.bySeniors],
      [...rows, total],
    ),
    paragraph(sumWords(load)),
    verdict(load, parts),
  ];
}

function verdict(load: Sum, parts: PolicyParts): Block {
  const limit = limitWords(load);
  if (!load.over) return { kind: 'callout', tone: 'info', title: loadWords.canBeDone, children: [paragraph(limit)] };
  const children = load.lighter
    ? lighterBlocks(limit, load.lighter, parts)
    : [paragraph(`${limit} ${loadWords.noLighter}`)];
  return { kind: 'callout', tone: 'warning', title: loadWords.cannotBeDone, children };
}

function lighterBlocks(limit: string, offer: LighterOffer, { template }: PolicyParts): Block[] {
  const label = (id: string) => template.decisions.authors.find((one) => one.id === id)?.label ?? id;
  return [
    paragraph(`${limit} ${lighterWords(offer)}`),
    bullets(
      byGate(offer.decisions).map(([{ tier, cell: one }, authors]) => lighterGate(tier, authors.map(label), one)),
    ),
    paragraph(loadWords.residualRisk(offer.residualRisk)),
  ];
}

type LighterGate = LighterOffer['decisions'][number];

/** Authors of whom a tier would ask the same. */
function byGate(all: readonly LighterGate[]): (readonly [LighterGate, readonly string[]])[] {
  const same = (a: LighterGate, b: LighterGate) => a.tier === b.tier && gateWords(a.cell) === gateWords(b.cell);
  const firsts = all.filter((one, index) => all.findIndex((other) => same(one, other)) === index);
  return firsts.map((first) => [first, all.filter((one) => same(first, one)).map(({ author }) => author)]);
}
