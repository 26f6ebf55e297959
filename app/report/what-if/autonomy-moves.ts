import { explainAutonomy } from '../../scoring/explain/explain-autonomy';
import type { AutonomyCard, Standing } from '../../scoring/score-card';
import { questionOf, type ReportInput } from '../report-input';
import { autonomySentences } from '../wording/autonomy';
import { becauseAsked, becauseFact, becauseFails, becauseHolds, becauseUse, whatIfWords } from '../wording/what-if';
import type { Move } from './moves';

/** Autonomy in use, supported and the distance between the two; and what is asked at all. */
export function autonomyMoves(before: ReportInput, after: ReportInput): Move[] {
  const pair = (what: string, words: (input: ReportInput) => string, because: readonly string[]): Move => ({
    what,
    before: words(before),
    after: words(after),
    because,
  });
  return [
    pair(whatIfWords.inUse, ({ card }) => card.autonomy.inUse ?? whatIfWords.notSaid, [becauseFact]),
    pair(whatIfWords.supported, ({ card }) => supportedWords(card.autonomy), requirementsMoved(before, after)),
    pair(whatIfWords.distance, (input) => autonomySentences(input)[3] ?? '', [becauseUse]),
    pair(whatIfWords.asked, ({ card }) => String(card.counts.inScope), askedMoved(before, after)),
  ];
}

function supportedWords({ supported }: AutonomyCard): string {
  const { floor, ceiling } = supported;
  return floor === ceiling ? floor : `at least ${floor}, up to ${ceiling}`;
}

/** Step by step, the requirements that hold now and did not, and the other way round. */
function requirementsMoved(before: ReportInput, after: ReportInput): string[] {
  const [was, is] = [explainAutonomy(before).steps, explainAutonomy(after).steps];
  return is.flatMap(({ step, requirements }, at) => {
    const held = new Set((was[at]?.requirements ?? []).filter(holds).map((one) => one.question));
    const prompts = (list: typeof requirements) => list.map(({ question }) => questionOf(after, question).prompt);
    const gained = prompts(requirements.filter((one) => holds(one) && !held.has(one.question)));
    const lost = prompts(requirements.filter((one) => !holds(one) && held.has(one.question)));
    return [
      ...(gained.length > 0 ? [becauseHolds(gained, step)] : []),
      ...(lost.length > 0 ? [becauseFails(lost, step)] : []),
    ];
  });
}

function holds({ outcome }: { readonly outcome: string }): boolean {
  return outcome === 'holds' || outcome === 'ruledOut';
}

function askedMoved(before: ReportInput, after: ReportInput): string[] {
  const asked = (standing: Standing | undefined) => standing !== undefined && standing.state !== 'outOfScope';
  const ids = Object.keys(after.card.standings);
  const [was, is] = [before.card.standings, after.card.standings];
  const more = ids.filter((id) => asked(is[id]) && !asked(was[id])).length;
  const fewer = ids.filter((id) => !asked(is[id]) && asked(was[id])).length;
  return more + fewer > 0 ? [becauseAsked(more, fewer)] : [];
}
