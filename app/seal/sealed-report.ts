import { createHash } from 'node:crypto';
import type { Assessment } from '../assessment/assessment';
import type { Bank } from '../bank/bank';
import type { Edition } from '../bank/edition';
import { keepIds } from '../content/record';
import type { Document } from '../document/document';
import { buildReport } from '../report/build-report';
import { resultJson } from '../report/result-json';
import { buildSeatReport } from '../report/seat/build-seat-report';
import { seatInput } from '../report/seat/seat-input';
import { seatJson } from '../report/seat/seat-json';
import { type EarlierRounds, roundsBasis, roundsFrom } from '../scoring/rounds';
import { scoreAssessment } from '../scoring/score-assessment';
import { canonicalJson } from './canonical-json';
import { type Engine, thisEngine } from './engine';
import { sealedAssessment } from './sealed-assessment';
import { basisOf, roundsPrinted, type SealedData, sealedEdition, sealedRounds, sealSchemaVersion } from './sealed-data';
import { coverSeal } from './wording';

interface ReportSources {
  /** In the words that the facts choose. */
  readonly edition: Edition;
  readonly assessment: Assessment;
  readonly earlier?: EarlierRounds;
}

/** The gap report, of a whole organisation or of one seat, with what it was built from inside. Pure. */
export function sealedReport({ edition, assessment, earlier }: ReportSources): Document {
  const basis = earlier && roundsBasis(earlier, { edition, assessment });
  const state = { assessment, ...(basis !== undefined && { rounds: basis && sealedRounds(basis) }) };
  return reportOfState(state, {
    edition,
    earlier: basis?.earlier.map((one) => one.edition) ?? [],
    known: earlier?.known ?? [],
  });
}

/** What a report is built from: nothing that is not inside it. */
type SealedState = Pick<SealedData, 'assessment' | 'rounds'>;

export interface SealedUnder {
  readonly edition: Edition;
  /** Of each earlier round. */
  readonly earlier: readonly Edition[];
  readonly known: readonly Bank[];
}

/** The same report from what one carries: the same state gives the same document. Whatever no report reads is left out. */
export function reportOfState(given: SealedState, under: SealedUnder, engine: Engine = thisEngine): Document {
  const { edition } = under;
  const state = plainJson(printedState(given, under));
  const { document, result } = built(state, under);
  const json = canonicalJson({
    schemaVersion: sealSchemaVersion,
    engine,
    edition: sealedEdition(edition),
    lang: document.meta.lang,
    ...state,
    result,
  } satisfies SealedData);
  const sha256 = createHash('sha256').update(json).digest('hex');
  const meta = { ...document.meta, facts: [...document.meta.facts, coverSeal(sha256)] };
  return { ...document, meta, seal: { json, sha256, engine: engine.version } };
}

function printedState({ assessment, rounds }: SealedState, { edition, earlier }: SealedUnder): SealedState {
  return {
    assessment: sealedAssessment(edition, assessment),
    ...(rounds !== undefined && { rounds: rounds && roundsPrinted(rounds, earlier) }),
  };
}

function built(state: SealedState, { edition, earlier, known }: SealedUnder): { document: Document; result: object } {
  const { assessment } = state;
  const seat = seatInput(edition, assessment);
  if (seat) return { document: buildSeatReport(seat), result: seatJson(seat) };
  const now = { edition, assessment, card: scoreAssessment(edition, assessment) };
  const rounds = state.rounds && roundsFrom(basisOf(state.rounds, earlier, now), now, known);
  const input = { ...now, ...(rounds !== undefined && { rounds }) };
  return { document: buildReport(input), result: withoutPolicy(resultJson({ ...input, policy: noPolicy })) };
}

const noPolicy = { clauses: [], decisions: {}, ledger: [] };

/** The policy goes elsewhere than the report, so neither carries anything of the other. */
function withoutPolicy(result: object): object {
  return keepIds({ ...result }, (key) => !Object.hasOwn(noPolicy, key));
}

/** As it will be read back: keys in one order, nothing undefined, no half of a character, which JSON cannot hold. */
function plainJson<T>(value: T): T {
  return JSON.parse(canonicalJson(wellFormed(value))) as T;
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Cs}/gu, '');
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [wellFormed(key), wellFormed(own)]));
}
