import type { Inline } from '../../document/document';
import type { PlanItem, Severity } from '../../scoring/score-card';
import { gapHeadingId } from '../blocks';
import { fromTo } from '../chapters/ranked-gaps';
import { questionOf, type ReportInput } from '../report-input';
import { horizonSentence, planWords } from '../wording/gaps';
import { capital } from '../wording/grammar';
import { effortNames, roleNames, severityNames } from '../wording/names';

export interface PlanView {
  readonly intro: string;
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
}

export function planView(input: ReportInput): PlanView {
  const { plan, gaps } = input.card;
  if (gaps.length === 0) return { intro: planWords.none, horizons: [] };
  const horizons = plan.horizons.map(({ day, items }) => ({
    title: planWords.horizon(day),
    sentence: items.length === 0 ? planWords.empty : horizonSentence(items),
    items: items.map((item) => planEntry(input, item)),
  }));
  return { intro: planWords.intro, horizons };
}

function planEntry(input: ReportInput, { question, severity, from, to, owner, effort }: PlanItem): PlanEntry {
  return {
    gap: gapHeadingId(question),
    prompt: questionOf(input, question).prompt,
    severity,
    severityName: severityNames[severity],
    fromTo: fromTo(from, to).children,
    work: `${capital(roleNames[owner])}, effort ${effortNames[effort]}`,
  };
}
