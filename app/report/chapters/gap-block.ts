import type { Question } from '../../bank/bank';
import { cell, heading, paragraph, strong, text } from '../../document/build';
import type { Block, Inline } from '../../document/document';
import type { Gap } from '../../scoring/score-card';
import { badge, gapHeadingId, proseInlines, table } from '../blocks';
import { questionOf, type ReportInput } from '../report-input';
import { domainWords, gapLine, ownerWords } from '../wording/domain';
import { answerLevel } from '../wording/level';
import { severityNames } from '../wording/names';
import { controlLabel, sameReference } from '../wording/references';

/** One gap: where you are, what good looks like, why, the next move, and what closes it. */
export function gapBlock(input: ReportInput, gap: Gap): Block[] {
  const question = questionOf(input, gap.question);
  // The lesser gaps get the reason without the case behind it, or forty of them would fill a book.
  const urgent = gap.severity === 'critical' || gap.severity === 'high';
  return [
    heading(3, gapHeadingId(gap.question), question.prompt),
    paragraph([badge(gap.severity, severityNames[gap.severity]), text(gapLine(input, gap, question))]),
    nowAndGood(gap, question),
    led(domainWords.why, proseInlines(urgent ? question.why : question.why.slice(0, 1))),
    nextMove(gap, question),
    led(domainWords.evidence, [text(evidenceWords(question))]),
    paragraph([text(ownerWords(question)), ...references(input, question)], 'muted'),
  ];
}

/** The answer given beside the one aimed at, in the question's own words. */
function nowAndGood({ level, target }: Gap, { choices }: Question): Block {
  const compared = table(
    [
      { head: domainWords.here, width: 50 },
      { head: domainWords.good, width: 50 },
    ],
    [
      [
        cell([answerLevel(level), text(` ${choices[level]}`)]),
        cell([answerLevel(target), text(` ${choices[target]}`)]),
      ],
    ],
  );
  return { ...compared, rowHeader: false };
}

/** At level 0 the authored first fix; above it the step from the level reached. */
export function nextMove(gap: Gap, question: Question): Block {
  if (gap.level === 0) return led(domainWords.firstFix, proseInlines(question.firstFix));
  return led(domainWords.nextStep, [text(question.nextSteps.at(gap.level) ?? '')]);
}

function led(lead: string, words: readonly Inline[]): Block {
  return paragraph([strong(lead), ...words]);
}

function evidenceWords(question: Question): string {
  const items = question.evidence.map((item) => item.trim().replace(/[.;]$/, ''));
  return `${items.join('; ')}.`;
}

/** One entry a standard, its controls together, linked where the standard has an address. */
function references({ edition }: ReportInput, question: Question): Inline[] {
  const entries = sameReference(question.references).flatMap(({ id, controls }, at) => {
    const url = edition.references.find((one) => one.id === id)?.url;
    const words = text(controlLabel(id, controls));
    const entry: Inline = url ? { kind: 'link', url, children: [words] } : words;
    return [text(at > 0 ? '; ' : domainWords.references), entry];
  });
  return entries.length > 0 ? [...entries, text('.')] : [];
}
