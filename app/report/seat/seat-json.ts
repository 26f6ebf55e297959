import { outsideBanks } from '../../bank/edition';
import { engineVersion } from '../../scoring/engine-version';
import { needsMore } from '../../scoring/score-seat';
import { clausesJson } from '../asked-clauses-json';
import { resultSchemaVersion } from '../result-json';
import { upgradedJson } from '../upgraded-json';
import type { SeatInput } from './seat-input';

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

/** The same file for one seat: every name of `resultJson`, null where one seat cannot tell, and what the seat sees. */
export function seatJson({ edition, assessment, card }: SeatInput): object {
  const nothing = (items: readonly { readonly id: string }[]) => Object.fromEntries(items.map(({ id }) => [id, null]));
  return {
    schemaVersion: resultSchemaVersion,
    engineVersion,
    edition: { id: edition.id, digest: edition.digest },
    organisation: assessment.organisation,
    date: assessment.date,
    track: assessment.track,
    role: assessment.role ?? null,
    autonomy: { inUse: card.inUse, supported: null, gap: null, missing: null },
    score: null,
    level: null,
    coverage: card.coverage,
    counts: card.counts,
    provisional: null,
    gates: null,
    domains: Object.fromEntries(edition.banks.map((bank) => [bank.domain, noDomain])),
    holdsProfile: null,
    patterns: nothing(edition.patterns),
    practices: nothing(edition.practices),
    pace: { adoption: null, governance: null, zones: null },
    gaps: null,
    becomeCritical: null,
    toFindOut: null,
    plan: null,
    smallestChange: null,
    incidents: nothing(edition.incidents),
    resetControls: nothing(edition.resetControls),
    scopedOut: card.scopedOut,
    contradictions: card.contradictions.map((id) => ({ id })),
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
    seat: {
      needs: card.needs.map((need) => ({ ...need, more: needsMore(need) })),
      fixes: card.fixes,
    },
    ...outsideJson(edition, card.standings),
    ...upgradedJson(assessment, undefined),
  };
}

/** What a pulse asked this seat; a custom bank's own gaps and plan are the organisation's. */
function outsideJson(edition: SeatInput['edition'], standings: SeatInput['card']['standings']): { outside?: object } {
  const own = outsideBanks(edition).flatMap((bank) => {
    const { clauses } = clausesJson(bank, standings);
    const { domain, version, title, outside } = bank;
    const nothing = { gaps: null, toFindOut: null, plan: null };
    return clauses ? [[domain, { version, title, digest: outside?.digest, ...nothing, clauses }] as const] : [];
  });
  return own.length === 0 ? {} : { outside: Object.fromEntries(own) };
}
