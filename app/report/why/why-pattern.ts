import { bullets, cell, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { inlineWords } from '../../document/plain-text';
import { explainRating } from '../../scoring/explain/explain-rating';
import type { Hole, RatingSum } from '../../scoring/explain/explanation';
import { dense, table } from '../blocks';
import { ratingInlines } from '../chapters/pattern-rows';
import { couldHappenHere } from '../chapters/patterns';
import { levelCell } from '../chapters/question-cells';
import { questionOf, type ReportInput } from '../report-input';
import {
  bandSentence,
  explainWords,
  ratingSentence,
  stakesDefault,
  stakesSentence,
  whyTitles,
} from '../wording/explain';
import { span } from '../wording/grammar';
import { patternLine } from '../wording/patterns';
import { factsSaid } from './facts-said';
import { termBlocks } from './term-table';
import type { WhyPage } from './why-page';

/** A pattern from its terms over the band and the stakes to the rating. */
export function whyPattern(input: ReportInput, id: string): WhyPage {
  const pattern = input.edition.patterns.find((one) => one.id === id);
  const own = input.card.patterns[id];
  if (!pattern || !own) throw new Error(`No card for the pattern ${id}`);
  const title = whyTitles.pattern(pattern.title);
  if (!own.applies) return { title, lead: couldHappenHere(input, pattern), blocks: [] };
  const told = explainRating(input, id);
  return {
    title,
    lead: `${inlineWords(ratingInlines(own))}. ${patternLine(own)}`,
    blocks: [
      heading(2, 'band', explainWords.bandTitle),
      ...bandBlocks(input, told),
      heading(2, 'stakes', explainWords.stakesTitle),
      ...stakesBlocks(input, told),
      heading(2, 'exposure', explainWords.termsOfExposure),
      paragraph(explainWords.exposureRule),
      ...termBlocks(input, told.exposure),
    ],
  };
}

function bandBlocks(input: ReportInput, { edges, meanBand, band, holes }: RatingSum): Block[] {
  if (!meanBand || !band) return [paragraph(explainWords.nothing)];
  const columns = [
    { head: explainWords.hole, width: 66 },
    { head: explainWords.level, width: 14 },
    { head: explainWords.band, width: 20 },
  ];
  const rows = holes.map((hole) => [
    cell(questionOf(input, hole.question).prompt),
    isKnown(hole) ? levelCell(hole.levels.floor) : cell(explainWords.open),
    cell(span(hole.band)),
  ]);
  return [paragraph(bandSentence(edges, meanBand, band)), ...(rows.length > 0 ? [dense(table(columns, rows))] : [])];
}

function isKnown({ levels }: Hole): boolean {
  return levels.floor === levels.ceiling;
}

function stakesBlocks(input: ReportInput, told: RatingSum): Block[] {
  const { stakesTests, band, stakes, stakesIndex, makes } = told;
  const tests = stakesTests.map((test) => stakesSentence(test, factsSaid(input, test.facts)));
  const words = stakesTests.some((test) => test.decides) ? tests : [...tests, stakesDefault];
  return [bullets(words), ...(band && makes ? [paragraph(ratingSentence(band, stakes, stakesIndex, makes))] : [])];
}
