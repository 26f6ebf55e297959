import { explainAutonomy } from '../../scoring/explain/explain-autonomy';
import type { RequirementStanding } from '../../scoring/explain/explanation';
import type { Standing } from '../../scoring/score-card';
import { questionOf, type ReportInput } from '../report-input';
import { autonomySentences } from '../wording/autonomy';
import { supportedSaid } from '../wording/since';
import {
  becauseAsked,
  becauseBelow,
  becauseBlocks,
  becauseClears,
  becauseFact,
  becauseOpen,
  becauseUse,
  whatIfWords,
} from '../wording/what-if';
import { comparing, type Move } from './move';

/** Autonomy in use, supported and the distance between the two; and what is asked at all. */
export function autonomyMoves(before: ReportInput, after: ReportInput): Move[] {
  const compare = comparing(before, after);
  return [
    compare(whatIfWords.inUse, ({ card }) => card.autonomy.inUse ?? whatIfWords.notSaid, [becauseFact]),
    compare(
      whatIfWords.supported,
      ({ card }) => supportedSaid(card.autonomy.supported),
      requirementsMoved(before, after),
    ),
    compare(whatIfWords.distance, (input) => autonomySentences(input)[3] ?? '', [becauseUse]),
    compare(whatIfWords.asked, ({ card }) => String(card.counts.inScope), askedMoved(before, after)),
  ];
}

/** Step by step, the requirements that stand otherwise than before. */
function requirementsMoved(before: ReportInput, after: ReportInput): string[] {
  const [was, is] = [explainAutonomy(before).steps, explainAutonomy(after).steps];
  return is.flatMap(({ step, requirements }, at) => {
    const old = new Map((was[at]?.requirements ?? []).map((one) => [one.question, stateOf(one)]));
    const prompts = (from: readonly State[], to: readonly State[]) =>
      requirements.flatMap((one) => {
        const moved = from.includes(old.get(one.question) ?? 'open') && to.includes(stateOf(one));
        return moved ? [questionOf(after, one.question).prompt] : [];
      });
    const said = (list: readonly string[], words: (list: readonly string[], step: string) => string) =>
      list.length > 0 ? [words(list, step)] : [];
    return [
      ...said(prompts(['open', 'below'], ['holds']), becauseClears),
      ...said(prompts(['holds'], ['open', 'below']), becauseBlocks),
      ...said(prompts(['open'], ['below']), becauseBelow),
      ...said(prompts(['below'], ['open']), becauseOpen),
    ];
  });
}

type State = 'holds' | 'open' | 'below';

function stateOf({ outcome }: RequirementStanding): State {
  if (outcome === 'below') return 'below';
  return outcome === 'holds' || outcome === 'ruledOut' ? 'holds' : 'open';
}

function askedMoved(before: ReportInput, after: ReportInput): string[] {
  const asked = (standing: Standing | undefined) => standing !== undefined && standing.state !== 'outOfScope';
  const ids = Object.keys(after.card.standings);
  const [was, is] = [before.card.standings, after.card.standings];
  const more = ids.filter((id) => asked(is[id]) && !asked(was[id])).length;
  const fewer = ids.filter((id) => !asked(is[id]) && asked(was[id])).length;
  return more + fewer > 0 ? [becauseAsked(more, fewer)] : [];
}
