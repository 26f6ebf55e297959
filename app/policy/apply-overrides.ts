import { type ByTolerance, type DecisionTemplate, eachTolerance } from './decision-template';
import type { Override } from './override';

/** The defaults with what the client decided in their place, whatever the tolerance. */
export function applyOverrides(template: DecisionTemplate, overrides: readonly Override[]): DecisionTemplate {
  return overrides.reduce(replace, template);
}

function replace(template: DecisionTemplate, override: Override): DecisionTemplate {
  switch (override.kind) {
    case 'value':
      return {
        ...template,
        parameters: changed(template.parameters, override.value, (one) => ({ ...one, values: same(override.to) })),
      };
    case 'place':
      return {
        ...template,
        items: changed(template.items, override.item, (one) => ({ ...one, place: same(override.to) })),
      };
    case 'gate': {
      const { author, tier, to } = override;
      const withCell = (one: DecisionTemplate['authors'][number]) => ({
        ...one,
        cells: eachTolerance(one.cells, (row) => ({ ...row, [tier]: to })),
      });
      return { ...template, authors: changed(template.authors, author, withCell) };
    }
    case 'ceiling': {
      const { ceiling } = template;
      return { ...template, ceiling: { ...ceiling, tiers: { ...ceiling.tiers, [override.tier]: same(override.to) } } };
    }
    case 'letter': {
      const { action, environment, to } = override;
      const withLetter = (one: DecisionTemplate['permissions']['actions'][number]) => ({
        ...one,
        letters: eachTolerance(one.letters, (row) => ({ ...row, [environment]: to })),
      });
      const { permissions } = template;
      return {
        ...template,
        permissions: { ...permissions, actions: changed(permissions.actions, action, withLetter) },
      };
    }
  }
}

function changed<T extends { readonly id: string }>(all: readonly T[], id: string, change: (one: T) => T): T[] {
  return all.map((one) => (one.id === id ? change(one) : one));
}

function same<T>(value: T): ByTolerance<T> {
  return { progressive: value, balanced: value, conservative: value };
}
