import type { Question } from '../bank/bank';
import type { FaultLog } from '../content/report-issue';
import type { YamlEntry } from '../content/yaml-entries';
import { allowedAnswer } from './allowed-values';
import { found } from './answers-file-faults';
import type { Answer, Problem } from './assessment';
import { maxReason, readAnswer } from './read-answer';
import { isPlain } from './read-line';

/** One answer of a file, its fault listed at its place. `entry.key` is how the line is named there. */
export function readOneAnswer(log: FaultLog, question: Question, entry: YamlEntry): Answer | undefined {
  const result = readAnswer(question, entry.raw);
  if (result.kind === 'problem') {
    log.fault(
      entry.at,
      result.problem.rule,
      `${found(entry)} for "${entry.key}"`,
      expectedAnswer(question, result.problem),
    );
    return undefined;
  }
  return isPlain(log, entry, result.value.state === 'notApplicable' ? result.value.reason : '')
    ? result.value
    : undefined;
}

function expectedAnswer(question: Question, { rule }: Problem): string {
  switch (rule) {
    case 'level-range':
      return 'a level from 0 to 4';
    case 'not-applicable-never':
      return `${allowedAnswer(question)}, because this question always applies`;
    case 'not-applicable-reason':
      return '{ notApplicable: "reason" } with the reason in a few words';
    case 'reason-length':
      return `a reason of at most ${maxReason} characters`;
    default:
      return allowedAnswer(question);
  }
}
