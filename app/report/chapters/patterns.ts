import type { Pattern } from '../../bank/pattern';
import { factNames } from '../../content/condition';
import { heading, paragraph, strong, text } from '../../document/build';
import type { Block } from '../../document/document';
import { proseBlocks } from '../blocks';
import { factPrompt, type ReportInput } from '../report-input';
import { couldHappen, patternsWords } from '../wording/patterns';
import { answerAnchor } from './gap-anchor';
import { incidentSections } from './incidents';
import { patternCard, patternRows, ratingInlines, worstHoleInFull, worstPatterns } from './pattern-rows';
import { resetSection } from './reset';

/** Chapter 3: the six patterns, the incidents replayed, and the reset before the outage. */
export function patternsChapter(input: ReportInput, number: string): Block[] {
  const { patterns } = input.edition;
  const next = (step: number) => `${number}.${patterns.length + step}`;
  return [
    heading(1, 'patterns', patternsWords.title(patterns.length, input.edition.incidents.length), number),
    paragraph(patternsWords.intro),
    patternRows(input, inOrder(input)),
    ...patterns.flatMap((pattern, at) => patternSection(input, pattern, `${number}.${at + 1}`)),
    ...incidentSections(input, next(1)),
    ...resetSection(input, next(2)),
  ];
}

/** Rated ones worst first, then the rest. */
export function inOrder(input: ReportInput): Pattern[] {
  const rated = worstPatterns(input);
  return [...rated, ...input.edition.patterns.filter((pattern) => !rated.includes(pattern))];
}

function patternSection(input: ReportInput, pattern: Pattern, number: string): Block[] {
  const own = patternCard(input, pattern);
  const happens = [strong(patternsWords.happen), text(couldHappenHere(input, pattern))];
  const title = heading(2, `pattern-${pattern.id}`, pattern.title, number);
  if (!own.applies) return [title, ...proseBlocks(pattern.text), paragraph(happens)];
  return [
    title,
    ...proseBlocks(pattern.text),
    paragraph([
      ...happens,
      text(' '),
      ...ratingInlines(own),
      strong(` ${patternsWords.worst}`),
      ...worstHoleInFull(input, pattern, answerAnchor),
    ]),
  ];
}

export function couldHappenHere(input: ReportInput, pattern: Pattern): string {
  const asked = (pattern.applies ? factNames(pattern.applies) : []).map((id) => factPrompt(input.edition, id));
  return couldHappen(patternCard(input, pattern), asked);
}
