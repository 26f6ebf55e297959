import { nearestMatch } from '../assessment/nearest-match';
import type { EditPlaces } from '../assessment/read-edits';
import { type Issue, sortIssues } from '../content/issue';
import { type FaultLog, faultLog, fileStart, type Place, quote } from '../content/report-issue';
import { type Edits, materialSince, type Passage } from '../edits/passage';
import { editStates } from '../edits/wording';
import { clauseTarget } from '../policy/edit-clauses';
import { editRemarks } from '../policy/edit-remarks';
import { type PolicyInput, type PolicyParts, policyParts } from '../policy/policy-parts';
import { remarkWords } from '../policy/wording/edits';
import { editableTargets, reportPassages } from '../report/edit-report';

/** What became of each edit of the answers file, at its place; a conflict refuses a final policy. */
export function editIssues(input: PolicyInput, file: string, places: EditPlaces = new Map()): Issue[] {
  const { edits } = input.assessment;
  if (!edits) return [];
  const log = faultLog(file);
  const parts = policyParts(input);
  const passages = [...parts.clauses.map(({ passage }) => passage), ...reportPassages(input)];
  for (const target of Object.keys(edits)) {
    const at = places.get(target)?.target ?? fileStart;
    const passage = passages.find((one) => one.target === target);
    if (!passage) tellUnprinted(log, at, target, knownTargets(input));
    else {
      tellState(log, at, passage, input.final === true);
      tellRemarks(log, places.get(target)?.text ?? at, passage, parts);
    }
  }
  return sortIssues(log.issues);
}

/** One seat's answers make neither a policy nor a gap report, so that edits have nothing to lie over. */
export function waitingEdits(edits: Edits = {}, file: string, places: EditPlaces = new Map()): Issue[] {
  const log = faultLog(file);
  for (const target of Object.keys(edits)) tellWaiting(log, places.get(target)?.target ?? fileStart, target);
  return sortIssues(log.issues);
}

function tellUnprinted(log: FaultLog, at: Place, target: string, known: readonly string[]): void {
  if (known.includes(target)) {
    tellWaiting(log, at, target);
    return;
  }
  const nearest = nearestMatch(target, known);
  const hint = nearest ? `; did you mean "${nearest}"?` : '';
  log.fault(at, 'unknown-edit', quote(target), `clause.<id>, message.<id> or lead.<heading>${hint}`);
}

function tellWaiting(log: FaultLog, at: Place, target: string): void {
  log.warn(at, 'edit-waits', `${quote(target)}, which is not printed at the moment`, editStates.waits);
}

function tellState(log: FaultLog, at: Place, passage: Passage, final: boolean): void {
  const { target, label, generated, text, edited } = passage;
  const named = `${quote(target)}, ${label}`;
  const settled = 'base: as generated now, and the text that should stand';
  const say = final ? log.fault : log.warn;
  if (edited?.state === 'conflict') say(at, 'edit-conflict', `${named}: generated now: ${generated}`, settled);
  if (edited?.state === 'merged') log.warn(at, 'edit-merged', `${named}: prints now: ${text}`, 'to be read once more');
  const changed = materialSince(passage);
  if (changed.length === 0) return;
  const since = `${named}: changed since the edit: ${changed.join(', ')}`;
  log.warn(at, 'material-change', since, 'new acknowledgement by those it binds');
}

function tellRemarks(log: FaultLog, at: Place, passage: Passage, { clauses, decisions }: PolicyParts): void {
  const clause = clauses.find((one) => one.passage === passage);
  if (!clause) return;
  const named = `${quote(passage.target)}, ${passage.label}`;
  for (const remark of editRemarks(clause, decisions))
    log.warn(at, `edit-drops-${remark.kind}`, named, remarkWords(remark));
}

function knownTargets({ template, edition }: PolicyInput): string[] {
  return [...template.clauses.map(({ id }) => clauseTarget(id)), ...editableTargets(edition)];
}
