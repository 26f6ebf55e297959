import { absent } from '../accounts/require.server';
import type { Assessment } from '../assessment/assessment';
import { isSeatTrack } from '../bank/bank';
import { type EditView, editView, waitingView } from '../edits/edit-view';
import type { Passage } from '../edits/passage';
import { editRemarks } from '../policy/edit-remarks';
import { type PolicyParts, policyParts } from '../policy/policy-parts';
import { remarkWords } from '../policy/wording/edits';
import { reportPassages } from '../report/edit-report';
import { policyInputOf, scoreOf } from '../results/sources';
import type { OpenAssessment } from './open-assessment.server';

/** One passage with what a page says about it. */
export interface FoundPassage {
  /** Undefined = its place is not printed at the moment. */
  readonly passage: Passage | undefined;
  readonly view: EditView;
  readonly remarks: readonly string[];
}

/** @throws 404 where nothing of that name is printed and no edit of it waits */
export function findPassage(open: OpenAssessment, target: string): FoundPassage {
  const found = target.startsWith('clause.') ? findClause(open, target) : findNarrative(open, target);
  if (found) return found;
  const edits = ownEdits(open);
  const waiting = Object.hasOwn(edits, target) ? edits[target] : undefined;
  if (!waiting) throw absent();
  return { passage: undefined, view: waitingView(target, waiting.text), remarks: [] };
}

function findClause(open: OpenAssessment, target: string): FoundPassage | undefined {
  const parts = partsOf(open);
  const clause = parts.clauses.find(({ passage }) => passage.target === target);
  if (!clause) return undefined;
  const { passage } = clause;
  const { values } = parts.decisions;
  const view = editView(passage);
  const material = view.material.map((id) => values.find((one) => one.id === id)?.label ?? id);
  return { passage, view: { ...view, material }, remarks: editRemarks(clause, parts.decisions).map(remarkWords) };
}

function findNarrative(open: OpenAssessment, target: string): FoundPassage | undefined {
  const passage = narrativeOf(open).find((one) => one.target === target);
  return passage && { passage, view: editView(passage), remarks: [] };
}

/** A link for each passage of a document, by the block that it stands in. */
export interface EditLink {
  readonly href: string;
  readonly label: string;
  readonly edited: string | null;
}

export interface EditLinks {
  readonly links: Readonly<Record<string, EditLink>>;
  /** Every edit of the document, with what became of it. */
  readonly list: readonly EditLink[];
}

export function policyEdits(open: OpenAssessment): EditLinks {
  const { clauses } = partsOf(open);
  return linksOf(
    open,
    clauses.map(({ passage }) => passage),
    (target) => target.startsWith('clause.'),
  );
}

/** Leads and messages of the report; none on the tracks that ask one seat. */
export function reportEdits(open: OpenAssessment): EditLinks {
  if (isSeatTrack(open.assessment.track)) return { links: {}, list: [] };
  return linksOf(open, narrativeOf(open), (target) => !target.startsWith('clause.'));
}

function linksOf(open: OpenAssessment, passages: readonly Passage[], own: (target: string) => boolean): EditLinks {
  const printed = passages.map((passage) => linkOf(open, editView(passage)));
  const targets = new Set(passages.map(({ target }) => target));
  const waiting = Object.entries(ownEdits(open)).filter(([target]) => own(target) && !targets.has(target));
  const waits = waiting.map(([target, { text }]) => linkOf(open, waitingView(target, text)));
  return {
    links: Object.fromEntries(passages.map(({ target }, at) => [blockOf(target), printed[at] as EditLink])),
    list: [...printed, ...waits].filter(({ edited }) => edited !== null),
  };
}

function linkOf({ base }: OpenAssessment, { target, label, stateWords }: EditView): EditLink {
  return { href: `${base}/edit/${target}`, label, edited: stateWords };
}

/** Id of the block on its document's page. */
export function blockOf(target: string): string {
  return target.replace(/^lead\./, '').replace('.', '-');
}

function partsOf(open: OpenAssessment): PolicyParts {
  if (isSeatTrack(open.assessment.track)) throw absent();
  return policyParts(policyInputOf(open));
}

function narrativeOf(open: OpenAssessment): Passage[] {
  const { edition, assessment } = open;
  if (isSeatTrack(assessment.track)) throw absent();
  return reportPassages({ edition, assessment, card: scoreOf(open) });
}

function ownEdits({ assessment }: OpenAssessment): NonNullable<Assessment['edits']> {
  return assessment.edits ?? {};
}
