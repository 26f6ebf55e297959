import type { Answer, Assessment } from '../../assessment/assessment';
import { settle } from '../../assessment/effective-answers';
import type { Level, Question } from '../../bank/bank';
import { allQuestions, coreBanks } from '../../bank/edition';
import { cell, heading, paragraph, text } from '../../document/build';
import type { Block, Cell, Inline } from '../../document/document';
import type { Range } from '../../scoring/score-card';
import type { CompactCard } from '../../scoring/truth-cards';
import { dense, table } from '../blocks';
import { isExamined, type ReportInput, standingOf } from '../report-input';
import { capital, ended, span, spanOfBadges } from '../wording/grammar';
import { heads } from '../wording/heads';
import { levelBadge, notYet, shareKnown } from '../wording/level';
import { shortAnswer, spanWords, truthWords } from '../wording/truths';
import { levelCell, questionWords } from './question-cells';

/** Said, evidenced, judged and effective side by side, then each answer that is not what was said; nothing while all was only said. */
export function truthsSection(input: ReportInput, number: string): Block[] {
  return isExamined(input) ? [heading(2, 'profile-truths', truthWords.title, number), ...truthBlocks(input)] : [];
}

/** The same without its heading, or one sentence. */
export function truthBlocks(input: ReportInput): Block[] {
  if (!isExamined(input)) return [paragraph(truthWords.nothing)];
  return [paragraph(truthWords.intro), truthTable(input), ...changedBlocks(input)];
}

function truthTable(input: ReportInput): Block {
  const { edition, card } = input;
  const { track } = input.assessment;
  const { said, evidenced, judged } = card.truths;
  const cards = [said, evidenced, judged, effective(input)];
  const row = (name: string, of: (one: CompactCard) => Cell) => [cell(name), ...cards.map(of)];
  return dense(
    table(
      [
        { head: track === 'quick' ? truthWords.scoreHead : truthWords.head, width: 20 },
        ...[truthWords.said, truthWords.evidenced, truthWords.judged, truthWords.effective].map((head) => ({
          head,
          width: 20,
        })),
      ],
      [
        ...coreBanks(edition).map(({ domain, title }) => row(title, (one) => domainCell(one, domain, track))),
        row(truthWords.allDomains, ({ score }) => cell(score ? spanWords(score) : truthWords.noScore)),
        row(truthWords.supported, ({ supported }) => cell(span(supported))),
        row(truthWords.known, ({ coverage }) => cell(shareKnown(coverage))),
      ],
    ),
  );
}

function effective({ card }: ReportInput): CompactCard {
  const domains = Object.entries(card.domains);
  return {
    score: card.score,
    scores: Object.fromEntries(domains.map(([domain, { score }]) => [domain, score])),
    levels: Object.fromEntries(domains.map(([domain, { level }]) => [domain, level])),
    supported: card.autonomy.supported,
    coverage: card.coverage,
  };
}

/** The level and the score; the quick track can tell no level. */
function domainCell({ levels, scores }: CompactCard, domain: string, track: Assessment['track']): Cell {
  const [level = null, score] = [levels[domain], scores[domain]];
  if (!score) return cell(truthWords.noScore);
  if (!level && score.floor.shown === 0 && score.ceiling.shown === 100) return cell(truthWords.unknown);
  if (track === 'quick') return cell(spanWords(score));
  return cell([...levelInlines(level), text(` · ${spanWords(score)}`)]);
}

export function levelInlines(level: Range<Level> | null): Inline[] {
  if (!level) return [text(truthWords.noLevel)];
  const { floor, ceiling } = level;
  if (floor === ceiling) return [floor === 0 ? notYet() : levelBadge(floor)];
  return spanOfBadges({ floor: levelBadge(floor), ceiling: levelBadge(ceiling) });
}

function changedBlocks(input: ReportInput): Block[] {
  const said = saidOf(input);
  const rows = allQuestions(input.edition)
    .filter(({ id }) => standingOf(input, id).state !== 'outOfScope')
    .map((question) => changedRow(input, question, said[question.id]))
    .filter((row) => row !== null);
  if (rows.length === 0) return [paragraph(truthWords.unchanged)];
  return [
    heading(3, 'profile-changed', truthWords.changedTitle),
    paragraph(capital(truthWords.changed(rows.length))),
    dense(
      table(
        [
          { head: heads.question, width: 38 },
          { head: truthWords.said, width: 11 },
          { head: truthWords.evidenced, width: 11 },
          { head: truthWords.judged, width: 11 },
          { head: truthWords.why, width: 29 },
        ],
        rows,
      ),
    ),
  ];
}

/** What everybody who was asked said together, else what was written for all. */
export function saidOf({ edition, assessment }: ReportInput): Assessment['answers'] {
  return settle(edition, assessment).said;
}

function changedRow(input: ReportInput, question: Question, said: Answer | undefined): Cell[] | null {
  const one = input.assessment.examined?.[question.id];
  const now = one?.judged?.answer ?? one?.evidenced;
  if (!one || !now || shortAnswer(now) === shortAnswer(said)) return null;
  const why = one.judged ? one.judged.reason : one.evidence.length > 0 ? truthWords.seen(one.evidence) : '–';
  return [
    cell(questionWords(input, question)),
    answerCell(said),
    one.evidenced ? answerCell(one.evidenced) : cell('–'),
    one.judged ? answerCell(one.judged.answer) : cell('–'),
    cell(why === '–' ? why : ended(why)),
  ];
}

function answerCell(answer: Answer | undefined): Cell {
  if (answer?.state !== 'known') return cell(shortAnswer(answer));
  return levelCell(answer.level);
}
