import { countedView } from '../assessment/applicable-questions';
import type { Assessment } from '../assessment/assessment';
import type { LoadedEdition } from '../load-content.server';
import { buildPolicy } from '../policy/build-policy';
import { decide } from '../policy/decisions';
import { selectClauses } from '../policy/select-clauses';
import { renderPdf } from '../render/pdf/render-pdf';
import type { Paper } from '../render/theme';
import { buildReport } from '../report/build-report';
import { resultJson } from '../report/result-json';
import { scoreAssessment } from '../scoring/score-assessment';
import type { ResultFile } from './write-results';

/** Everything one assessment gives, in memory. The same assessment gives the same bytes. */
export async function buildResults(
  loaded: LoadedEdition,
  assessment: Assessment,
  paper: Paper = 'a4',
): Promise<ResultFile[]> {
  const { edition, policy: template } = loaded;
  const card = scoreAssessment(edition, assessment);
  const view = countedView(edition, assessment);
  const clauses = selectClauses(template, decide(template, assessment.facts), view);
  const result = resultJson({ edition, assessment, card, clauses });
  const report = buildReport({ edition, assessment, card });
  const policy = buildPolicy({ template, edition, assessment, card, view });
  return [
    { name: 'result.json', bytes: `${JSON.stringify(result, null, 2)}\n` },
    { name: 'gap-report.pdf', bytes: await renderPdf(report, { paper }) },
    { name: 'policy.pdf', bytes: await renderPdf(policy, { paper }) },
  ];
}
