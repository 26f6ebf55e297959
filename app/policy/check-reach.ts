import { canHold } from '../assessment/can-hold';
import { allQuestions, type Edition } from '../bank/edition';
import type { Condition } from '../content/condition';
import type { Issue } from '../content/issue';
import type { Clause, PolicyTemplate } from './clause';

/**
 * What no client could ever meet: a question that is never asked or never a gate, a target never raised, a clause or one of
 * its wordings never printed. Only what is known counts; that an unknown fact prints a clause makes it no more reachable.
 */
export function checkReach(edition: Edition, policy: PolicyTemplate, files: ReadonlyMap<string, string>): Issue[] {
  const holds = (condition: Condition) => canHold(condition, edition);
  return [
    ...questionFaults(edition, files, holds),
    ...policy.clauses.flatMap((one) => clauseFaults(one, files, holds)),
  ];
}

type Holds = (condition: Condition) => boolean;

/** A weight is at least 1, so a question that is asked can move its domain's score; one never asked moves nothing. */
function questionFaults(edition: Edition, files: ReadonlyMap<string, string>, holds: Holds): Issue[] {
  return allQuestions(edition).flatMap((question) => {
    const bank = edition.banks.find((one) => one.domain === question.domain);
    const slug = question.id.slice(question.domain.length + 1);
    const at = fault(files, `banks/${question.domain}/${bank?.version}/${slug}.md`);
    const asked = question.applies ?? { kind: 'always' };
    if (!holds(asked))
      return [at('applies:', 'question-counts', 'a question that is never asked', 'facts that ask it')];
    const within = (condition: Condition): Condition => ({ kind: 'all', of: [asked, condition] });
    const idle = question.targets.filter(({ when }) => !holds(within(when)));
    return [
      ...(question.gateWhen && !holds(within(question.gateWhen))
        ? [at('gate:', 'gate-counts', 'a gate that is never in force', 'facts under which the question is asked')]
        : []),
      ...idle.map(() => at('targets:', 'target-counts', 'a target that never holds', 'facts under which it is asked')),
    ];
  });
}

function clauseFaults(clause: Clause, files: ReadonlyMap<string, string>, holds: Holds): Issue[] {
  const path =
    [...files.keys()].find((one) => one.endsWith(`/clauses/${clause.id}.md`)) ?? `policy/clauses/${clause.id}.md`;
  const at = fault(files, path);
  const printed = clause.when ?? { kind: 'always' };
  if (!holds(printed))
    return [at('when:', 'clause-reachable', 'a clause that is never printed', 'facts that print it')];
  return clause.variants.flatMap(({ id, when }, index) => {
    const earlier = clause.variants.slice(0, index).map((one): Condition => ({ kind: 'not', of: one.when }));
    const reached = holds({ kind: 'all', of: [printed, ...earlier, when] });
    return reached
      ? []
      : [at(`id: ${id}`, 'clause-reachable', `the wording "${id}", never printed`, 'facts that choose it')];
  });
}

function fault(files: ReadonlyMap<string, string>, file: string) {
  const text = (files.get(file) ?? '').replace(/\r\n?/g, '\n');
  return (needle: string, rule: string, found: string, expected: string): Issue => {
    const before = text.slice(0, Math.max(0, text.indexOf(needle))).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { file, ...place, rule, found, expected, severity: 'error' };
  };
}
