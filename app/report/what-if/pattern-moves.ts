import type { Pattern } from '../../bank/pattern';
import { inlineWords } from '../../document/plain-text';
import { patternCard, ratingInlines } from '../chapters/pattern-rows';
import { questionOf, type ReportInput } from '../report-input';
import { ratedWords } from '../wording/patterns';
import { becauseHole, becauseStakes } from '../wording/what-if';
import { comparing, type Move } from './move';

/** Each pattern's rating with its exposure; stakes or the worst hole say why. */
export function patternMoves(before: ReportInput, after: ReportInput): Move[] {
  const compare = comparing(before, after);
  return after.edition.patterns.map((pattern) =>
    compare(pattern.title, (input) => ratingWords(input, pattern), ratingBecause(before, after, pattern)),
  );
}

function ratingWords(input: ReportInput, pattern: Pattern): string {
  const own = patternCard(input, pattern);
  return ratedWords(inlineWords(ratingInlines(own)), own);
}

function ratingBecause(before: ReportInput, after: ReportInput, pattern: Pattern): string[] {
  const [was, is] = [patternCard(before, pattern), patternCard(after, pattern)];
  const prompt = (id: string | null) => id && questionOf(after, id).prompt;
  return [
    ...(was.stakes === is.stakes ? [] : [becauseStakes(was.stakes, is.stakes)]),
    ...(was.worst === is.worst ? [] : [becauseHole(prompt(was.worst), prompt(is.worst))]),
  ];
}
