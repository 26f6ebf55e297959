import { nearestMatch } from '../assessment/nearest-match';
import type { EditPlaces } from '../assessment/read-edits';
import { type Issue, sortIssues } from '../content/issue';
import { faultLog, fileStart, quote } from '../content/report-issue';
import { materialSince, type Passage } from '../edits/passage';
import { editStates } from '../edits/wording';
import { clauseTarget, type EditableClause } from '../policy/edit-clauses';
import { editRemarks, remarkWords } from '../policy/edit-remarks';
import { type PolicyInput, policyParts } from '../policy/policy-parts';
import { editableTargets, reportPassages } from '../report/edit-report';

/** What became of each edit of the answers file, at its place; a conflict refuses a final policy. */
export function editIssues(input: PolicyInput, file: string, places: EditPlaces = new Map()): Issue[] {
  if (!input.assessment.edits) return [];
  const log = faultLog(file);
  const parts = policyParts(input);
  const passages = new Map(
    [...parts.clauses.map(({ passage }) => passage), ...reportPassages(input)].map((one) => [one.target, one]),
  );
  for (const target of Object.keys(input.assessment.edits ?? {})) {
    const at = places.get(target)?.target ?? fileStart;
    const passage = passages.get(target);
    if (passage)
      tell(
        passage,
        parts.clauses.find((one) => one.passage === passage),
      );
    else if (known(input).includes(target))
      log.warn(at, 'edit-waits', `${quote(target)}, which is not printed at the moment`, editStates.waits);
    else log.fault(at, 'unknown-edit', quote(target), expectedTarget(target, known(input)));
  }
  return sortIssues(log.issues);

  function tell(passage: Passage, clause: EditableClause | undefined): void {
    const place = places.get(passage.target);
    const [at, textAt] = [place?.target ?? fileStart, place?.text ?? fileStart];
    const named = `${quote(passage.target)}, ${passage.label}`;
    const state = passage.edited?.state;
    if (state === 'conflict') {
      const say = input.final ? log.fault : log.warn;
      say(
        at,
        'edit-conflict',
        `${named}: generated now: ${passage.generated}`,
        'base: as generated now, and the text that should stand',
      );
    }
    if (state === 'merged')
      log.warn(at, 'edit-merged', `${named}: prints now: ${passage.text}`, 'to be read once more');
    const changed = materialSince(passage);
    if (changed.length > 0)
      log.warn(
        at,
        'material-change',
        `${named}: changed since the edit: ${changed.join(', ')}`,
        'new acknowledgement by those it binds',
      );
    if (clause)
      for (const remark of editRemarks(clause, parts.decisions))
        log.warn(textAt, `edit-drops-${remark.kind}`, named, remarkWords(remark));
  }
}

function known({ template, edition }: PolicyInput): string[] {
  return [...template.clauses.map(({ id }) => clauseTarget(id)), ...editableTargets(edition)];
}

function expectedTarget(target: string, targets: readonly string[]): string {
  const nearest = nearestMatch(target, targets);
  return `clause.<id>, message.<id> or lead.<heading>${nearest ? `; did you mean "${nearest}"?` : ''}`;
}
