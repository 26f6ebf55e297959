import type { Inline } from '../../document/document';
import type { AutonomyCard } from '../../scoring/score-card';
import { firstMove } from '../chapters/answer';
import { gapEntry } from '../chapters/gap-anchor';
import { missingCell, neededCell, questionWords } from '../chapters/question-cells';
import { questionOf, type ReportInput } from '../report-input';
import { answerWords, askedLater, holdsIntro } from '../wording/answer';
import { wayOut } from '../wording/autonomy';

/** What keeps the supported autonomy where it is. */
export interface Holds {
  readonly intro: string;
  readonly wayOut: string | null;
  readonly items: readonly HoldingControl[];
  /** Requirements that are asked only once agents go further. */
  readonly later: string | null;
}

interface HoldingControl {
  readonly question: string;
  readonly prompt: readonly Inline[];
  readonly has: readonly Inline[];
  readonly needs: readonly Inline[];
  readonly first: string;
}

export function whatHolds(input: ReportInput): Holds {
  const { autonomy } = input.card;
  const asked = autonomy.nextStep.filter((one) => one.why !== 'notAsked');
  const items = asked.map((missing): HoldingControl => {
    const question = questionOf(input, missing.question);
    return {
      question: question.id,
      prompt: questionWords(input, question, gapEntry),
      has: missingCell(missing).children,
      needs: neededCell(missing).children,
      first: firstMove(question, missing),
    };
  });
  const { nextStep } = autonomy;
  const intro = nextStep.length === 0 ? answerWords.noHolds : holdsIntro(nextStep);
  return { intro, wayOut: nextStep.length === 0 ? null : otherWay(autonomy), items, later: askedLater(nextStep) };
}

/** "The other way out: lower autonomy to A1 today", or null where nothing goes beyond what is supported. */
function otherWay(autonomy: AutonomyCard): string | null {
  const way = wayOut(autonomy);
  return way && `${answerWords.wayOut}: ${way}`;
}
