import { type Edition, outsideBanks } from '../../bank/edition';
import { needsMore, type SeatCard } from '../../scoring/score-seat';
import { clausesJson } from '../asked-clauses-json';
import { headJson } from '../result-json';
import { upgradedJson } from '../upgraded-json';
import type { SeatInput } from './seat-input';

/** The same file for one seat: every name of `resultJson`, null where one seat cannot tell, and what the seat sees. */
export function seatJson({ edition, assessment, card }: SeatInput): object {
  return {
    ...headJson(edition, assessment, assessment.role ?? null),
    ...standJson(edition, card),
    ...noWork,
    incidents: nothing(edition.incidents),
    resetControls: nothing(edition.resetControls),
    scopedOut: card.scopedOut,
    contradictions: card.contradictions.map((id) => ({ id })),
    ...noTrust,
    seat: {
      needs: card.needs.map((need) => ({ ...need, more: needsMore(need) })),
      fixes: card.fixes,
    },
    ...outsideJson(edition, card.standings),
    ...upgradedJson(assessment, undefined),
  };
}

/** A seat knows what is used and what it answered; it has no verdict on any part. */
function standJson({ banks, patterns, practices }: Edition, card: SeatCard): object {
  return {
    autonomy: { inUse: card.inUse, supported: null, gap: null, missing: null },
    score: null,
    level: null,
    coverage: card.coverage,
    counts: card.counts,
    provisional: null,
    gates: null,
    domains: Object.fromEntries(banks.map(({ domain }) => [domain, noDomain])),
    holdsProfile: null,
    patterns: nothing(patterns),
    practices: nothing(practices),
    pace: { adoption: null, governance: null, zones: null },
  };
}

function nothing(items: readonly { readonly id: string }[]): Record<string, null> {
  return Object.fromEntries(items.map(({ id }) => [id, null]));
}

const noDomain = {
  score: null,
  level: null,
  atMostByGates: null,
  noLevelBecause: 'track',
  moreAnswers: null,
  gates: null,
  coverage: null,
  counts: null,
  provisional: null,
  holds: null,
};

const noWork = { gaps: null, becomeCritical: null, toFindOut: null, plan: null, smallestChange: null };

const noTrust = {
  truths: null,
  evidence: null,
  confidence: null,
  respondents: null,
  dispositionsWithoutGap: null,
  outcomeNumbers: null,
  keyMessages: null,
  asked: null,
  clauses: null,
  decisions: null,
  ledger: null,
};

/** What a pulse asked this seat; a custom bank's own gaps and plan are the organisation's. */
function outsideJson(edition: Edition, standings: SeatCard['standings']): { outside?: object } {
  const own = outsideBanks(edition).flatMap((bank) => {
    const { clauses } = clausesJson(bank, standings);
    const { domain, version, title, outside } = bank;
    const lists = { gaps: null, toFindOut: null, plan: null };
    return clauses ? [[domain, { version, title, digest: outside?.digest, ...lists, clauses }] as const] : [];
  });
  return own.length === 0 ? {} : { outside: Object.fromEntries(own) };
}
