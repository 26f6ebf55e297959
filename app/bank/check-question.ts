import type { Condition } from '../content/condition';
import type { Issue } from '../content/issue';
import type { Question } from './bank';
import { checkCondition } from './check-condition';
import { type At, type CheckContext, isKnown, issueAt, questionFile } from './check-context';
import { checkLevelTests } from './check-level-tests';
import { promptWordingFaults } from './check-prompt';
import { isAutonomyRequirement } from './edition';

/** Faults of one question beside its edition: what it names exists, and its words are plain. */
export function checkQuestion(question: Question, context: CheckContext): Issue[] {
  const file = questionFile(context, question);
  const at: At = (needle, rule, found, expected, severity) =>
    issueAt(context, file, needle, rule, found, expected, severity);
  return [
    ...(isKnown(context, 'topics', question.id)
      ? []
      : [at(question.id, 'permanent-id', `"${question.id}"`, 'an id of ids.md under "Topics"')]),
    ...checkNames(question, context, at),
    ...checkReferences(question, context, at),
    ...checkNotApplicable(question, context, at),
    ...checkConditions(question, context, at),
    ...checkRequires(question, context, at),
    ...checkWording(question, at),
    ...checkLevelTests(question, at),
  ];
}

function checkNames(question: Question, context: CheckContext, at: At): Issue[] {
  const patterns = new Set(context.edition.patterns.map((pattern) => pattern.id));
  const practices = new Set(context.edition.practices.map((practice) => practice.id));
  const unknownPatterns = Object.keys(question.patterns).filter((id) => !patterns.has(id));
  const unknownPractices = question.practices.filter((id) => !practices.has(id));
  return [
    ...unknownPatterns.map((id) =>
      at(['patterns:', id], 'known-pattern', `"${id}"`, `one of: ${[...patterns].join(', ')}`),
    ),
    ...unknownPractices.map((id) =>
      at(['practices:', id], 'known-practice', `"${id}"`, `one of: ${[...practices].join(', ')}`),
    ),
    ...(question.practices.length === 0 ? [at('practices', 'known-practice', 'no practice', 'at least one')] : []),
  ];
}

function checkReferences(question: Question, context: CheckContext, at: At): Issue[] {
  return question.references.flatMap((cited) => {
    const [id = '', control] = cited.split('#');
    const reference = context.edition.references.find((one) => one.id === id);
    const resolves = reference && (control === undefined || reference.controls.some((one) => one.id === control));
    return resolves
      ? []
      : [at(['references:', cited], 'reference-resolves', `"${cited}"`, 'a reference and control of this edition')];
  });
}

function checkNotApplicable(question: Question, context: CheckContext, at: At): Issue[] {
  const bound = question.gateWhen !== undefined || isAutonomyRequirement(context.edition, question.id);
  if (!bound || question.notApplicable === 'never') return [];
  return [at('notApplicable', 'not-applicable-never', 'withReason', 'never, for a gate or autonomy requirement')];
}

function checkConditions(question: Question, context: CheckContext, at: At): Issue[] {
  const conditions: [string, Condition | undefined][] = [
    ['applies', question.applies],
    ['gate', question.gateWhen],
    ...question.targets.map((target): [string, Condition] => ['targets', target.when]),
    ...question.variants.map((variant): [string, Condition] => ['variants', variant.when]),
  ];
  return conditions.flatMap(([attribute, condition]) =>
    (condition ? checkCondition(condition, context.scope, true) : []).map((fault) =>
      at(`${attribute}:`, 'condition-types', fault.found, fault.expected),
    ),
  );
}

function checkRequires(question: Question, context: CheckContext, at: At): Issue[] {
  const unknown = question.requires.filter((one) => !context.scope.questionIds.has(one.question));
  const issues = unknown.map((one) =>
    at(['requires:', one.question], 'prerequisite-exists', `"${one.question}"`, 'a question of this edition'),
  );
  if (reaches(question.id, question.id, context, new Set())) {
    issues.push(at('requires', 'prerequisite-cycle', `${question.id} requires itself by a chain`, 'no cycle'));
  }
  return issues;
}

function reaches(from: string, goal: string, context: CheckContext, seen: Set<string>): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  const next = context.questions.get(from)?.requires.map((one) => one.question) ?? [];
  return next.some((id) => id === goal || reaches(id, goal, context, seen));
}

/** The first heading after the front matter; a `#` in it is a comment. */
const title = ['\n---\n', '# '];

function checkWording(question: Question, at: At): Issue[] {
  const faults = promptWordingFaults(question.prompt);
  const issues = faults.map(({ rule, found, expected, severity }) => at(title, rule, found, expected, severity));
  if (question.evidence.length === 0)
    issues.push(at('## Evidence', 'evidence', 'none', 'at least one item to ask for'));
  return issues;
}
