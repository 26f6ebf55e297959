import type { Bank, Level } from '../bank/bank';
import type { Was } from '../bank/diff-banks';
import { type Autonomy, steps } from '../bank/edition';
import { recordBy } from '../content/record';
import { compareGaps, type GapComparison } from './compare-gaps';
import type { DomainCard, Range, ScoreCard } from './score-card';
import { lowestKnown, type Succession, successionOf } from './succession';
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
  readonly gaps: GapComparison;
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
 * What moved from one round to a later one, of one edition or of two, from the basis of their trend. `known` holds the
 * versions of banks between the two editions.
 */
export function compareRounds(basis: TrendBasis, before: Round, now: Round, known: readonly Bank[]): RoundComparison {
  const trend = trendFrom(basis, now, known);
  const [was, is] = [before.card, now.card];
  const succession = successionOf(before.edition, now.edition, known);
  return {
    trend,
    level: { before: was.level, after: is.level },
    domains: recordBy(
      namesOf(was.domains, is.domains),
      (domain) => domain,
      (domain) => ({ before: was.domains[domain] ?? null, after: is.domains[domain] ?? null }),
    ),
    autonomy: compareAutonomy(before, now, succession),
    gaps: compareGaps(was, is, succession),
    answered: gained(is, was, succession.older),
    unanswered: gained(was, is, succession.newer),
    facts: namesOf(before.assessment.facts, now.assessment.facts).filter(
      (id) => JSON.stringify(before.assessment.facts[id]) !== JSON.stringify(now.assessment.facts[id]),
    ),
  };
}

function compareAutonomy(before: Round, now: Round, { older, newer }: Succession): RoundComparison['autonomy'] {
  const [was, is] = [before.card.autonomy, now.card.autonomy];
  const [missed, misses] = [new Set(was.missing.map(keyOf)), new Set(is.missing.map(keyOf))];
  const among = (keys: ReadonlySet<string>, step: Autonomy, questions: readonly string[]) =>
    questions.some((question) => keys.has(keyOf({ for: step, question })));
  const move = (one: Required, then: readonly string[], later: readonly string[]): RequirementMove => ({
    for: one.for,
    question: one.question,
    has: { before: lowestKnown(before.card, then), after: lowestKnown(now.card, later) },
    needs: { before: neededBy(before, one.for, then), after: neededBy(now, one.for, later) },
  });
  return {
    inUse: { before: was.inUse, after: is.inUse },
    supported: { before: was.supported, after: is.supported },
    met: was.missing
      .filter((one) => !among(misses, one.for, newer(one.question)))
      .map((one) => move(one, [one.question], newer(one.question))),
    missing: is.missing
      .filter((one) => !among(missed, one.for, older(one.question)))
      .map((one) => move(one, older(one.question), [one.question])),
  };
}

type Required = Pick<RequirementMove, 'for' | 'question'>;

function keyOf(one: Required): string {
  return `${one.for} ${one.question}`;
}

/** The most that a step requires of these questions; null where it requires none of them. */
function neededBy({ edition }: Round, step: Autonomy, questions: readonly string[]): Level | null {
  const own = steps.filter((one) => one === step).flatMap((one) => edition.settings.autonomy[one]);
  const levels = own.filter(({ question }) => questions.includes(question)).map(({ atLeast }) => atLeast);
  return levels.length === 0 ? null : (Math.max(...levels) as Level);
}

/** Questions of one round with a known level, where those that they are in the other have none. */
function gained(of: ScoreCard, other: ScoreCard, there: (question: string) => readonly string[]): string[] {
  return Object.keys(of.standings).filter(
    (id) => lowestKnown(of, [id]) !== null && lowestKnown(other, there(id)) === null,
  );
}

function namesOf(was: object, is: object): string[] {
  return [...new Set([...Object.keys(is), ...Object.keys(was)])];
}
