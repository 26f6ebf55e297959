import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { type Act, type Granted, requireAct } from '../accounts/require.server';
import type { Assessment } from '../assessment/assessment';
import { wordEdition } from '../assessment/word-edition';
import type { Edition } from '../bank/edition';
import { readSaid, type StoredAssessment } from '../storage/assessments';

export interface OpenAssessment extends Granted {
  readonly stored: StoredAssessment;
  /** In the words that this assessment's facts call for. */
  readonly edition: Edition;
  readonly assessment: Assessment;
  /** `/a/<id>`, the base of every page of this assessment. */
  readonly base: string;
}

/** The assessment of this request, after the one check that it may be opened for this act. */
export async function openAssessment(act: Act, args: LoaderFunctionArgs | ActionFunctionArgs): Promise<OpenAssessment> {
  const granted = await requireAct(act, args);
  const stored = await readSaid(args.context.db, granted.ctx, granted.head);
  const assessment = toAssessment(stored);
  const edition = wordEdition(granted.loaded.edition, assessment.facts);
  return { ...granted, stored, edition, assessment, base: `/a/${stored.id}` };
}

/** What was said, without versions and times; cleared values count as not answered. */
function toAssessment(stored: StoredAssessment): Assessment {
  const { edition, track, organisation, date } = stored;
  const facts = toFacts(stored.facts);
  const answers = Object.entries(stored.answers).flatMap(([id, { answer }]) => (answer ? [[id, answer] as const] : []));
  const edits = toEdits(stored.edits);
  const said = { edition, track, organisation, date, facts, answers: Object.fromEntries(answers) };
  return Object.keys(edits).length > 0 ? { ...said, edits } : said;
}

/** Without those that were restored. A day is that of UTC, as the instant is kept. */
function toEdits(stored: StoredAssessment['edits']): NonNullable<Assessment['edits']> {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([target, { base, text, printed, savedAt }]) =>
      text === null ? [] : [[target, { base, text, on: dayOf(savedAt), printed }] as const],
    ),
  );
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

export function toFacts(stored: StoredAssessment['facts']): Assessment['facts'] {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const])),
  );
}
