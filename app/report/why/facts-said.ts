import { factOf, type ReportInput } from '../report-input';
import { factWords } from '../wording/every-answer';
import { quoted } from '../wording/grammar';

/** “How far do agents go?” (A3), for each fact. */
export function factsSaid(input: ReportInput, facts: readonly string[]): string[] {
  return facts.flatMap((id) => {
    const fact = factOf(input, id);
    return fact ? [`${quoted(fact.prompt)} (${factWords(fact, input.assessment.facts[id])})`] : [];
  });
}
