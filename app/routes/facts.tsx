import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent } from '../accounts/require.server';
import { factsAsked } from '../assessment/applicable-facts';
import type { FactValue, Problem } from '../assessment/assessment';
import { type Fact, type FactGroup, factGroups } from '../bank/fact';
import { factWords } from '../report/wording/every-answer';
import { saveFact } from '../storage/facts';
import { ErrorSummary, fieldId } from '../ui/error-summary';
import { FactField } from '../ui/fact-field';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { SaveState } from '../ui/save-state';
import { factGroupTitles } from '../ui/words';
import { type NotStored, notStored } from './not-stored.server';
import { type OpenAssessment, openAssessment } from './open-assessment.server';
import { isInForm, readFactForm } from './read-fact-form';
import { readForm } from './read-form.server';

export const handle: PageHandle = {
  title: (data) => {
    const group = (data as { group?: FactGroup } | undefined)?.group;
    return group ? `Facts: ${factGroupTitles[group]}` : 'Facts';
  },
};

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const group = groupOf(open, args.params.group);
  const stored = open.stored.facts;
  const values = Object.fromEntries(Object.entries(stored).map(([id, one]) => [id, one.value]));
  const versions = Object.fromEntries(Object.entries(stored).map(([id, one]) => [id, one.version]));
  return json({
    base: open.base,
    savedAt: open.stored.lastSavedAt,
    group,
    groups: groupsOf(open),
    facts: factsOf(open, group),
    values,
    versions,
  });
}

function groupOf(open: OpenAssessment, param: string | undefined): FactGroup {
  const group = groupsOf(open).find((one) => one === param);
  if (!group) throw absent();
  return group;
}

/** Those with something to ask on this track, in their order. */
function groupsOf(open: OpenAssessment): FactGroup[] {
  return factGroups.filter((group) => factsOf(open, group).length > 0);
}

function factsOf({ edition, assessment }: OpenAssessment, group: FactGroup) {
  return factsAsked(edition, assessment).filter((fact) => fact.group === group);
}

/** Saves every fact that reads well; those that do not come back as typed, each with its problem. */
export async function action(args: ActionFunctionArgs) {
  const open = await openAssessment('assessment.answer', args);
  const group = groupOf(open, args.params.group);
  const { trouble, problems, ...shown } = await saveAll(open, group, args);
  if (trouble) return json({ problems: [trouble.problem, ...problems], ...shown }, { status: trouble.status });
  const isConflict = problems.some((one) => one.rule === 'conflict');
  if (problems.length > 0) return json({ problems, ...shown }, { status: isConflict ? 409 : 400 });
  const groups = groupsOf(open);
  const next = groups[groups.indexOf(group) + 1];
  return redirect(next ? `${open.base}/facts/${next}` : open.base, 303);
}

/**
 * One after another; after a trouble of the storage the rest is only read. A fact that is asked only since the page was
 * opened stands in no form and is left alone. What comes back is for the page to show.
 */
async function saveAll(open: OpenAssessment, group: FactGroup, { request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const problems: Problem[] = [];
  const values: Record<string, FactValue | null> = {};
  const raw: Record<string, string> = {};
  const versions: Record<string, number> = {};
  let trouble: NotStored | undefined;
  for (const fact of factsOf(open, group).filter((one) => isInForm(one, form))) {
    const read = readFactForm(fact, form);
    versions[fact.id] = read.seenVersion;
    Object.assign(raw, read.raw);
    values[fact.id] = read.value;
    problems.push(...read.problems);
    if (trouble || read.problems.length > 0) continue;
    const { value, seenVersion } = read;
    const saved = await saveFact(context.db, open.ctx, {
      assessmentId: open.stored.id,
      fact: fact.id,
      seenVersion,
      value,
      now: context.now,
    }).catch(notStored(context));
    if (saved.kind === 'notStored') trouble = saved;
    else if (saved.kind === 'absent') throw absent();
    else if (saved.kind === 'conflict') {
      versions[fact.id] = saved.current?.version ?? 0;
      problems.push(conflictProblem(fact, saved.current?.value ?? null, read.value));
    } else versions[fact.id] = saved.version;
  }
  return { trouble, problems, values, raw, versions };
}

/** Both values in the words of the page, so that a person can choose. */
function conflictProblem(fact: Fact, theirs: FactValue | null, mine: FactValue | null): Problem {
  const [elsewhere, here] = [theirs, mine].map((value) => factWords(fact, value ?? undefined));
  const message = `“${fact.prompt}” was changed elsewhere meanwhile. Saved there: ${elsewhere}. Yours: ${here}. Save again to keep yours, or change it first.`;
  return { field: fact.id, rule: 'conflict', message };
}

/** After a trouble of the storage some may be saved and some not; saving again is right for both. */
function keptWords(problems: readonly Problem[]): string {
  return problems.some((one) => one.field === 'save')
    ? 'What you typed is still here; saving it again does no harm.'
    : 'Everything else on this page is saved; what you typed is still here.';
}

export default function Facts() {
  const { base, savedAt, group, groups, facts, ...stored } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problems = refused?.problems ?? [];
  const values: Readonly<Record<string, unknown>> = { ...stored.values, ...refused?.values };
  const versions: Readonly<Record<string, number>> = { ...stored.versions, ...refused?.versions };
  return (
    <Page base={base} saved={{ at: savedAt }}>
      <ErrorSummary problems={problems} kept={keptWords(problems)} />
      <p className="kicker">Facts{groups.length > 1 && ` · part ${groups.indexOf(group) + 1} of ${groups.length}`}</p>
      <h1>{factGroupTitles[group]}</h1>
      <p className="hint">
        Nothing here is scored. Leave empty what you want to answer later; pick “not sure” where nobody knows.
      </p>
      <form method="post" action={`${base}/facts/${group}`} className="stack" data-retry="">
        {facts.map((fact) => (
          <FactField
            key={fact.id}
            fact={fact}
            value={(values[fact.id] ?? null) as FactValue | null}
            typed={refused?.raw}
            version={versions[fact.id] ?? 0}
            problems={problems}
          />
        ))}
        <SaveState />
        <div className="row">
          <button type="submit" id={fieldId('save')}>
            Save and continue
          </button>
          <a href={base}>All parts</a>
        </div>
      </form>
    </Page>
  );
}
