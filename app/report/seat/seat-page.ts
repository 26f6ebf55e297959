import type { Question } from '../../bank/bank';
import { paragraph, strong, text } from '../../document/build';
import type { Block, Inline } from '../../document/document';
import { longDate } from '../../document/long-date';
import { needsMore, type SeatNeed } from '../../scoring/score-seat';
import { badge } from '../blocks';
import { nextMove } from '../chapters/gap-block';
import { answerInlines } from '../chapters/question-cells';
import { type Misfits, misfitsOf } from '../page/misfits';
import { type PulseSummary, pulseSummaries } from '../page/pulse-summary';
import { questionOf } from '../report-input';
import { askWords } from '../wording/gaps';
import { answerLevel, levelBadge } from '../wording/level';
import { trackTitle } from '../wording/names';
import { answeredSentence, forStep, inUseSentence, needsSentence, seatTitle, seatWords } from '../wording/seat';
import { askedByDomain, type SeatInput } from './seat-input';

/** What one seat reads on a screen. Pure, like the report. */
export interface SeatPage {
  readonly about: readonly string[];
  readonly title: string;
  readonly sentences: readonly string[];
  readonly needs: readonly SeatControl[];
  readonly fixes: readonly SeatFix[];
  readonly domains: readonly { readonly title: string; readonly rows: readonly SeatAnswer[] }[];
  readonly pulses: readonly PulseSummary[];
  readonly misfits: Misfits;
  readonly words: typeof seatWords;
}

export interface SeatControl {
  readonly id: string;
  readonly prompt: string;
  readonly has: readonly Inline[];
  readonly needs: readonly Inline[];
}

export interface SeatFix {
  readonly id: string;
  readonly prompt: string;
  readonly now: string;
  readonly move: Block;
}

export interface SeatAnswer {
  readonly id: string;
  readonly prompt: string;
  readonly answer: readonly Inline[];
}

export function seatPage(input: SeatInput): SeatPage {
  const { edition, assessment, card } = input;
  return {
    about: [assessment.organisation, longDate(assessment.date), trackTitle(assessment.track)],
    title: seatTitle(assessment),
    sentences: seatSentences(input),
    needs: card.needs.filter(needsMore).map((need) => controlOf(input, need)),
    fixes: card.fixes.map(({ question, level }) => fixOf(questionOf(input, question), level)),
    domains: askedByDomain(input).map(({ bank, questions }) => ({
      title: bank.title,
      rows: questions.map((question) => ({
        id: question.id,
        prompt: question.prompt,
        answer: answerInlines(input, question, card.standings[question.id] ?? { state: 'unanswered' }),
      })),
    })),
    pulses: pulseSummaries(input),
    misfits: misfitsOf({ edition, card }),
    words: seatWords,
  };
}

/** The autonomy in use, what it needs of what was asked, and how much is answered. */
function seatSentences({ card }: SeatInput): string[] {
  if (card.counts.known + card.counts.unknown === 0) return [inUseSentence(card.inUse), seatWords.nothing];
  return [
    inUseSentence(card.inUse),
    needsSentence(card.inUse, card.needs) ?? '',
    answeredSentence(card.counts.known, card.counts.applicable),
  ].filter((one) => one !== '');
}

function controlOf(input: SeatInput, { question: id, has, needs, for: step }: SeatNeed): SeatControl {
  const question = questionOf(input, id);
  const unknown = askWords(seatWords.cannotTell, question.ask.crossCheck);
  return {
    id,
    prompt: question.prompt,
    has: has === null ? [badge('none', unknown)] : [answerLevel(has)],
    needs: [levelBadge(needs), text(forStep(step))],
  };
}

function fixOf(question: Question, level: SeatInput['card']['fixes'][number]['level']): SeatFix {
  const { label, children } = nextMove(level, question);
  return {
    id: question.id,
    prompt: question.prompt,
    now: question.choices[level],
    move: paragraph([strong(`${label}: `), ...children]),
  };
}
