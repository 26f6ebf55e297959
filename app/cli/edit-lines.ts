import type { Assessment } from '../assessment/assessment';
import { nearestMatch } from '../assessment/nearest-match';
import { answersFile } from '../assessment/write-answers-file';
import { type PolicyInput, policyParts } from '../policy/policy-parts';
import { reportPassages } from '../report/edit-report';
import { RequestRefused } from './command-result';

/**
 * The lines of an answers file that begin, or settle, an edit: the base as it is generated now, and what is printed now to
 * be changed.
 * @throws RequestRefused where this assessment prints nothing of that name
 */
export function editLines(input: PolicyInput, target: string, today: string): string {
  const passages = [...policyParts(input).clauses.map(({ passage }) => passage), ...reportPassages(input)];
  const found = passages.find((one) => one.target === target);
  if (!found) {
    const nearest = nearestMatch(
      target,
      passages.map((one) => one.target),
    );
    throw new RequestRefused(
      `--edit ${target}: nothing of that name is printed${nearest ? `; did you mean ${nearest}?` : ''}.`,
    );
  }
  const { generated: base, text, printed, edited } = found;
  const by = edited?.by === undefined ? {} : { by: edited.by };
  const edits: Assessment['edits'] = { [target]: { base, text, ...by, on: today, printed } };
  const lines = answersFile({ ...input.assessment, edits }).split('\n');
  return lines.slice(lines.indexOf('edits:')).join('\n');
}
