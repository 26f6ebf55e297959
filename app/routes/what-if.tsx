import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent } from '../accounts/require.server';
import { factsThatMove } from '../assessment/applicable-facts';
import type { Assessment, Problem } from '../assessment/assessment';
import { isSeatTrack, type Question } from '../bank/bank';
import { factGroups } from '../bank/fact';
import { cleanText, mapWords } from '../render/clean-text';
import type { ReportInput } from '../report/report-input';
import { type Moves, whatMoves } from '../report/what-if/moves';
import { levelNames } from '../report/wording/names';
import { tryWords, whatIfWords } from '../report/wording/what-if';
import { scoreAssessment } from '../scoring/score-assessment';
import { tries } from '../scoring/tries';
import { ErrorSummary } from '../ui/error-summary';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { MovesPart } from '../ui/result/moves';
import { WhatIf, type WhatIfForm } from '../ui/result/what-if';
import { factGroupTitles } from '../ui/words';
import { type OpenAssessment, openAssessment } from './open-assessment.server';
import { readForm } from './read-form.server';
import { answerField, questionsShown, readWhatIfForm } from './read-what-if-form';

export const handle: PageHandle = { title: whatIfWords.title };

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const { card } = savedInput(open);
  return json({
    base: open.base,
    savedAt: open.stored.lastSavedAt,
    tries: tries(card).map(({ id }) => ({ id, label: tryWords[id] })),
    form: formOf(open, open.assessment, {}),
  });
}

/** Computes and shows; nothing is stored, so the act is that of a reader. */
export async function action(args: ActionFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const saved = savedInput(open);
  const form = await readForm(args.request);
  const { assessment, problems, raw } = readWhatIfForm(open.edition, open.assessment, tries(saved.card), form);
  const tried = { ...saved, assessment, card: scoreAssessment(open.edition, assessment) };
  const moves: Moves = mapWords(whatMoves(saved, tried), cleanText);
  // What a script asks for is the part alone; the same code draws it either way.
  const part = form.get('part') === 'moves';
  return json(
    {
      part,
      moves,
      problems: [...problems],
      form: part ? null : formOf(open, withoutFaults(assessment, problems), raw),
    },
    { status: problems.length > 0 ? 400 : 200 },
  );
}

/** @throws 404 on seat tracks, where there is nothing to move */
function savedInput({ edition, assessment }: OpenAssessment): ReportInput {
  if (isSeatTrack(assessment.track)) throw absent();
  return { edition, assessment, card: scoreAssessment(edition, assessment) };
}

/** A fact that cannot be read is shown as typed, not as saved. */
function withoutFaults(assessment: Assessment, problems: readonly Problem[]): Assessment {
  const facts = Object.entries(assessment.facts).filter(([id]) => !problems.some(({ field }) => field === id));
  return { ...assessment, facts: Object.fromEntries(facts) };
}

function formOf(open: OpenAssessment, tried: Assessment, raw: Readonly<Record<string, string>>): WhatIfForm {
  const { edition, assessment } = open;
  const facts = factsThatMove(edition, assessment);
  const shown = questionsShown(edition, assessment);
  const { standings } = savedInput(open).card;
  return {
    groups: factGroups.map((group) => ({
      title: factGroupTitles[group],
      facts: facts.filter((fact) => fact.group === group),
    })),
    values: tried.facts,
    raw,
    domains: edition.banks.map(({ domain, title }) => ({
      title,
      questions: shown
        .filter((question) => question.domain === domain)
        .map((question) => ({
          field: answerField(question.id),
          prompt: question.prompt,
          asked: standings[question.id]?.state !== 'outOfScope',
          picked: pickedOf(tried.answers[question.id]),
          choices: choicesOf(question),
        })),
    })),
  };
}

function pickedOf(answer: Assessment['answers'][string] | undefined): string {
  return answer?.state === 'known' ? String(answer.level) : (answer?.state ?? '');
}

function choicesOf({ choices, notApplicable }: Question) {
  return [
    { value: '', label: whatIfWords.unanswered },
    ...choices.map((words, level) => ({
      value: String(level),
      label: `${level} ${levelNames[level as keyof typeof levelNames]}: ${words}`,
    })),
    { value: 'unknown', label: whatIfWords.unknown },
    ...(notApplicable === 'withReason' ? [{ value: 'notApplicable', label: whatIfWords.notApplicable }] : []),
  ];
}

export default function WhatIfPage() {
  const { base, savedAt, tries: ready, form } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const problems: readonly Problem[] = tried?.problems ?? [];
  const moves = (tried?.moves ?? null) as Moves | null;
  if (tried?.part)
    return (
      <main>
        <h1>{whatIfWords.title}</h1>
        <MovesPart moves={moves} problems={problems} words={whatIfWords} />
      </main>
    );
  return (
    <Page base={base} saved={{ at: savedAt }} wide>
      <ErrorSummary problems={problems} kept="What you changed is still here, and nothing of it is saved." />
      <WhatIf
        base={base}
        tries={ready}
        form={(tried?.form ?? form) as WhatIfForm}
        moves={moves}
        problems={problems}
        words={whatIfWords}
      />
    </Page>
  );
}
