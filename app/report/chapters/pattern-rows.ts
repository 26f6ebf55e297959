import type { Question } from '../../bank/bank';
import { coreBanks } from '../../bank/edition';
import type { Pattern } from '../../bank/pattern';
import { compare } from '../../content/issue';
import { cell, text } from '../../document/build';
import type { Inline, Table } from '../../document/document';
import type { PatternCard, Rating } from '../../scoring/score-card';
import { badge, dense, ref, table } from '../blocks';
import { questionOf, type ReportInput, standingOf } from '../report-input';
import { capital, spanOfBadges } from '../wording/grammar';
import { heads } from '../wording/heads';
import { ratingTones } from '../wording/names';
import { exposurePoints, exposureWords, patternsWords } from '../wording/patterns';
import type { PlaceOf } from './gap-anchor';
import { answerInlines, questionWords } from './question-cells';

const ratings: readonly Rating[] = ['low', 'moderate', 'high', 'severe'];

/** Rated patterns, worst first: by the worst rating, the best rating, then exposure; ties keep the edition's order. */
export function worstPatterns(input: ReportInput): Pattern[] {
  const rank = (pattern: Pattern): [number, number, number] => {
    const { rating, exposure } = patternCard(input, pattern);
    const share = exposure ? exposure.ceiling.points / exposure.ceiling.of : 0;
    return rating ? [ratings.indexOf(rating.ceiling), ratings.indexOf(rating.floor), share] : [-1, -1, share];
  };
  const rated = input.edition.patterns.filter((pattern) => patternCard(input, pattern).rating !== null);
  return rated.sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return other[0] - one[0] || other[1] - one[1] || other[2] - one[2];
  });
}

export function patternCard({ card }: ReportInput, pattern: Pattern): PatternCard {
  const own = card.patterns[pattern.id];
  if (!own) throw new Error(`No card for the pattern ${pattern.id}`);
  return own;
}

export function patternRows(input: ReportInput, patterns: readonly Pattern[]): Table {
  return dense(
    table(
      [
        { head: heads.pattern, width: 33 },
        { head: heads.rating, width: 14 },
        { head: heads.exposure, width: 16 },
        { head: heads.points, width: 15.5 },
        { head: heads.stakes, width: 9 },
        { head: heads.weightKnown, width: 13 },
      ],
      patterns.map((pattern) => {
        const own = patternCard(input, pattern);
        return [
          cell([ref(`pattern-${pattern.id}`, pattern.title)]),
          cell(ratingInlines(own)),
          cell(exposureWords(own)),
          cell(exposurePoints(own)),
          cell(own.exposure ? own.stakes : '–'),
          cell(own.exposure ? `${own.coverage.shown}%` : '–'),
        ];
      }),
    ),
  );
}

/** "Moderate to severe", each word in its tone. */
export function ratingInlines({ applies, rating }: PatternCard): Inline[] {
  if (!rating) return [text(capital(applies ? patternsWords.notRated : patternsWords.doesNotApply))];
  const { floor, ceiling } = rating;
  const first = badge(ratingTones[floor], capital(floor));
  return floor === ceiling ? [first] : spanOfBadges({ floor: first, ceiling: badge(ratingTones[ceiling], ceiling) });
}

/** The hole with the answer that makes it one; `placeOf` says where its question leads. */
export function worstHoleInFull(input: ReportInput, pattern: Pattern, placeOf: PlaceOf): Inline[] {
  const worst = worstQuestion(input, pattern);
  if (!worst) return [text(patternsWords.noHole)];
  const answer = answerInlines(input, worst, standingOf(input, worst.id));
  return [...questionWords(input, worst, placeOf), text(' '), ...answer];
}

/** The question that raises the rating; else, of those that tell most, a gate or key question at 1 or lower, then the lowest, then the heaviest. */
function worstQuestion(input: ReportInput, pattern: Pattern): Question | undefined {
  const { worst } = patternCard(input, pattern);
  if (worst) return questionOf(input, worst);
  const telling = coreBanks(input.edition)
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const standing = standingOf(input, question.id);
      const tells = question.patterns[pattern.id] === 3 && standing.state === 'known' && standing.level < 3;
      return tells
        ? [{ question, level: standing.level, open: standing.level <= 1 && mayNotHide(input, question) }]
        : [];
    });
  telling.sort(
    (a, b) =>
      Number(b.open) - Number(a.open) ||
      a.level - b.level ||
      b.question.weight - a.question.weight ||
      compare(a.question.id, b.question.id),
  );
  return telling[0]?.question;
}

/** A gate or a key question: no mean may hide it, so a label or a comment at 0 is no worse a hole than it is. */
function mayNotHide({ card }: ReportInput, { id, key, domain }: Question): boolean {
  return key || (card.domains[domain]?.gates.some(({ question }) => question === id) ?? false);
}
