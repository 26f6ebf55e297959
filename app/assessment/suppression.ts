import { handsOnRoles, type Role } from '../bank/bank';

/** One cell of a table of people: a group, and how many of them replied. */
interface GroupSize<Key extends string = string> {
  readonly key: Key;
  readonly n: number;
}

/**
 * Which groups may stand beside their total. Withheld are those below `minimum`, and after them the smallest, until what is
 * left of the total is nobody or enough: total minus shown must never be a few. `hidden` = people of the same total withheld
 * elsewhere. Ties are broken by the given order, last first.
 */
function shownBeside<Key extends string>(
  groups: readonly GroupSize<Key>[],
  minimum: number,
  hidden = 0,
): ReadonlySet<Key> {
  const bySize = groups.map((group, at) => ({ ...group, at })).sort((a, b) => b.n - a.n || a.at - b.at);
  const shown = bySize.filter(({ n }) => n >= minimum);
  let left = hidden + total(bySize.slice(shown.length));
  while (left > 0 && left < minimum && shown.length > 0) left += shown.pop()?.n ?? 0;
  return new Set(shown.map(({ key }) => key));
}

function total(groups: readonly GroupSize[]): number {
  return groups.reduce((sum, { n }) => sum + n, 0);
}

/** The roles shown for one question, and whether leadership may be held against all hands-on roles as one group. */
export interface ShownRoles {
  readonly roles: ReadonlySet<Role>;
  readonly perception: boolean;
}

/**
 * Two tables in one: all who replied, of whom the hands-on are a part, and the hands-on by role. `totalIsTold` = the
 * organisation's answer hangs on everybody; where it rests on two shown groups alone, there is no total to subtract from.
 */
export function shownRoles(groups: readonly GroupSize<Role>[], minimum: number, totalIsTold: boolean): ShownRoles {
  const hands = groups.filter(({ key }) => handsOnRoles.includes(key));
  const others = groups.filter(({ key }) => !handsOnRoles.includes(key));
  const top = [...others, { key: 'handsOn' as const, n: total(hands) }].sort(
    (a, b) => priority(a.key) - priority(b.key),
  );
  const shown = totalIsTold ? shownBeside(top, minimum) : largeEnough(top, minimum);
  const perception = shown.has('leadership') && shown.has('handsOn');
  const hidden = total(others.filter(({ key }) => !shown.has(key)));
  const parts =
    perception || totalIsTold ? shownBeside(hands, minimum, perception ? 0 : hidden) : largeEnough(hands, minimum);
  const rest = others.flatMap(({ key }) => (shown.has(key) ? [key] : []));
  return { roles: new Set([...rest, ...parts]), perception };
}

/** Of equal groups those two go last whose distance is worth most. */
function priority(key: Role | 'handsOn'): number {
  const first = ['leadership', 'handsOn'].indexOf(key);
  return first < 0 ? 2 : first;
}

function largeEnough<Key extends string>(groups: readonly GroupSize<Key>[], minimum: number): ReadonlySet<Key> {
  return new Set(groups.filter(({ n }) => n >= minimum).map(({ key }) => key));
}
