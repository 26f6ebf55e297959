import type { Assessment } from '../assessment/assessment';
import { conditionView } from '../assessment/truths';
import type { LoadedEdition } from '../load-content.server';
import { buildPolicy } from '../policy/build-policy';
import { decide } from '../policy/decisions';
import { selectClauses } from '../policy/select-clauses';
import { renderPdf } from '../render/pdf/render-pdf';
import type { Paper } from '../render/theme';
import { buildReport } from '../report/build-report';
import { resultJson } from '../report/result-json';
import { scoreAssessment } from '../scoring/score-assessment';
import type { ScoreCard } from '../scoring/score-card';
import type { ResultFile } from './write-results';

/** Everything one assessment gives, in memory. The same assessment gives the same bytes. */
export async function buildResults(
  loaded: LoadedEdition,
  assessment: Assessment,
  paper: Paper = 'a4',
): Promise<ResultFile[]> {
  const { edition, policy: template } = loaded;
  const card = scoreAssessment(edition, assessment);
  const view = countedView(loaded, assessment, card);
  const clauses = selectClauses(template, decide(template, assessment.facts), view);
  const result = resultJson({ edition, assessment, card, clauses });
  const report = buildReport({ edition, assessment, card });
  const policy = buildPolicy({ template, edition, assessment, card, view });
  return [
    { name: 'result.json', bytes: `${JSON.stringify(result, null, 2)}\n` },
    { name: 'gap-report.pdf', bytes: await renderPdf(report, paper) },
    { name: 'policy.pdf', bytes: await renderPdf(policy, paper) },
  ];
}

/** Answers to questions that the track or the facts put out of scope do not speak. */
function countedView({ edition }: LoadedEdition, { facts, answers }: Assessment, { standings }: ScoreCard) {
  const counted = Object.entries(answers).filter(([id]) => standings[id]?.state !== 'outOfScope');
  return conditionView(edition, { facts, answers: Object.fromEntries(counted) });
}
