import type { ActionClass } from './action-class';
import { daily } from './daily-commands';
import { destructive } from './destructive-commands';
import { type Reach, type Say, type Seat, strictest } from './reach';

/** Never first, because that is how they are read. */
const actionClasses: readonly ActionClass[] = [...destructive, ...daily];

/**
 * The strictest of all decisions that speak about it. A command line does not say which environment it acts on, so all
 * that it can reach count. In a pipeline nobody is there to ask: what would be asked is refused.
 */
function sayOf(action: ActionClass, reach: Reach, seat: Seat): Say {
  const rows = action.rows.flatMap(([id, ...environments]) =>
    environments.flatMap((one) => placesOf(one, seat)).map((place) => reach.byHand(id, place)),
  );
  const tasks = [...(action.tasks ?? []), ...((seat === 'local' ? action.localTasks : action.ciTasks) ?? [])];
  const say = strictest([...rows, ...tasks.map((task) => reach.task(task)), ...whileSuggesting(action.id, reach)]);
  return seat === 'ci' && say === 'ask' ? 'never' : say;
}

function placesOf(environment: string, seat: Seat): string[] {
  if (environment === 'seat') return [seat];
  if (environment !== 'target') return [environment];
  return seat === 'local' ? ['test'] : ['test', 'staging', 'production'];
}

/** What the edit of an ordinary file meets. Tier 1 has an entry of its own. */
export function sayOfEdit(reach: Reach, seat: Seat): Say {
  const tasks = ['edit-own-branch', ...(reach.tiers.includes('tier-1') ? ['edit-own-branch-tier-1'] : [])];
  const say = strictest([
    reach.byHand('edit', seat),
    ...tasks.map((task) => reach.task(task)),
    ...whileSuggesting('edit', reach),
  ]);
  return seat === 'ci' && say === 'ask' ? 'never' : say;
}

/** Where agents only suggest, a person takes over each step but reading. */
function whileSuggesting(id: string, { most }: Reach): Say[] {
  return (most === 'A0' || most === 'A1') && id !== 'read' ? ['ask'] : [];
}

interface Rule {
  readonly say: Say;
  readonly action: ActionClass;
}

export function rulesFor(reach: Reach, seat: Seat): Rule[] {
  return actionClasses.map((action) => ({ say: sayOf(action, reach, seat), action }));
}
