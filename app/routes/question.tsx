import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent } from '../accounts/require.server';
import type { Problem } from '../assessment/assessment';
import type { Question } from '../bank/bank';
import { latestAnswer, saveAnswer } from '../storage/answers';
import { lastMoveOf } from '../storage/milestones';
import { AnswerConflict } from '../ui/answer-conflict';
import { ErrorSummary } from '../ui/error-summary';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { type AnswerFields, fieldsOf, QuestionForm } from '../ui/question-form';
import { notStored } from './not-stored.server';
import { isPending } from './open-assessment.server';
import { openQuestion } from './open-question.server';
import { readAnswerForm } from './read-answer-form';
import { readForm } from './read-form.server';

export const handle: PageHandle = {
  title: (data) => (data as { question?: Question } | undefined)?.question?.prompt ?? 'Question',
};

export async function loader(args: LoaderFunctionArgs) {
  const open = await openQuestion('assessment.read', args);
  const { ctx, head, question, previous, next, position, of, base } = open;
  const bank = open.loaded.edition.banks.find((one) => one.domain === question.domain);
  const stored = await latestAnswer(args.context.db.read, ctx, head.id, question.id);
  // What was never answered waits for no second look.
  const moved = stored?.answer ? await lastMoveOf(args.context.db.read, ctx, head.id) : null;
  return json({
    base,
    savedAt: head.lastSavedAt,
    question,
    domain: bank?.title ?? question.domain,
    position,
    of,
    previous,
    skipTo: next ? `${base}/q/${next}` : `${base}/check`,
    answered: stored !== null && stored.answer !== null,
    pending: isPending(question.id, stored, moved),
    fields: fieldsOf(stored?.answer ?? null, stored?.note ?? '', stored?.version ?? 0),
  });
}

export async function action(args: ActionFunctionArgs) {
  const open = await openQuestion('assessment.answer', args);
  const { question, next, base } = open;
  const form = readAnswerForm(question, await readForm(args.request));
  if (form.kind === 'problem')
    return json({ problems: form.problems, fields: form.fields, theirs: null }, { status: 400 });
  const { answer, note, seenVersion } = form;
  const saved = await saveAnswer(args.context.db, open.ctx, {
    assessmentId: open.head.id,
    question: question.id,
    questionDigest: question.digest,
    answer,
    note,
    seenVersion,
    now: args.context.now,
  }).catch(notStored(args.context));
  if (saved.kind === 'notStored')
    return json({ problems: [saved.problem], fields: form.fields, theirs: null }, { status: saved.status });
  if (saved.kind === 'absent') throw absent();
  if (saved.kind === 'conflict') {
    const current = saved.current;
    const theirs = fieldsOf(current?.answer ?? null, current?.note ?? '', current?.version ?? 0);
    const problems: Problem[] = [];
    return json({ problems, fields: { ...form.fields, seenVersion: theirs.seenVersion }, theirs }, { status: 409 });
  }
  const goOn = form.intent === 'clear' ? `${base}/q/${question.id}` : next ? `${base}/q/${next}` : `${base}/check`;
  return redirect(goOn, 303);
}

export default function QuestionPage() {
  const { base, savedAt, question, fields, pending, ...around } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const shown: AnswerFields = refused?.fields ?? fields;
  return (
    <Page base={base} saved={{ at: savedAt }}>
      <ErrorSummary
        problems={refused?.problems ?? []}
        kept="Nothing is lost: your answer is still here. Mend it and save again."
      />
      {pending && (
        <p className="doc-callout">
          This is asked otherwise than when it was answered. The answer stands and counts; look at it again and save it,
          even if it stays.
        </p>
      )}
      {refused?.theirs && <AnswerConflict question={question} theirs={refused.theirs} mine={shown} />}
      <QuestionForm question={question} fields={shown} problems={refused?.problems ?? []} base={base} {...around} />
    </Page>
  );
}
