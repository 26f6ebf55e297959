import type { Level, Question } from '../../bank/bank';
import { cell, text } from '../../document/build';
import type { Cell, Inline } from '../../document/document';
import type { MissingRequirement, Standing } from '../../scoring/score-card';
import { badge, ref } from '../blocks';
import { factPrompt, type ReportInput } from '../report-input';
import { answerWords } from '../wording/answer';
import { standingWords } from '../wording/every-answer';
import { answerLevel, levelBadge } from '../wording/level';
import { gapAnchor, type PlaceOf } from './gap-anchor';

/** A question's own words; where it is a gap, they lead to its card or to the list it stands in. */
export function questionCell(input: ReportInput, question: Question): Cell {
  return cell(questionWords(input, question));
}

/** The same without its cell; `placeOf` says where the words lead. */
export function questionWords(input: ReportInput, question: Question, placeOf: PlaceOf = gapAnchor): Inline[] {
  const place = placeOf(input, question.id);
  return place ? [ref(place, question.prompt)] : [text(question.prompt)];
}

export function levelCell(level: Level): Cell {
  return cell([levelBadge(level)]);
}

export function missingCell({ has, why }: Pick<MissingRequirement, 'has' | 'why'>): Cell {
  if (has !== null) return levelCell(has);
  return cell([badge('none', why === 'notAsked' ? answerWords.notAsked : answerWords.notKnown)]);
}

export function neededCell({ needs }: Pick<MissingRequirement, 'needs'>): Cell {
  return levelCell(needs);
}

/** One of a question's choices in its own words. */
export function choiceInlines({ choices }: Question, level: Level): Inline[] {
  return [answerLevel(level), text(` ${choices[level]}`)];
}

/** An answer as it was given: the level and the choice's own words, or why there is none. */
export function answerInlines(
  { edition, assessment }: Pick<ReportInput, 'edition' | 'assessment'>,
  question: Question,
  standing: Standing,
): Inline[] {
  if (standing.state === 'known') {
    return choiceInlines(question, standing.level);
  }
  return [text(standingWords(standing, assessment.track, (fact) => factPrompt(edition, fact)))];
}
