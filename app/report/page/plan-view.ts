import type { Inline } from '../../document/document';
import type { PlanItem, PlanSlot, Severity } from '../../scoring/score-card';
import { acceptedGaps } from '../accepted-gaps';
import { gapHeadingId } from '../blocks';
import { rankOfGap } from '../chapters/gap-anchor';
import { fromTo } from '../chapters/ranked-gaps';
import { dispositionOf, questionOf, type ReportInput } from '../report-input';
import { wayOut } from '../wording/autonomy';
import { acceptedSentence, decisionMark } from '../wording/dispositions';
import { severityNames } from '../wording/names';
import { excessSentence, horizonSentence, needsWords, planIntro, planWords, workWords } from '../wording/plan';

export interface PlanView {
  readonly intro: string;
  /** What day 30 asks beyond the room there is; null while it fits. */
  readonly excess: string | null;
  /** What of it nobody works on; null without any. */
  readonly accepted: string | null;
  readonly horizons: readonly Horizon[];
}

interface Horizon {
  readonly title: string;
  readonly sentence: string;
  readonly items: readonly PlanEntry[];
}

export interface PlanEntry {
  /** Of the gap it closes, on the same page. */
  readonly gap: string;
  readonly prompt: string;
  readonly severity: Severity;
  readonly severityName: string;
  readonly fromTo: readonly Inline[];
  /** "Platform team, effort small". */
  readonly work: string;
  /** What has to come first; empty when nothing has. */
  readonly needs: string;
  /** What was decided on the gap; empty while it is open. */
  readonly decision: string;
}

export function planView(input: ReportInput): PlanView {
  const { plan, gaps } = input.card;
  if (gaps.length === 0) return { intro: planWords.none, excess: null, accepted: null, horizons: [] };
  const view = (title: string, slot: PlanSlot) => ({
    title,
    sentence: slot.items.length === 0 ? planWords.empty : horizonSentence(slot),
    items: slot.items.map((item) => planEntry(input, item)),
  });
  return {
    intro: planIntro(plan),
    excess: excessSentence(plan, wayOut(input.card.autonomy)),
    accepted: acceptedSentence(acceptedGaps(input, plan)),
    horizons: [
      ...plan.horizons.map((slot) => view(planWords.horizon(slot.day), slot)),
      ...(plan.after.items.length > 0 ? [view(planWords.after, plan.after)] : []),
    ],
  };
}

function planEntry(input: ReportInput, item: PlanItem): PlanEntry {
  const { question, severity, from, to } = item;
  return {
    gap: gapHeadingId(question),
    prompt: questionOf(input, question).prompt,
    severity,
    severityName: severityNames[severity],
    fromTo: fromTo(from, to).children,
    decision: decisionMark(dispositionOf(input, question), input.assessment.date) ?? '',
    work: workWords(item),
    needs: needsWords(
      item,
      (id) => rankOfGap(input, id),
      (id) => questionOf(input, id).prompt,
    ),
  };
}
