import { answerWords } from '../wording/answer';
import { dispositionWords } from '../wording/dispositions';
import { domainWords } from '../wording/domain';
import { patternsWords } from '../wording/patterns';
import { truthWords, unitWords } from '../wording/truths';

/** Words that the result page shares with the report, so that both name one thing alike; its own stand in its JSX. */
export const pageWords = {
  holds: answerWords.holds,
  truths: truthWords.title,
  units: unitWords.title,
  happen: patternsWords.happen,
  worst: patternsWords.worst,
  decision: dispositionWords.label,
  firstFix: domainWords.firstFix,
  here: domainWords.here,
  good: domainWords.good,
} as const;

export type PageWords = Readonly<Record<keyof typeof pageWords, string>>;
