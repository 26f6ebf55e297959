import type { Condition } from '../content/condition';
import type { Issue } from '../content/issue';
import { checkCondition } from './check-condition';
import { type CheckContext, fileIn, isKnown, issueAt } from './check-context';
import { checkMessages } from './check-messages';
import { steps } from './edition';

/** Everything around the questions: facts, patterns, incidents, the edition's own numbers. */
export function checkAround(context: CheckContext): Issue[] {
  return [
    ...checkIds(context),
    ...checkPatterns(context),
    ...checkIncidents(context),
    ...checkReset(context),
    ...checkContradictions(context),
    ...checkMessages(context),
    ...checkVendors(context),
    ...checkAutonomy(context),
  ];
}

/** Every id is in the table of permanent ids, and used once; so is every domain. */
function checkIds(context: CheckContext): Issue[] {
  const { edition } = context;
  const inOwnFile = (folder: string) => (id: string) => fileIn(context, folder, `${id}.md`);
  const inList = (name: string) => () => fileIn(context, 'patterns', name);
  return [
    ...checkGroup(context, 'facts', edition.facts, inOwnFile('facts')),
    ...checkGroup(context, 'incidents', edition.incidents, inOwnFile('incidents')),
    ...checkGroup(context, 'patterns', edition.patterns, inList('patterns.md')),
    ...checkGroup(context, 'practices', edition.practices, inList('practices.md')),
    ...checkGroup(context, 'reset controls', edition.resetControls, inList('reset.md')),
    ...checkGroup(context, 'contradictions', edition.contradictions, () => contradictionsFile(context)),
    ...repeated(edition.banks.map((bank) => bank.domain)).map((domain) =>
      issueAt(
        context,
        context.editionPath,
        `banks/${domain}/`,
        'duplicate-id',
        `"${domain}" again`,
        'each domain once',
      ),
    ),
  ];
}

function checkGroup(
  context: CheckContext,
  group: string,
  items: readonly { readonly id: string }[],
  fileOf: (id: string) => string,
): Issue[] {
  const ids = items.map((item) => item.id);
  const unlisted = ids.filter((id) => !isKnown(context, group, id));
  return [
    ...unlisted.map((id) =>
      issueAt(context, fileOf(id), id, 'permanent-id', `"${id}"`, `an id of ids.md under "${group}"`),
    ),
    ...repeated(ids).map((id) => issueAt(context, fileOf(id), id, 'duplicate-id', `"${id}" again`, 'each id once')),
  ];
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) < index);
}

function checkPatterns(context: CheckContext): Issue[] {
  const file = fileIn(context, 'patterns', 'patterns.md');
  return context.edition.patterns.flatMap((pattern) => {
    const { high, moderate, low } = pattern.stakes;
    const conditions = [pattern.applies, high, moderate, low].flatMap((one) => one ?? []);
    return conditionFaults(context, conditions, true, file, ['patterns:', pattern.id]);
  });
}

function checkIncidents(context: CheckContext): Issue[] {
  return context.edition.incidents.flatMap((incident) => {
    const file = fileIn(context, 'incidents', `${incident.id}.md`);
    const arises = incident.arises ? conditionFaults(context, [incident.arises], true, file, 'arises') : [];
    const barriers = incident.barriers.flatMap((barrier) =>
      conditionFaults(context, [barrier.holds], false, file, ['barriers:', barrier.id]),
    );
    const few =
      incident.barriers.length < 2
        ? [issueAt(context, file, 'barriers', 'barriers', 'fewer than two', 'at least two barriers')]
        : [];
    return [...arises, ...barriers, ...few];
  });
}

function checkReset(context: CheckContext): Issue[] {
  const file = fileIn(context, 'patterns', 'reset.md');
  return context.edition.resetControls.flatMap((control) =>
    control.questions
      .filter((id) => !context.scope.questionIds.has(id))
      .map((id) =>
        issueAt(context, file, ['questions:', id], 'question-exists', `"${id}"`, 'a question of this edition'),
      ),
  );
}

function checkContradictions(context: CheckContext): Issue[] {
  return context.edition.contradictions.flatMap((rule) =>
    conditionFaults(context, [rule.when], false, contradictionsFile(context), ['rules:', rule.id]),
  );
}

function contradictionsFile(context: CheckContext): string {
  return fileIn(context, 'messages', 'contradictions.md');
}

function checkVendors(context: CheckContext): Issue[] {
  return context.edition.vendorFacts.flatMap(({ id, facts }) => {
    const file = fileIn(context, 'enforcement', `${id}.md`);
    return repeated(facts.map((fact) => fact.id)).map((fact) =>
      issueAt(context, file, ['facts:', fact], 'duplicate-id', `"${fact}" again`, 'each id once'),
    );
  });
}

function conditionFaults(
  context: CheckContext,
  conditions: readonly Condition[],
  factsOnly: boolean,
  file: string,
  needle: string | readonly string[],
): Issue[] {
  const faults = conditions.flatMap((condition) => checkCondition(condition, context.scope, factsOnly));
  return faults.map((fault) => issueAt(context, file, needle, 'condition-types', fault.found, fault.expected));
}

/** Requirements exist, never fall from step to step, and each step has one that no fact can scope out. */
function checkAutonomy(context: CheckContext): Issue[] {
  const { settings } = context.edition;
  const needed = new Map<string, number>();
  return steps.flatMap((step) => {
    const requirements = settings.autonomy[step];
    const at = (needle: string, found: string, expected: string) =>
      issueAt(context, context.editionPath, ['autonomy:', `${step}:`, needle], 'autonomy-requirement', found, expected);
    const issues = requirements.flatMap(({ question, atLeast }) => {
      const before = needed.get(question) ?? 0;
      needed.set(question, atLeast);
      if (!context.scope.questionIds.has(question))
        return [at(question, `"${question}"`, 'a question of this edition')];
      return atLeast < before ? [at(question, `${atLeast} for ${step}`, `at least ${before}, as a step before`)] : [];
    });
    const lasting = requirements.some(({ question }) => !context.questions.get(question)?.applies);
    return lasting
      ? issues
      : [...issues, at(`${step}:`, `${step} without a lasting requirement`, 'one requirement that no fact scopes out')];
  });
}
