import { countedView } from '../assessment/applicable-questions';
import type { Document } from '../document/document';
import { buildPolicy } from '../policy/build-policy';
import { buildReport } from '../report/build-report';
import { scoreAssessment } from '../scoring/score-assessment';
import type { ScoreCard } from '../scoring/score-card';
import type { OpenAssessment } from './open-assessment.server';

/** Scores are derived anew for every page and document; nothing of them is stored. */
export function scoreOf({ edition, assessment }: OpenAssessment): ScoreCard {
  return scoreAssessment(edition, assessment);
}

export function reportOf(open: OpenAssessment): Document {
  const { edition, assessment } = open;
  return buildReport({ edition, assessment, card: scoreOf(open) });
}

export function policyOf(open: OpenAssessment): Document {
  const { edition, assessment, loaded } = open;
  const view = countedView(edition, assessment);
  return buildPolicy({ template: loaded.policy, edition, assessment, card: scoreOf(open), view });
}
