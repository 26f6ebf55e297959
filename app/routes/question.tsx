import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent } from '../accounts/require.server';
import { questionsInScope } from '../assessment/applicable-questions';
import type { Problem } from '../assessment/assessment';
import { saveAnswer } from '../storage/answers';
import { AnswerConflict } from '../ui/answer-conflict';
import { ErrorSummary } from '../ui/error-summary';
import { Page } from '../ui/page';
import { type AnswerFields, fieldsOf, QuestionForm } from '../ui/question-form';
import { notStored } from './not-stored.server';
import { type OpenAssessment, openAssessment } from './open-assessment.server';
import { readAnswerForm } from './read-answer-form';
import { readForm } from './read-form.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.question.prompt ?? 'Question'} · Plumbline` },
];

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const { question, previous, next, position, of } = place(open, args.params.questionId ?? '');
  const bank = open.edition.banks.find((one) => one.domain === question.domain);
  const stored = open.stored.answers[question.id];
  return json({
    base: open.base,
    savedAt: open.stored.lastSavedAt,
    question,
    domain: bank?.title ?? question.domain,
    position,
    of,
    previous,
    skipTo: next ? `${open.base}/q/${next}` : `${open.base}/check`,
    answered: stored?.answer !== undefined && stored.answer !== null,
    fields: fieldsOf(stored?.answer ?? null, stored?.note ?? '', stored?.version ?? 0),
  });
}

/** The question, and its neighbours in the whole order of what is asked. */
function place({ edition, assessment }: OpenAssessment, id: string) {
  const asked = questionsInScope(edition, assessment);
  const index = asked.findIndex((question) => question.id === id);
  const question = asked[index];
  if (!question) throw absent();
  const own = asked.filter((one) => one.domain === question.domain);
  return {
    question,
    previous: asked[index - 1]?.id ?? null,
    next: asked[index + 1]?.id,
    position: own.indexOf(question) + 1,
    of: own.length,
  };
}

export async function action(args: ActionFunctionArgs) {
  const open = await openAssessment('assessment.answer', args);
  const { question, next } = place(open, args.params.questionId ?? '');
  const form = readAnswerForm(question, await readForm(args.request));
  if (form.kind === 'problem')
    return json({ problems: form.problems, fields: form.fields, theirs: null }, { status: 400 });
  const { answer, note, seenVersion } = form;
  const saved = await saveAnswer(args.context.db, open.ctx, {
    assessmentId: open.stored.id,
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
  const goOn =
    form.intent === 'clear' ? `${open.base}/q/${question.id}` : next ? `${open.base}/q/${next}` : `${open.base}/check`;
  return redirect(goOn, 303);
}

export default function QuestionPage() {
  const { base, savedAt, question, fields, ...around } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const shown: AnswerFields = refused?.fields ?? fields;
  return (
    <Page base={base} saved={{ at: savedAt }}>
      <ErrorSummary
        problems={refused?.problems ?? []}
        kept="Nothing is lost: your answer is still here. Mend it and save again."
      />
      {refused?.theirs && <AnswerConflict question={question} theirs={refused.theirs} mine={shown} />}
      <QuestionForm question={question} fields={shown} problems={refused?.problems ?? []} base={base} {...around} />
    </Page>
  );
}
