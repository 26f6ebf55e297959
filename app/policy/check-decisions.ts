import { autonomyLevels, type RiskTolerance, riskTolerances } from '../bank/edition';
import type { MarkdownFile } from '../content/markdown-file';
import { fileStart } from '../content/report-issue';
import { aboveBound, listsAgainstLetters } from './check-clashes';
import { checkMoves } from './check-moves';
import { type Letter, letters, places, tiers } from './decision-scales';
import {
  approvalsOf,
  type ByTolerance,
  type DecisionTemplate,
  type PermissionTemplate,
  type TierShift,
} from './decision-template';
import { duplicates } from './duplicates';

/** Caution may only grow: from progressive to conservative, and from tier 4 to tier 1. */
export function checkDecisions(template: DecisionTemplate, file: MarkdownFile): void {
  const fault = (rule: string, found: string, expected: string) =>
    file.log.fault(file.front?.value.at ?? fileStart, rule, found, expected);
  for (const name of looserByTolerance(template)) {
    fault(
      'monotone-tolerance',
      `${name}: looser for a more cautious organisation`,
      'conservative >= balanced >= progressive',
    );
  }
  for (const name of looserByTier(template)) {
    fault('monotone-tier', `${name}: looser on a more critical tier`, 'tier 1 >= tier 2 >= tier 3 >= tier 4');
  }
  for (const name of looserForJuniors(template))
    fault('monotone-seniority', `${name}: looser for the less experienced`, 'junior >= mid >= senior >= principal');
  for (const name of listsAgainstLetters(template))
    fault('list-against-permission', name, 'alone without N, review without A, never with N only');
  for (const name of aboveBound(template)) fault('value-bound', name, 'at most the value it names');
  for (const id of template.lighter.authors.filter((one) => !template.authors.some((author) => author.id === one)))
    fault('lighter-author', `"${id}"`, 'an author of the review gates');
  for (const id of neededValues.filter((one) => !template.parameters.some((parameter) => parameter.id === one)))
    fault('needed-decision', `no "${id}"`, 'this decision, which the review load counts with');
  checkMoves(template, file);
  for (const id of duplicates(allIds(template))) fault('duplicate-id', `"${id}" again`, 'each id once');
  for (const id of unexplained(template.permissions))
    fault('permission-legend', `no words for "${id}"`, 'an entry in letters');
}

/** Values that code reads by name. */
const neededValues = ['review-wip', 'review-wait-days'];

function looserByTolerance(template: DecisionTemplate): string[] {
  const sign = { higher: 1, lower: -1 };
  const { parameters, items, authors, ceiling, permissions } = template;
  return [
    ...parameters
      .filter(({ values, stricter }) => !grows(values, (value) => sign[stricter] * value))
      .map(({ id }) => id),
    ...items.filter(({ place }) => !grows(place, (value) => places.indexOf(value))).map(({ id }) => id),
    ...authors
      .filter(({ cells }) => tiers.some((tier) => !grows(cells, (row) => approvalsOf(row[tier]))))
      .map(({ id }) => id),
    ...tiers.filter((tier) => !grows(ceiling.tiers[tier], (level) => -autonomyLevels.indexOf(level))),
    ...permissions.actions
      .filter((action) =>
        permissions.environments.some(({ id }) => !grows(action.letters, (row) => strictness(row[id]))),
      )
      .map(({ id }) => id),
  ];
}

function looserByTier({ authors, ceiling, permissions }: DecisionTemplate): string[] {
  const gates = authors.filter(({ cells }) =>
    riskTolerances.some((tolerance) => !rises(tiers.map((tier) => approvalsOf(cells[tolerance][tier])))),
  );
  const ceilings = riskTolerances.filter(
    (tolerance) => !rises(tiers.map((tier) => -autonomyLevels.indexOf(ceiling.tiers[tier][tolerance]))),
  );
  const shifts = permissions.shifts.filter(loosensCriticalTier);
  return [
    ...gates.map(({ id }) => id),
    ...ceilings.map((id) => `ceiling, ${id}`),
    ...shifts.map(({ tier }) => `shift, ${tier}`),
  ];
}

/** Titles are compared along their seniority: the less experienced author never needs less. */
function looserForJuniors({ authors }: DecisionTemplate): string[] {
  const titled = authors.filter(({ seniority }) => seniority !== undefined);
  const ordered = [...titled].sort((a, b) => (b.seniority ?? 0) - (a.seniority ?? 0));
  return ordered.slice(1).flatMap((junior, index) => {
    const senior = ordered[index];
    const looser = riskTolerances.some((tolerance) =>
      tiers.some(
        (tier) => senior && approvalsOf(senior.cells[tolerance][tier]) > approvalsOf(junior.cells[tolerance][tier]),
      ),
    );
    return looser ? [`${junior.id} against ${senior?.id}`] : [];
  });
}

/** Rows are written for tiers 2 and 3: tier 1 may only tighten them, tier 4 only loosen. */
function loosensCriticalTier(shift: TierShift): boolean {
  const steps = letters.map((from) => strictness(shift.letters[from] ?? from) - strictness(from));
  if (shift.tier === 'tier-1') return steps.some((step) => step < 0);
  return shift.tier === 'tier-4' ? steps.some((step) => step > 0) : true;
}

function grows<T>(values: ByTolerance<T>, strictnessOf: (value: T) => number): boolean {
  return rises(riskTolerances.map((tolerance: RiskTolerance) => strictnessOf(values[tolerance])));
}

function rises(numbers: readonly number[]): boolean {
  return numbers.every((value, index) => index === 0 || value >= (numbers[index - 1] ?? value));
}

export function strictness(letter: Letter | undefined): number {
  return letters.indexOf(letter ?? '-');
}

function allIds(template: DecisionTemplate): string[] {
  const groups = { parameter: template.parameters, item: template.items, author: template.authors };
  return Object.entries({ ...groups, action: template.permissions.actions }).flatMap(([group, entries]) =>
    entries.map(({ id }) => `${group} ${id}`),
  );
}

function unexplained({ actions, legend }: PermissionTemplate): string[] {
  const used = new Set(actions.flatMap((action) => Object.values(action.letters.balanced)));
  return [...used].filter((letter) => letter !== '-' && !legend.some(({ id }) => id === letter));
}
