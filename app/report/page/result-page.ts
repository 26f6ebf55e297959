import type { Block } from '../../document/document';
import { longDate } from '../../document/long-date';
import { paceSection } from '../chapters/pace';
import { respondentBlocks } from '../chapters/respondents';
import { truthBlocks } from '../chapters/truths';
import { unitBlocks } from '../chapters/units';
import { reportFigures } from '../pictures';
import { isExamined, type ReportInput } from '../report-input';
import { answerWords, gapsSentence, gatesSentence, scoreSentence } from '../wording/answer';
import { autonomySentences } from '../wording/autonomy';
import { confidenceSentences } from '../wording/confidence';
import { incidentsWords } from '../wording/incidents';
import { scoreWords } from '../wording/level';
import { trackTitle } from '../wording/names';
import { profileWords } from '../wording/profile';
import { type GapList, gapList } from './gap-list';
import { type Holds, whatHolds } from './holds';
import { type IncidentReplay, replays } from './incident-replay';
import { type Ladder, ladder } from './ladder';
import { type Misfits, misfitsOf } from './misfits';
import { type PageWords, pageWords } from './page-words';
import { type PatternSummary, patternSummaries } from './pattern-summary';
import { type PlanView, planView } from './plan-view';
import { type ProfileRow, profileRows } from './profile-rows';
import { type PulseSummary, pulseSummaries } from './pulse-summary';
import { type Said, saidOn } from './said';

/** What a leader reads on a screen: the report's words and figures, cut for a page. Pure, like the report. */
export interface ResultPage {
  readonly words: PageWords;
  /** "Parcelwing", "18 November 2026", "Quick track". */
  readonly about: readonly string[];
  /** In use, and supported: the page's first words. */
  readonly headline: readonly string[];
  readonly rest: readonly string[];
  readonly notes: readonly string[];
  /** How far it can be trusted, and on what evidence; empty while nothing is answered. */
  readonly confidence: readonly string[];
  readonly ladder: Ladder;
  readonly holds: Holds;
  readonly profile: readonly ProfileRow[];
  /** Score, gates and gaps, each with what it is counted in. */
  readonly sums: readonly string[];
  readonly practices: readonly { readonly id: string; readonly title: string; readonly score: string }[];
  readonly patterns: readonly PatternSummary[];
  readonly incidentsIntro: string;
  readonly incidents: readonly IncidentReplay[];
  readonly pace: readonly Block[];
  /** Said, evidenced and judged side by side. */
  readonly truths: readonly Block[];
  /** Units with a scorecard of their own; empty without any. */
  readonly units: readonly Block[];
  /** Who replied and where they differ; empty when the answers came from one hand. */
  readonly respondents: readonly Block[];
  /** Banks that asked engineers about the clauses of an adopted policy; empty without any. */
  readonly pulses: readonly PulseSummary[];
  readonly gaps: GapList;
  readonly plan: PlanView;
  readonly misfits: Misfits;
  readonly said: readonly Said[];
  /** Charts that can be had by themselves. */
  readonly pictures: readonly { readonly id: string; readonly caption: string }[];
}

export function resultPage(input: ReportInput): ResultPage {
  const { assessment, card } = input;
  const sentences = autonomySentences(input);
  return {
    words: pageWords,
    about: [assessment.organisation, longDate(assessment.date), trackTitle(assessment.track)],
    headline: sentences.slice(0, 2),
    rest: sentences.slice(2),
    notes: notes(input),
    confidence: card.counts.known === 0 ? [] : confidenceSentences(card),
    ladder: ladder(card.autonomy),
    holds: whatHolds(input),
    profile: profileRows(input),
    sums: [scoreSentence(card, isExamined(input)), gatesSentence(card), gapsSentence(card.gaps, card.toFindOut.length)],
    practices: input.edition.practices.map(({ id, title }) => {
      const score = card.practices[id];
      return { id, title, score: score ? scoreWords(score) : profileWords.noScore };
    }),
    patterns: patternSummaries(input),
    incidentsIntro: replays(input).length > 0 ? incidentsWords.intro : incidentsWords.nothing,
    incidents: replays(input),
    pace: pace(input),
    truths: truthBlocks(input),
    units: unitBlocks(input),
    respondents: respondentBlocks(input),
    pulses: pulseSummaries(input),
    gaps: gapList(input),
    plan: planView(input),
    misfits: misfitsOf(input),
    said: saidOn(input),
    pictures: reportFigures(input).map(({ id, caption }) => ({ id, caption })),
  };
}

function notes({ card, assessment }: ReportInput): string[] {
  if (card.counts.known === 0) return [answerWords.nothing];
  return assessment.track === 'quick' ? [answerWords.quick] : [];
}

/** The report's own section without its heading; the page has one. */
function pace(input: ReportInput): Block[] {
  const [, ...blocks] = paceSection(input, '');
  return blocks;
}
