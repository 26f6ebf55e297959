import { countedView } from '../assessment/applicable-questions';
import type { Assessment } from '../assessment/assessment';
import { wordEdition } from '../assessment/word-edition';
import type { Edition } from '../bank/edition';
import { oncePer } from '../content/once-per';
import type { LoadedEdition } from '../load-content.server';
import type { PolicyInput } from '../policy/policy-parts';
import type { ReportInput } from '../report/report-input';
import { type EarlierRounds, roundsSince } from '../scoring/rounds';
import { scoreAssessment } from '../scoring/score-assessment';
import type { ScoreCard } from '../scoring/score-card';

/** What every result of one assessment is made from. One object is scored and decided once, whichever results it is asked for. */
export interface Sources {
  readonly loaded: Pick<LoadedEdition, 'policy'>;
  /** In the words that the assessment's facts call for. */
  readonly edition: Edition;
  readonly assessment: Assessment;
  /** Rounds before this one; absent where none was named or kept. */
  readonly earlier?: EarlierRounds;
  /** No draft: only where the policy misses no value. */
  readonly final?: boolean;
}

/** For answers under the edition that was loaded for them. */
export function sourcesOf(
  loaded: LoadedEdition,
  assessment: Assessment,
  more: Pick<Sources, 'earlier' | 'final'> = {},
): Sources {
  return { loaded, edition: wordEdition(loaded.edition, assessment.facts), assessment, ...more };
}

/**
 * Derived anew and stored nowhere.
 * @throws on the tracks that ask one seat, as everything below: they have no score card
 */
export const scoreOf = oncePer(({ edition, assessment }: Sources): ScoreCard => scoreAssessment(edition, assessment));

/** What every chapter of the report prints from, earlier rounds included. */
export function reportInputOf(sources: Sources): ReportInput {
  const { edition, assessment, earlier } = sources;
  const now = { edition, assessment, card: scoreOf(sources) };
  return earlier ? { ...now, rounds: roundsSince(earlier, now) } : now;
}

/** What the policy and everything around it is made from. */
export const policyInputOf = oncePer((sources: Sources): PolicyInput => {
  const { loaded, edition, assessment, final } = sources;
  const view = countedView(edition, assessment);
  const input = { template: loaded.policy, edition, assessment, card: scoreOf(sources), view };
  return final === undefined ? input : { ...input, final };
});
