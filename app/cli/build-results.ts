import { countedView } from '../assessment/applicable-questions';
import type { Assessment } from '../assessment/assessment';
import { wordEdition } from '../assessment/word-edition';
import { buildKit } from '../enforcement/build-kit';
import { zipKit } from '../enforcement/zip-kit';
import type { LoadedEdition } from '../load-content.server';
import { buildPolicy } from '../policy/build-policy';
import { decide } from '../policy/decisions';
import { selectClauses } from '../policy/select-clauses';
import { renderPdf } from '../render/pdf/render-pdf';
import type { Paper } from '../render/theme';
import { buildReport } from '../report/build-report';
import { resultJson } from '../report/result-json';
import { buildSeatReport } from '../report/seat/build-seat-report';
import { type SeatInput, seatInput } from '../report/seat/seat-input';
import { seatJson } from '../report/seat/seat-json';
import { scoreAssessment } from '../scoring/score-assessment';
import { pictureFiles } from './picture-files';
import type { ResultFile } from './write-results';

/** Everything one assessment gives, in memory. The same assessment gives the same bytes. */
export async function buildResults(
  loaded: LoadedEdition,
  assessment: Assessment,
  paper: Paper = 'a4',
  charts = false,
): Promise<ResultFile[]> {
  const { policy: template } = loaded;
  const edition = wordEdition(loaded.edition, assessment.facts);
  const seat = seatInput(edition, assessment);
  if (seat) return seatResults(seat, paper);
  const card = scoreAssessment(edition, assessment);
  const view = countedView(edition, assessment);
  const decisions = decide(template, assessment.facts);
  const clauses = selectClauses(template, decisions, view);
  const result = resultJson({ edition, assessment, card, clauses });
  const report = buildReport({ edition, assessment, card });
  const policy = buildPolicy({ template, edition, assessment, card, view });
  const { facts, date: today } = assessment;
  const kit = buildKit({ decisions, facts, vendorFacts: edition.vendorFacts, today });
  return [
    { name: 'result.json', bytes: `${JSON.stringify(result, null, 2)}\n` },
    { name: 'gap-report.pdf', bytes: await renderPdf(report, { paper }) },
    { name: 'policy.pdf', bytes: await renderPdf(policy, { paper }) },
    { name: 'enforcement-kit.zip', bytes: zipKit(kit) },
    ...(charts ? await pictureFiles({ edition, assessment, card }, paper) : []),
  ];
}

/** One seat's view gets no policy: a policy is the organisation's. */
async function seatResults(input: SeatInput, paper: Paper): Promise<ResultFile[]> {
  return [
    { name: 'result.json', bytes: `${JSON.stringify(seatJson(input), null, 2)}\n` },
    { name: 'gap-report.pdf', bytes: await renderPdf(buildSeatReport(input), { paper }) },
  ];
}
