import type { Bank, Level } from '../bank/bank';
import type { Was } from '../bank/diff-banks';
import { type Autonomy, steps } from '../bank/edition';
import { recordBy } from '../content/record';
import { allGaps } from './outside';
import type { DomainCard, Gap, Range, ScoreCard, Standing } from './score-card';
import { type Moment, type Trend, type TrendBasis, trendFrom } from './trend';

/** One assessment at one time, and what it came to. */
export interface Round extends Moment {
  readonly card: ScoreCard;
}

/** What moved between two rounds. Every list is in the edition's order, and everything stands on both sides. */
export interface RoundComparison {
  readonly trend: Trend;
  readonly level: Was<Range<Level> | null>;
  /** By domain of either round, banks outside the overall included; null = that round did not ask it. */
  readonly domains: Readonly<Record<string, Was<DomainCard | null>>>;
  readonly autonomy: {
    readonly inUse: Was<Autonomy | null>;
    readonly supported: Was<Range<Autonomy>>;
    /** Requirements that hold now and did not, and the other way round. */
    readonly met: readonly RequirementMove[];
    readonly missing: readonly RequirementMove[];
  };
  readonly gaps: {
    readonly closed: readonly GapMove[];
    readonly opened: readonly GapMove[];
    readonly open: readonly OpenGap[];
  };
  /** Questions with a known level now that had none, and the other way round. */
  readonly answered: readonly string[];
  readonly unanswered: readonly string[];
  /** Facts that say something else, by id. */
  readonly facts: readonly string[];
}

export interface RequirementMove {
  readonly for: Autonomy;
  readonly question: string;
  /** Null = no known level. */
  readonly has: Was<Level | null>;
  /** Null = that edition does not require it. */
  readonly needs: Was<Level | null>;
}

/**
 * Why a gap is one in one round alone: its level differs, its target does, the other round knows no answer, or does not
 * ask. Read from either side it is the same, so that swapping the rounds swaps closed and opened.
 */
type GapBecause = 'level' | 'target' | 'known' | 'asked';

export interface GapMove {
  readonly question: string;
  readonly level: Was<Level | null>;
  /** Null in the round in which it is no gap. */
  readonly target: Was<Level | null>;
  readonly because: GapBecause;
}

interface OpenGap {
  readonly question: string;
  readonly level: Was<Level>;
  readonly target: Was<Level>;
  readonly moved: 'improved' | 'worsened' | 'same';
}

/**
 * What moved from one round to a later one, of one edition or of two, from the basis of their trend. `known` holds the
 * versions of banks between the two editions.
 */
export function compareRounds(basis: TrendBasis, before: Round, now: Round, known: readonly Bank[]): RoundComparison {
  const trend = trendFrom(basis, now, known);
  const [was, is] = [before.card, now.card];
  return {
    trend,
    level: { before: was.level, after: is.level },
    domains: recordBy(
      namesOf(was.domains, is.domains),
      (domain) => domain,
      (domain) => ({ before: was.domains[domain] ?? null, after: is.domains[domain] ?? null }),
    ),
    autonomy: compareAutonomy(before, now),
    gaps: compareGaps(was, is),
    answered: gained(was, is),
    unanswered: gained(is, was),
    facts: namesOf(before.assessment.facts, now.assessment.facts).filter(
      (id) => JSON.stringify(before.assessment.facts[id]) !== JSON.stringify(now.assessment.facts[id]),
    ),
  };
}

function compareAutonomy(before: Round, now: Round): RoundComparison['autonomy'] {
  const [was, is] = [before.card.autonomy, now.card.autonomy];
  const key = (one: Required) => `${one.for} ${one.question}`;
  const [missed, misses] = [new Set(was.missing.map(key)), new Set(is.missing.map(key))];
  const needed = (round: Round, one: Required) =>
    steps
      .filter((step) => step === one.for)
      .flatMap((step) => round.edition.settings.autonomy[step])
      .find(({ question }) => question === one.question)?.atLeast ?? null;
  const move = (one: Required): RequirementMove => ({
    for: one.for,
    question: one.question,
    has: { before: levelIn(before.card, one.question), after: levelIn(now.card, one.question) },
    needs: { before: needed(before, one), after: needed(now, one) },
  });
  return {
    inUse: { before: was.inUse, after: is.inUse },
    supported: { before: was.supported, after: is.supported },
    met: was.missing.filter((one) => !misses.has(key(one))).map(move),
    missing: is.missing.filter((one) => !missed.has(key(one))).map(move),
  };
}

type Required = Pick<RequirementMove, 'for' | 'question'>;

function compareGaps(was: ScoreCard, is: ScoreCard): RoundComparison['gaps'] {
  const [had, has] = [gapsOf(was), gapsOf(is)];
  const left = [...had.values()].filter(({ question }) => !has.has(question));
  const fresh = [...has.values()].filter(({ question }) => !had.has(question));
  return {
    closed: left.map((gap) => ({
      question: gap.question,
      level: { before: gap.level, after: levelIn(is, gap.question) },
      target: { before: gap.target, after: null },
      because: becauseOf(gap, is),
    })),
    opened: fresh.map((gap) => ({
      question: gap.question,
      level: { before: levelIn(was, gap.question), after: gap.level },
      target: { before: null, after: gap.target },
      because: becauseOf(gap, was),
    })),
    open: [...has.values()].flatMap((gap) => {
      const old = had.get(gap.question);
      return old ? [openGap(old, gap)] : [];
    }),
  };
}

function gapsOf(card: ScoreCard): ReadonlyMap<string, Gap> {
  return new Map(allGaps(card).map((gap) => [gap.question, gap]));
}

/** Why the other round has no such gap. */
function becauseOf({ question, level }: Gap, other: ScoreCard): GapBecause {
  const standing: Standing | undefined = other.standings[question];
  switch (standing?.state) {
    case 'known':
      return standing.level === level ? 'target' : 'level';
    case 'unknown':
    case 'unanswered':
      return 'known';
    default:
      return 'asked';
  }
}

function openGap(old: Gap, gap: Gap): OpenGap {
  const moved = gap.level > old.level ? 'improved' : gap.level < old.level ? 'worsened' : 'same';
  const level = { before: old.level, after: gap.level };
  return { question: gap.question, level, target: { before: old.target, after: gap.target }, moved };
}

function gained(was: ScoreCard, is: ScoreCard): string[] {
  return Object.keys(is.standings).filter((id) => levelIn(is, id) !== null && levelIn(was, id) === null);
}

function levelIn({ standings }: ScoreCard, question: string): Level | null {
  const standing = standings[question];
  return standing?.state === 'known' ? standing.level : null;
}

function namesOf(was: object, is: object): string[] {
  return [...new Set([...Object.keys(is), ...Object.keys(was)])];
}
