import type { Answer, Examined } from '../../assessment/assessment';
import type { ReportInput } from '../report-input';
import { ended } from '../wording/grammar';
import { groupsLine } from '../wording/respondents';
import { shortAnswer, truthWords } from '../wording/truths';
import { saidOf } from './truths';

/** What stands beside the effective answer of a question in one line; empty where there is nothing. */
export type Besides = (question: string) => string;

/** The other truths with reason, what was seen, the note, and the groups that may be shown. */
export function besideAnswers(input: ReportInput): Besides {
  const { examined = {} } = input.assessment;
  const said = saidOf(input);
  const groups = new Map(input.card.respondents?.groups.map((one) => [one.question, one]));
  return (id) => {
    const [one, own] = [examined[id], groups.get(id)];
    return [...(one ? examinedParts(one, said[id]) : []), ...(own ? [`${groupsLine(own)}.`] : [])].join(' ');
  };
}

function examinedParts({ evidenced, judged, evidence, note }: Examined, said: Answer | undefined): string[] {
  const truths = [
    truthWords.saidAs(shortAnswer(said)),
    ...(evidenced ? [truthWords.evidencedAs(shortAnswer(evidenced))] : []),
    ...(judged ? [truthWords.judgedAs(shortAnswer(judged.answer), judged.reason)] : []),
  ];
  return [
    ...(truths.length > 1 ? [ended(truths.join(', '))] : []),
    ...(evidence.length > 0 ? [ended(truthWords.seen(evidence))] : []),
    ...(note === undefined ? [] : [ended(truthWords.note(note))]),
  ];
}
