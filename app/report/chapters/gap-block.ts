import type { Level, Question } from '../../bank/bank';
import { strong, text } from '../../document/build';
import type { GapCard, Inline, Labelled } from '../../document/document';
import type { Gap } from '../../scoring/score-card';
import { gapHeadingId, proseInlines } from '../blocks';
import { questionOf, type ReportInput } from '../report-input';
import { decisionWords, dispositionWords } from '../wording/dispositions';
import { domainWords, gapLine, ownerWords } from '../wording/domain';
import { ended, lowerFirst } from '../wording/grammar';
import { severityNames } from '../wording/names';
import { controlLabel, sameReference } from '../wording/references';
import { rankOfGap } from './gap-anchor';
import { choiceInlines } from './question-cells';

/** One gap: where you are, what good looks like, why, the next move, and what closes it. */
export function gapBlock(input: ReportInput, gap: Gap): GapCard {
  const question = questionOf(input, gap.question);
  return {
    kind: 'gapCard',
    id: gapHeadingId(gap.question),
    rank: String(rankOfGap(input, gap.question)),
    title: [text(question.prompt)],
    tone: gap.severity,
    severity: severityNames[gap.severity],
    because: gapLine(input, gap, question),
    here: { label: domainWords.here, children: choiceInlines(question, gap.level) },
    good: { label: domainWords.good, children: choiceInlines(question, gap.target) },
    why: { label: domainWords.why, children: proseInlines(question.why) },
    next: nextMove(gap.level, question),
    evidence: { label: domainWords.evidence, children: [text(evidenceWords(question))] },
    foot: [...decision(input, gap), text(ownerWords(input, question)), ...references(input, question)],
  };
}

function decision({ assessment }: ReportInput, { disposition }: Gap): Inline[] {
  const words = decisionWords(disposition, assessment.date);
  return words ? [strong(dispositionWords.label), text(`${words} `)] : [];
}

/** At level 0 the authored first fix; above it the step from the level reached. */
export function nextMove(level: Level, question: Question): Labelled {
  if (level === 0) return { label: domainWords.firstFix, children: proseInlines(question.firstFix) };
  return { label: domainWords.nextStep, children: [text(question.nextSteps.at(level) ?? '')] };
}

/** Every step between two levels, in order: what a row must ask that promises the upper one. */
export function wayTo(question: Question, from: Level, to: Level): string {
  const [first = '', ...rest] = question.nextSteps.slice(from, Math.max(to, from + 1));
  return [first, ...rest.map((step) => `${domainWords.andThen} ${lowerFirst(step)}`)].join(' ');
}

export function evidenceWords(question: Question, most = question.evidence.length): string {
  const items = question.evidence.slice(0, most).map((item) => item.trim().replace(/[.;]$/, ''));
  return ended(items.map((item, at) => (at === 0 ? item : lowerFirst(item))).join('; '));
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
