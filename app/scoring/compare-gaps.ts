import type { Level } from '../bank/bank';
import type { Was } from '../bank/diff-banks';
import { allGaps } from './outside';
import type { Gap, ScoreCard } from './score-card';
import { lowestKnown, type Succession } from './succession';

/** Banks outside the overall included. */
export interface GapComparison {
  readonly closed: readonly GapMove[];
  readonly opened: readonly GapMove[];
  readonly open: readonly OpenGap[];
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
  /** Of the later round. */
  readonly question: string;
  /** The gaps of the earlier round that it continues; the one with the lowest level stands for them. */
  readonly of: readonly string[];
  readonly level: Was<Level>;
  readonly target: Was<Level>;
  readonly moved: 'improved' | 'worsened' | 'same';
}

/** Closed ones by the question of the earlier round, opened and open ones by that of the later. */
export function compareGaps(was: ScoreCard, is: ScoreCard, { older, newer }: Succession): GapComparison {
  const [had, has] = [gapsOf(was), gapsOf(is)];
  const before = (gap: Gap) => older(gap.question).flatMap((id) => had.get(id) ?? []);
  const left = [...had.values()].filter(({ question }) => !newer(question).some((id) => has.has(id)));
  const fresh = [...has.values()].filter((gap) => before(gap).length === 0);
  return {
    closed: left.map((gap) => ({
      question: gap.question,
      level: { before: gap.level, after: lowestKnown(is, newer(gap.question)) },
      target: { before: gap.target, after: null },
      because: becauseOf(gap, is, newer(gap.question)),
    })),
    opened: fresh.map((gap) => ({
      question: gap.question,
      level: { before: lowestKnown(was, older(gap.question)), after: gap.level },
      target: { before: null, after: gap.target },
      because: becauseOf(gap, was, older(gap.question)),
    })),
    open: [...has.values()].flatMap((gap) => openGap(before(gap), gap) ?? []),
  };
}

function gapsOf(card: ScoreCard): ReadonlyMap<string, Gap> {
  return new Map(allGaps(card).map((gap) => [gap.question, gap]));
}

/** Why the other round has no such gap; `questions` are those that it would stand on there. */
function becauseOf(gap: Gap, other: ScoreCard, questions: readonly string[]): GapBecause {
  const level = lowestKnown(other, questions);
  if (level !== null) return level === gap.level ? 'target' : 'level';
  const states = questions.map((id) => other.standings[id]?.state);
  return states.some((state) => state === 'unknown' || state === 'unanswered') ? 'known' : 'asked';
}

function openGap(olds: readonly Gap[], gap: Gap): OpenGap | undefined {
  const [first, ...more] = olds;
  if (!first) return undefined;
  const old = more.reduce((a, b) => (b.level < a.level ? b : a), first);
  const moved = gap.level > old.level ? 'improved' : gap.level < old.level ? 'worsened' : 'same';
  return {
    question: gap.question,
    of: olds.map(({ question }) => question),
    level: { before: old.level, after: gap.level },
    target: { before: old.target, after: gap.target },
    moved,
  };
}
