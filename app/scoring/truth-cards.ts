import type { Consolidated } from '../assessment/consolidated';
import type { Level } from '../bank/bank';
import type { Autonomy } from '../bank/edition';
import type { Coverage, Range, Score } from './range';

/** On whose word a result rests, and how far it can be trusted. */
export interface Standpoint {
  /** The same assessment on what was said, evidenced and judged alone; what is missing there is unknown. */
  readonly truths: Readonly<Record<'said' | 'evidenced' | 'judged', CompactCard>>;
  readonly evidence: EvidenceCard;
  readonly confidence: ConfidenceCard;
  /** Null when the answers came from one hand. */
  readonly respondents: RespondentsCard | null;
}

/** The headline of one truth, or of one unit. */
export interface CompactCard {
  readonly score: Range<Score> | null;
  readonly scores: Readonly<Record<string, Range<Score> | null>>;
  readonly levels: Readonly<Record<string, Range<Level> | null>>;
  readonly supported: Range<Autonomy>;
  readonly coverage: Coverage;
}

/** How much of what counts was shown and seen. `known` = the weight with an evidenced level. */
export interface EvidenceCard {
  readonly weight: Coverage;
  /** Gates in force: their weight, and their number. */
  readonly gateWeight: Coverage;
  readonly gates: { readonly evidenced: number; readonly of: number };
}

export type ConfidenceReason =
  | 'coverageUnder80'
  | 'notApplicableOver30'
  | 'contradiction'
  | 'evidenceUnder50OfGateWeight';

export interface ConfidenceCard {
  readonly level: 'high' | 'medium' | 'low' | 'veryLow';
  /** Each lowered it by one step; below very low there is none. */
  readonly reasons: readonly ConfidenceReason[];
}

export interface RespondentsCard {
  readonly minimumGroup: number;
  readonly respondents: Consolidated['respondents'];
  /** Only groups that may be shown. */
  readonly groups: Consolidated['groups'];
  readonly perceptionGaps: Consolidated['perceptionGaps'];
  /** Questions answered with a level by some and waved off by others: contradictions, each to be asked again. */
  readonly mixtures: readonly string[];
  readonly units: readonly UnitCard[];
  /** Greatest minus least level per domain of the units shown, on the floor; null below two of them. */
  readonly unitSpread: Readonly<Record<string, number | null>>;
}

export interface UnitCard {
  readonly unit: string;
  /** Null = too few responses to be shown. */
  readonly shown: { readonly n: number; readonly card: CompactCard } | null;
}
