import { absent } from '../accounts/require.server';
import { countedView } from '../assessment/applicable-questions';
import { isSeatTrack } from '../bank/bank';
import type { Document, Figure } from '../document/document';
import type { Sheet } from '../document/sheet';
import { clientKit } from '../enforcement/build-kit';
import { zipKit } from '../enforcement/zip-kit';
import { buildAdoptionRecord } from '../policy/adoption-record';
import { buildPolicy } from '../policy/build-policy';
import { buildLedgerDocument } from '../policy/ledger-document';
import { buildPolicyCard } from '../policy/policy-card';
import { policyJson } from '../policy/policy-json';
import { type PolicyInput, policyParts } from '../policy/policy-parts';
import { buildPulse } from '../policy/pulse/build-pulse';
import { answerSheet, reportFigures } from '../report/pictures';
import type { ReportInput } from '../report/report-input';
import { resultJson } from '../report/result-json';
import { seatInput } from '../report/seat/seat-input';
import { seatJson } from '../report/seat/seat-json';
import { assessmentSheets } from '../report/tables/assessment-sheets';
import { gapSheets } from '../report/tables/gap-sheets';
import { roundsSince } from '../scoring/rounds';
import { scoreAssessment } from '../scoring/score-assessment';
import type { ScoreCard } from '../scoring/score-card';
import { sealedReport } from '../seal/sealed-report';
import type { OpenAssessment } from './open-assessment.server';

/** What documents are made of. */
export type Sources = Pick<OpenAssessment, 'edition' | 'loaded' | 'assessment' | 'earlier'>;

/** Scores are derived anew for every page and document; nothing of them is stored. */
export function scoreOf({ edition, assessment }: Sources): ScoreCard {
  return scoreAssessment(edition, assessment);
}

export function reportOf({ edition, assessment, earlier }: Sources): Document {
  return sealedReport({ edition, assessment, ...(earlier && { earlier }) });
}

/** What every chapter prints from, earlier rounds included. */
export function reportInputOf(open: Sources, card = scoreOf(open)): ReportInput {
  const { edition, assessment, earlier } = open;
  const now = { edition, assessment, card };
  return earlier ? { ...now, rounds: roundsSince(earlier, now) } : now;
}

/** result.json as a text. */
export function resultOf(open: Sources): string {
  const { edition, assessment } = open;
  const seat = seatInput(edition, assessment);
  if (seat) return `${JSON.stringify(seatJson(seat), null, 2)}\n`;
  const input = policyInputOf(open);
  const result = resultJson({ ...reportInputOf(open, input.card), policy: policyJson(input) });
  return `${JSON.stringify(result, null, 2)}\n`;
}

export function policyOf(open: Sources): Document {
  return buildPolicy(policyInputOf(open));
}

export function cardOf(open: Sources): Document {
  return buildPolicyCard(policyInputOf(open));
}

export function adoptionRecordOf(open: Sources): Document {
  return buildAdoptionRecord(policyInputOf(open));
}

export function ledgerOf(open: Sources): Document {
  return buildLedgerDocument(policyInputOf(open));
}

/** @throws 404 where there is none: a policy is the organisation's, not one seat's */
export function policyInputOf(open: Sources): PolicyInput {
  const { edition, assessment, loaded } = open;
  if (isSeatTrack(assessment.track)) throw absent();
  const view = countedView(edition, assessment);
  return { template: loaded.policy, edition, assessment, card: scoreOf(open), view };
}

/** @throws 404 where there is no policy */
export function kitOf({ edition, assessment, loaded }: Sources): Uint8Array {
  if (isSeatTrack(assessment.track)) throw absent();
  return zipKit(clientKit({ template: loaded.policy, edition, assessment }));
}

/** @throws 404 where there is no policy, or none that asks engineers anything */
export function pulseOf(open: Sources): Uint8Array {
  const files = buildPulse(policyParts(policyInputOf(open)));
  if (!files) throw absent();
  return zipKit(files, 'pulse');
}

/** Answers, facts, gaps and plan as tables; one seat has neither gaps nor plan. */
export function sheetsOf(open: Sources): Sheet[] {
  const { edition, assessment } = open;
  const seat = seatInput(edition, assessment);
  if (seat) return assessmentSheets({ edition, assessment, standings: seat.card.standings });
  const card = scoreOf(open);
  return [
    ...assessmentSheets({ edition, assessment, standings: card.standings }),
    ...gapSheets({ edition, assessment, card }),
  ];
}

/** Page 3 by itself. @throws 404 on the tracks that ask one seat, which have no such page */
export function sheetOf(open: OpenAssessment): Document {
  return answerSheet(companyInput(open));
}

/** One chart of the report. @throws 404 where it has none of that name */
export function figureOf(open: OpenAssessment, id: string): Figure {
  const found = reportFigures(companyInput(open)).find((figure) => figure.id === id);
  if (!found) throw absent();
  return found;
}

function companyInput(open: OpenAssessment): ReportInput {
  if (isSeatTrack(open.assessment.track)) throw absent();
  return reportInputOf(open);
}
