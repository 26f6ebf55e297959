import type { Assessment } from '../assessment/assessment';
import type { Bank, Role } from '../bank/bank';
import { type Edition, outsideBanks } from '../bank/edition';
import { editJson } from '../edits/edit-json';
import { engineVersion } from '../scoring/engine-version';
import type { AutonomyCard, DomainCard, Gap, PatternCard } from '../scoring/score-card';
import { clausesJson } from './asked-clauses-json';
import { reportPassages } from './edit-report';
import { keyMessages } from './key-messages';
import type { ReportInput } from './report-input';
import { upgradedJson } from './upgraded-json';

const resultSchemaVersion = 1;

/** What the policy adds; its shape is told where it is made. */
interface PolicyResult {
  readonly clauses: readonly { readonly id: string }[];
  readonly decisions: object;
  readonly ledger: readonly { readonly id: string }[];
}

/**
 * Everything computed, for machines and for a later check. Keys keep this order, so that JSON.stringify gives the same
 * bytes for the same input; fields may be added, never renamed.
 */
export function resultJson(input: ReportInput & { readonly policy: PolicyResult }): object {
  const { edition, assessment, policy } = input;
  return {
    ...headJson(edition, assessment, null),
    ...standJson(input),
    ...workJson(input),
    ...heldJson(input),
    ...trustJson(input),
    ...messagesJson(input),
    clauses: policy.clauses,
    decisions: policy.decisions,
    ledger: policy.ledger,
    ...outsideJson(input),
    ...narrativeJson(input),
    ...upgradedJson(assessment, input.rounds),
  };
}

/** What it was made from and of whom it tells; one seat's file begins with the same. */
export function headJson(edition: Edition, { organisation, date, track }: Assessment, role: Role | null): object {
  return {
    schemaVersion: resultSchemaVersion,
    engineVersion,
    edition: { id: edition.id, digest: edition.digest },
    organisation,
    date,
    track,
    role,
  };
}

/** Where the organisation stands. */
function standJson({ edition, card }: ReportInput): object {
  const { pace } = card;
  return {
    autonomy: autonomyJson(card.autonomy),
    score: card.score,
    level: card.level,
    coverage: card.coverage,
    counts: card.counts,
    provisional: card.provisional,
    gates: card.gates,
    domains: inOrder(edition.banks, ({ domain }) => domain, card.domains, domainJson),
    holdsProfile: card.holdsProfile,
    patterns: inOrder(edition.patterns, idOf, card.patterns, patternJson),
    practices: inOrder(edition.practices, idOf, card.practices, (score) => score),
    pace: { ...pace, zones: pace.zones.map(({ id, title }) => ({ id, title })) },
  };
}

function autonomyJson({ inUse, supported, gap, missing }: AutonomyCard): object {
  return {
    inUse,
    supported,
    gap,
    missing: missing.map(({ for: step, question, has, needs, why }) => ({ for: step, question, has, needs, why })),
  };
}

/** What is to be done. */
function workJson({ card }: ReportInput): object {
  const { gaps, becomeCritical, toFindOut, plan, smallestChange } = card;
  return { gaps: gaps.map(gapJson), becomeCritical, toFindOut, plan, smallestChange };
}

/** What happened to others, held against the answers. */
function heldJson({ edition, card }: ReportInput): object {
  return {
    incidents: inOrder(edition.incidents, idOf, card.incidents, ({ verdict, firstMissing, barriers }) => ({
      verdict,
      firstMissing,
      barriers,
    })),
    resetControls: inOrder(edition.resetControls, idOf, card.resetControls, (control) => control),
  };
}

/** What was asked, on whose word all of it rests, and what stands beside it without a score. */
function trustJson(input: ReportInput): object {
  const { scopedOut, contradictions, truths, evidence, confidence, respondents, dispositionsWithoutGap } = input.card;
  return {
    scopedOut,
    contradictions: contradictions.map((id) => ({ id })),
    truths,
    evidence,
    confidence,
    respondents,
    dispositionsWithoutGap,
    outcomeNumbers: outcomeNumbers(input),
  };
}

/** Which key messages and decisions asked the report prints. */
function messagesJson(input: ReportInput): object {
  const { messages, asked } = keyMessages(input);
  return { keyMessages: messages.map(({ id }) => ({ id })), asked: asked.map(({ id }) => ({ id })) };
}

/** What was edited of the report's narrative. Left out where nothing was. */
function narrativeJson(input: ReportInput): { narrative?: object } {
  if (!input.assessment.edits) return {};
  const edited = reportPassages(input).filter((one) => one.edited);
  return { narrative: edited.map((one) => ({ id: one.target, text: one.text, edit: editJson(one) })) };
}

function gapJson({ question, level, target, severity, stakes, because, disposition }: Gap): object {
  return { question, level, target, severity, stakes, because, disposition };
}

/** Banks outside the overall: which they are, and their own lists. Left out where there is none. */
function outsideJson({ edition, card }: ReportInput): { outside?: object } {
  const banks = outsideBanks(edition);
  if (banks.length === 0) return {};
  const own = (bank: Bank) => {
    const { domain, version, title, outside } = bank;
    const { gaps = [], toFindOut, plan } = card.outside[domain] ?? {};
    const lists = { gaps: gaps.map(gapJson), toFindOut, plan };
    return { version, title, digest: outside?.digest, ...lists, ...clausesJson(bank, card.standings) };
  };
  return { outside: Object.fromEntries(banks.map((bank) => [bank.domain, own(bank)])) };
}

/** The organisation's own numbers as they were given; null = not sure, or not asked. */
function outcomeNumbers({ edition, assessment }: ReportInput): unknown {
  const fact = edition.facts.find(({ type }) => type === 'outcomes');
  const value = fact && assessment.facts[fact.id];
  return Array.isArray(value) ? value : null;
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

/** Cards by id in the edition's order, whatever order they were computed in. */
function inOrder<Item, Card>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  cards: Readonly<Record<string, Card>>,
  json: (card: Card) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    items.map((item) => {
      const own = cards[idOf(item)];
      return [idOf(item), own === undefined ? null : json(own)];
    }),
  );
}

function domainJson({ score, level, atMostByGates, noLevelBecause, moreAnswers, gates, ...card }: DomainCard): object {
  const { coverage, counts, provisional, holds } = card;
  return {
    score,
    level,
    atMostByGates,
    noLevelBecause,
    moreAnswers,
    gates: gates.map(({ question, state }) => ({ question, state })),
    coverage,
    counts,
    provisional,
    holds,
  };
}

function patternJson({ applies, exposure, band, worst, stakes, rating, coverage, moreAnswers }: PatternCard): object {
  return { applies, exposure, stakes, rating, band, worst, coverage, moreAnswers };
}
