import { countedView } from '../assessment/applicable-questions';
import type { Assessment } from '../assessment/assessment';
import { wordEdition } from '../assessment/word-edition';
import type { Document } from '../document/document';
import { clientKit } from '../enforcement/build-kit';
import { zipKit } from '../enforcement/zip-kit';
import type { LoadedEdition } from '../load-content.server';
import { buildAdoptionRecord } from '../policy/adoption-record';
import { buildPolicy } from '../policy/build-policy';
import { buildLedgerDocument } from '../policy/ledger-document';
import { buildPolicyCard } from '../policy/policy-card';
import { policyJson } from '../policy/policy-json';
import type { PolicyInput } from '../policy/policy-parts';
import type { Paper } from '../render/theme';
import type { ReportInput } from '../report/report-input';
import { resultJson } from '../report/result-json';
import { seatInput } from '../report/seat/seat-input';
import { seatJson } from '../report/seat/seat-json';
import { assessmentSheets } from '../report/tables/assessment-sheets';
import { gapSheets } from '../report/tables/gap-sheets';
import { type EarlierRounds, type Rounds, roundsSince } from '../scoring/rounds';
import { scoreAssessment } from '../scoring/score-assessment';
import { sealedReport } from '../seal/sealed-report';
import { documentFiles, tableFiles } from './format-files';
import type { Format } from './formats';
import { pictureFiles } from './picture-files';
import type { ResultFile } from './write-results';

/** What the policy and everything around it is made from. */
export function policyInput(loaded: LoadedEdition, assessment: Assessment, final: boolean): PolicyInput {
  const { policy: template } = loaded;
  const edition = wordEdition(loaded.edition, assessment.facts);
  const card = scoreAssessment(edition, assessment);
  return { template, edition, assessment, card, view: countedView(edition, assessment), final };
}

/** Everything one assessment gives, in memory. The same assessment gives the same bytes. */
export async function buildResults(
  input: PolicyInput,
  paper: Paper = 'a4',
  charts = false,
  formats: readonly Format[] = ['pdf'],
  earlier?: EarlierRounds,
): Promise<ResultFile[]> {
  const { edition, assessment, card } = input;
  const rounds = earlier && roundsSince(earlier, input);
  const report: ReportInput = { edition, assessment, card, ...(rounds !== undefined && { rounds }) };
  const documents: readonly Document[] = [
    sealedReport({ edition, assessment, ...(earlier && { earlier }) }),
    buildPolicy(input),
    buildPolicyCard(input),
    buildAdoptionRecord(input),
    buildLedgerDocument(input),
  ];
  const files: ResultFile[] = [resultFile(input, rounds)];
  files.push(...(await documentFiles(documents, formats, paper)));
  const sheets = [...assessmentSheets({ edition, assessment, standings: card.standings }), ...gapSheets(input)];
  files.push(...(await tableFiles(sheets, formats)));
  files.push({ name: 'enforcement-kit.zip', bytes: zipKit(clientKit(input)) });
  if (charts) files.push(...(await pictureFiles(report, paper)));
  return files;
}

/** result.json alone. */
export function resultFile(input: PolicyInput, rounds?: Rounds | null): ResultFile {
  const { edition, assessment, card } = input;
  const moved = rounds !== undefined && { rounds };
  const result = resultJson({ edition, assessment, card, ...moved, policy: policyJson(input) });
  return { name: 'result.json', bytes: `${JSON.stringify(result, null, 2)}\n` };
}

/** One seat's view gets no policy: a policy is the organisation's. Undefined where the answers are the organisation's. */
export async function seatResults(
  loaded: LoadedEdition,
  assessment: Assessment,
  paper: Paper = 'a4',
  formats: readonly Format[] = ['pdf'],
): Promise<ResultFile[] | undefined> {
  const edition = wordEdition(loaded.edition, assessment.facts);
  const input = seatInput(edition, assessment);
  if (!input) return undefined;
  return [
    { name: 'result.json', bytes: `${JSON.stringify(seatJson(input), null, 2)}\n` },
    ...(await documentFiles([sealedReport({ edition, assessment })], formats, paper)),
    ...(await tableFiles(assessmentSheets({ ...input, standings: input.card.standings }), formats)),
  ];
}
