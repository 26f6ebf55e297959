import type { Level } from '../../bank/bank';
import { allGaps } from '../../scoring/outside';
import type { Gap } from '../../scoring/score-card';
import { questionOf, type ReportInput, standingOf } from '../report-input';
import { gapBecause, gapMoved, gapRegraded } from '../wording/what-if';

/** Each gap as its question's words and severity, in the order of the list it stands in. */
export interface GapMoves {
  readonly opened: readonly string[];
  readonly closed: readonly string[];
  readonly regraded: readonly string[];
}

/** Gaps that are there only after, only before, or with another severity; banks outside the overall included. */
export function gapMoves(before: ReportInput, after: ReportInput): GapMoves {
  const [was, is] = [byQuestion(before), byQuestion(after)];
  const named = ({ question, severity, target }: Gap) => {
    const because = gapBecause(levelIn(before, question), levelIn(after, question), target);
    return gapMoved(questionOf(after, question).prompt, severity, because);
  };
  return {
    opened: [...is.values()].filter(({ question }) => !was.has(question)).map(named),
    closed: [...was.values()].filter(({ question }) => !is.has(question)).map(named),
    regraded: [...is.values()].flatMap((gap) => {
      const old = was.get(gap.question);
      if (!old || old.severity === gap.severity) return [];
      return [gapRegraded(questionOf(after, gap.question).prompt, old.severity, gap.severity)];
    }),
  };
}

function levelIn(input: ReportInput, question: string): Level | null {
  const standing = standingOf(input, question);
  return standing.state === 'known' ? standing.level : null;
}

function byQuestion({ card }: ReportInput): ReadonlyMap<string, Gap> {
  return new Map(allGaps(card).map((gap) => [gap.question, gap]));
}
