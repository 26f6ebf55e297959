import { riskTolerances } from '../bank/edition';
import type { Place } from './decision-scales';
import type { DecisionTemplate } from './decision-template';

/** A list and the permission table speak of the same act: what they say about it may not differ. */
export function listsAgainstLetters(template: DecisionTemplate): string[] {
  const { items, permissions } = template;
  return items.flatMap((item) => {
    const { permits } = item;
    if (!permits) return [];
    const action = permissions.actions.find(({ id }) => id === permits.action);
    const strange = permits.environments.filter((id) => !permissions.environments.some((one) => one.id === id));
    if (!action || strange.length > 0 || permits.environments.length === 0)
      return [`${item.id}: permits ${permits.action} in ${permits.environments.join(', ') || 'nothing'}`];
    return riskTolerances.flatMap((tolerance) => {
      const row = action.letters[tolerance];
      const said = permits.environments.map((id) => row[id] ?? '-');
      return disagree(item.place[tolerance], said) ? [`${item.id}, ${tolerance}: ${said.join(' ')}`] : [];
    });
  });
}

/** Alone and N, review and A, never and anything but N contradict each other. */
export function disagree(place: Place, said: readonly string[]): boolean {
  const real = said.filter((letter) => letter !== '-');
  if (place === 'alone') return real.includes('N');
  return place === 'review' ? real.includes('A') : real.some((letter) => letter !== 'N');
}

/** A value bounded by another may not exceed it under any tolerance. */
export function aboveBound({ parameters }: DecisionTemplate): string[] {
  return parameters.flatMap(({ id, atMost, values }) => {
    if (atMost === undefined) return [];
    const bound = parameters.find((one) => one.id === atMost);
    if (!bound) return [`${id}: atMost names "${atMost}"`];
    const over = riskTolerances.filter((tolerance) => values[tolerance] > bound.values[tolerance]);
    return over.map((tolerance) => `${id} over ${atMost}, ${tolerance}`);
  });
}
