import { paragraph, strong } from '../../document/build';
import type { Block, Inline, Labelled } from '../../document/document';
import type { Gap, Severity } from '../../scoring/score-card';
import { gapHeadingId } from '../blocks';
import { nextMove } from '../chapters/gap-block';
import { fromTo } from '../chapters/ranked-gaps';
import { bankOf, questionOf, type ReportInput, standingOf } from '../report-input';
import { decidedSentences, decisionWords } from '../wording/dispositions';
import { gapLine, ownerWords } from '../wording/domain';
import { askWords, becomeCriticalSentence, gapsWords } from '../wording/gaps';
import { capital } from '../wording/grammar';
import { severityNames } from '../wording/names';
import { domainTitle } from '../wording/outside';

export interface GapList {
  /** What a gap is and how gaps are ordered; or that there is none. */
  readonly intro: string;
  readonly items: readonly GapItem[];
  /** How many are decided, and whose day has passed; empty while nothing is. */
  readonly decided: string;
  readonly later: string | null;
  /** Questions without a level, the ones that would move most first. */
  readonly findOut: readonly { readonly id: string; readonly prompt: string; readonly words: string }[];
}

export interface GapItem {
  readonly id: string;
  readonly question: string;
  readonly prompt: string;
  readonly domain: string;
  readonly severity: Severity;
  readonly severityName: string;
  readonly fromTo: readonly Inline[];
  /** The answer given and the one aimed at, in the question's own words. */
  readonly now: string;
  readonly good: string;
  readonly why: string;
  readonly firstFix: Block;
  readonly owner: string;
  /** What was decided on it; null while it is open. */
  readonly decision: string | null;
}

export function gapList(input: ReportInput): GapList {
  const { gaps, becomeCritical, toFindOut, outside } = input.card;
  // Those of banks outside the overall stand at the end, each marked by its domain's name.
  const own = Object.values(outside);
  const all = [...gaps, ...own.flatMap((one) => one.gaps)];
  return {
    intro: all.length === 0 ? gapsWords.none : gapsWords.intro,
    items: all.map((gap) => gapItem(input, gap)),
    decided: gaps.some(({ disposition }) => disposition.kind !== 'open')
      ? decidedSentences(gaps, input.assessment.date).join(' ')
      : '',
    later: becomeCriticalSentence(becomeCritical),
    findOut: [...toFindOut, ...own.flatMap((one) => one.toFindOut)].map((id) => {
      const question = questionOf(input, id);
      const state = standingOf(input, id).state === 'unknown' ? gapsWords.unknown : gapsWords.unanswered;
      return { id, prompt: question.prompt, words: askWords(capital(state), question.ask.best) };
    }),
  };
}

function gapItem(input: ReportInput, gap: Gap): GapItem {
  const question = questionOf(input, gap.question);
  return {
    id: gapHeadingId(gap.question),
    question: gap.question,
    prompt: question.prompt,
    domain: domainTitle(bankOf(input, question.domain)),
    severity: gap.severity,
    severityName: severityNames[gap.severity],
    fromTo: fromTo(gap.level, gap.target).children,
    now: question.choices[gap.level],
    good: question.choices[gap.target],
    why: capital(gapLine(input, gap, question).trim()),
    firstFix: ledBy(nextMove(gap.level, question)),
    owner: ownerWords(input, question),
    decision: decisionWords(gap.disposition, input.assessment.date),
  };
}

/** A labelled part of a gap card as one paragraph of the page. */
function ledBy({ label, children }: Labelled): Block {
  return paragraph([strong(`${label}: `), ...children]);
}
