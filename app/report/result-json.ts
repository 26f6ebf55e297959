import type { Bank } from '../bank/bank';
import { outsideBanks } from '../bank/edition';
import { editJson } from '../edits/edit-json';
import { engineVersion } from '../scoring/engine-version';
import type { DomainCard, Gap, PatternCard } from '../scoring/score-card';
import { clausesJson } from './asked-clauses-json';
import { reportPassages } from './edit-report';
import { keyMessages } from './key-messages';
import type { ReportInput } from './report-input';
import { upgradedJson } from './upgraded-json';

export const resultSchemaVersion = 1;

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
  const { edition, assessment, card } = input;
  const { inUse, supported, gap, missing } = card.autonomy;
  const said = keyMessages(input);
  return {
    schemaVersion: resultSchemaVersion,
    engineVersion,
    edition: { id: edition.id, digest: edition.digest },
    organisation: assessment.organisation,
    date: assessment.date,
    track: assessment.track,
    role: null,
    autonomy: {
      inUse,
      supported,
      gap,
      missing: missing.map(({ for: step, question, has, needs, why }) => ({ for: step, question, has, needs, why })),
    },
    score: card.score,
    level: card.level,
    coverage: card.coverage,
    counts: card.counts,
    provisional: card.provisional,
    gates: card.gates,
    domains: inOrder(edition.banks, (bank) => bank.domain, card.domains, domainJson),
    holdsProfile: card.holdsProfile,
    patterns: inOrder(edition.patterns, (pattern) => pattern.id, card.patterns, patternJson),
    practices: inOrder(
      edition.practices,
      (practice) => practice.id,
      card.practices,
      (score) => score,
    ),
    pace: { ...card.pace, zones: card.pace.zones.map(({ id, title }) => ({ id, title })) },
    gaps: card.gaps.map(gapJson),
    becomeCritical: card.becomeCritical,
    toFindOut: card.toFindOut,
    plan: card.plan,
    smallestChange: card.smallestChange,
    incidents: inOrder(
      edition.incidents,
      (incident) => incident.id,
      card.incidents,
      (incident) => ({
        verdict: incident.verdict,
        firstMissing: incident.firstMissing,
        barriers: incident.barriers,
      }),
    ),
    resetControls: inOrder(
      edition.resetControls,
      (control) => control.id,
      card.resetControls,
      (control) => control,
    ),
    scopedOut: card.scopedOut,
    contradictions: card.contradictions.map((id) => ({ id })),
    truths: card.truths,
    evidence: card.evidence,
    confidence: card.confidence,
    respondents: card.respondents,
    dispositionsWithoutGap: card.dispositionsWithoutGap,
    outcomeNumbers: outcomeNumbers(input),
    keyMessages: said.messages.map(({ id }) => ({ id })),
    asked: said.asked.map(({ id }) => ({ id })),
    clauses: input.policy.clauses,
    decisions: input.policy.decisions,
    ledger: input.policy.ledger,
    ...outsideJson(input),
    ...narrativeJson(input),
    ...upgradedJson(assessment, input.rounds),
  };
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
