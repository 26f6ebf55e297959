import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { type Act, absent, type Granted, requireAct } from '../accounts/require.server';
import { questionsInScope } from '../assessment/applicable-questions';
import { wordQuestion } from '../assessment/word-edition';
import type { Question } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import { latestFacts } from '../storage/facts';
import type { StaleQuestion } from '../ui/fault-page';
import { toFacts } from './open-assessment.server';

export interface OpenQuestion extends Granted {
  /** In the words that this assessment's facts call for. */
  readonly question: Question;
  /** `/a/<id>` */
  readonly base: string;
  /** Ids of the neighbours in the whole order of what is asked. */
  readonly previous: string | null;
  readonly next: string | null;
  /** 1 = the first of its domain. */
  readonly position: number;
  readonly of: number;
}

/**
 * One question of this request's assessment, after the one check that it may be opened for this act. Reads no answers:
 * which questions are asked hangs on facts only.
 * @throws 404 also for a question that is not asked here, with what was typed
 */
export async function openQuestion(act: Act, args: LoaderFunctionArgs | ActionFunctionArgs): Promise<OpenQuestion> {
  const granted = await requireAct(act, args);
  const { ctx, head, loaded } = granted;
  const base = `/a/${head.id}`;
  const facts = toFacts(await latestFacts(args.context.db.read, ctx, head.id));
  const asked = questionsInScope(loaded.edition, { track: head.track, facts });
  const index = asked.findIndex(({ id }) => id === args.params.questionId);
  const question = asked[index];
  if (!question) throw await notAsked(loaded.edition, base, args);
  const own = asked.filter(({ domain }) => domain === question.domain);
  const previous = asked[index - 1]?.id ?? null;
  const next = asked[index + 1]?.id ?? null;
  const worded = wordQuestion(loaded.edition, question, facts);
  return { ...granted, question: worded, base, previous, next, position: own.indexOf(question) + 1, of: own.length };
}

/** Ruled out by a fact or the depth meanwhile. Said only to who may open the assessment; what they typed comes back. */
async function notAsked(
  edition: Edition,
  base: string,
  { request, params }: LoaderFunctionArgs | ActionFunctionArgs,
): Promise<Response> {
  const question = allQuestions(edition).find(({ id }) => id === params.questionId);
  if (!question) return absent();
  const note = request.method === 'POST' ? String((await request.clone().formData()).get('note') ?? '') : '';
  const stale: StaleQuestion = { kind: 'notAsked', prompt: question.prompt, base, note };
  return json(stale, { status: 404 });
}
