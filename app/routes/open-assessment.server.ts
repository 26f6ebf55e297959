import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { type Act, type Granted, requireAct } from '../accounts/require.server';
import type { Assessment } from '../assessment/assessment';
import { wordEdition } from '../assessment/word-edition';
import { allQuestions, type Edition } from '../bank/edition';
import { knownBanks } from '../bank/known-banks';
import type { EarlierRounds } from '../scoring/rounds';
import type { StoredAnswer } from '../storage/answers';
import { readSaid, type StoredAssessment } from '../storage/assessments';
import { type LastMove, type Milestone, milestonesOf } from '../storage/milestones';
import { dayOf } from './day-of';
import { beforeNow, momentOf } from './rounds-of.server';

export interface OpenAssessment extends Granted {
  readonly stored: StoredAssessment;
  /** In the words that this assessment's facts call for. */
  readonly edition: Edition;
  readonly assessment: Assessment;
  /** Of every round that ended, oldest first. */
  readonly milestones: readonly Milestone[];
  /** Rounds before the present state; absent where there is none. */
  readonly earlier?: EarlierRounds;
  /** `/a/<id>`, the base of every page of this assessment. */
  readonly base: string;
}

/** The assessment of this request, after the one check that it may be opened for this act. */
export async function openAssessment(act: Act, args: LoaderFunctionArgs | ActionFunctionArgs): Promise<OpenAssessment> {
  const granted = await requireAct(act, args);
  const all = await readSaid(args.context.db, granted.ctx, granted.head);
  const milestones = await milestonesOf(args.context.db.read, granted.ctx, granted.head.id);
  const stored = milestones.length > 0 ? ofEdition(all, granted.loaded.edition) : all;
  const assessment = { ...toAssessment(stored), ...broughtAlong(stored, milestones) };
  const edition = wordEdition(granted.loaded.edition, assessment.facts);
  const own = { ...granted, stored, edition, assessment, milestones, base: `/a/${stored.id}` };
  const earlier = beforeNow(milestones, stored);
  return earlier.length > 0 ? { ...own, earlier: earlierOf(earlier, granted.loaded.edition, args) } : own;
}

function earlierOf(
  milestones: readonly Milestone[],
  now: Edition,
  { context }: LoaderFunctionArgs | ActionFunctionArgs,
): EarlierRounds {
  const { content } = context;
  const moments = milestones.flatMap((one) => momentOf(one, now, content) ?? []);
  return { moments, known: knownBanks(content.editions) };
}

/** Without what the edition does not ask: its rows stay, and its milestone shows them. */
function ofEdition(stored: StoredAssessment, edition: Edition): StoredAssessment {
  const only = <T>(said: Readonly<Record<string, T>>, ids: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(said).filter(([id]) => ids.has(id)));
  const questions = new Set(allQuestions(edition).map(({ id }) => id));
  const facts = new Set(edition.facts.map(({ id }) => id));
  return { ...stored, answers: only(stored.answers, questions), facts: only(stored.facts, facts) };
}

/** What earlier editions left to be looked at again, and what they left over. */
function broughtAlong(
  stored: StoredAssessment,
  milestones: readonly Milestone[],
): Pick<Assessment, 'confirm' | 'kept'> {
  const last = milestones.at(-1);
  const move = last ? { confirm: last.carried.confirm, createdAt: last.createdAt } : null;
  const confirm = move?.confirm.filter((id) => isPending(id, stored.answers[id], move)) ?? [];
  const kept = milestones.flatMap(({ edition, carried }) =>
    Object.keys(carried.kept).length > 0 ? [[edition, carried.kept] as const] : [],
  );
  return { ...(confirm.length > 0 && { confirm }), ...(kept.length > 0 && { kept: Object.fromEntries(kept) }) };
}

/** Whether an answer waits since the last move: whoever saves it again has looked. */
export function isPending(question: string, stored: StoredAnswer | null | undefined, last: LastMove | null): boolean {
  if (!last?.confirm.includes(question) || !stored?.answer) return false;
  return stored.savedAt <= last.createdAt;
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

export function toFacts(stored: StoredAssessment['facts']): Assessment['facts'] {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const])),
  );
}
