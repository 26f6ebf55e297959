/** Something that may be taken: whole weight gained, whole cost. */
export interface CoverItem {
  readonly weight: number;
  readonly cost: number;
}

/**
 * Indexes of the items that together weigh at least `needed` for the least cost; of equals the fewest items, then the earliest
 * places. Exact: a knapsack table over weight, a few thousand cells for a bank. Empty when nothing is needed.
 * @throws Error when all items together weigh less
 */
export function cheapestCover(items: readonly CoverItem[], needed: number): number[] {
  if (needed <= 0) return [];
  const best = table(items, needed);
  if (best[0]?.[needed] === undefined) throw new Error(`nothing covers a weight of ${needed}`);
  const taken: number[] = [];
  let left = needed;
  items.forEach((item, index) => {
    const rest = Math.max(0, left - item.weight);
    const with_ = plus(best[index + 1]?.[rest], item);
    // Taking the earliest wherever it is as good gives the places that come first.
    if (left > 0 && with_ && isSame(with_, best[index]?.[left])) {
      taken.push(index);
      left = rest;
    }
  });
  return taken;
}

interface Price {
  readonly cost: number;
  readonly count: number;
}

/** `best[i][w]`: the least price at which items i, i+1, … weigh at least w; undefined where they cannot. */
function table(items: readonly CoverItem[], needed: number): (Price | undefined)[][] {
  const nothing = Array.from({ length: needed + 1 }, (_, weight) => (weight === 0 ? { cost: 0, count: 0 } : undefined));
  const best: (Price | undefined)[][] = [nothing];
  for (const item of [...items].reverse()) {
    const rest = best[0] ?? nothing;
    best.unshift(rest.map((without, weight) => cheaper(plus(rest[Math.max(0, weight - item.weight)], item), without)));
  }
  return best;
}

function plus(price: Price | undefined, item: CoverItem): Price | undefined {
  return price && { cost: price.cost + item.cost, count: price.count + 1 };
}

function cheaper(a: Price | undefined, b: Price | undefined): Price | undefined {
  if (!a || !b) return a ?? b;
  return a.cost < b.cost || (a.cost === b.cost && a.count < b.count) ? a : b;
}

function isSame(a: Price, b: Price | undefined): boolean {
  return b !== undefined && a.cost === b.cost && a.count === b.count;
}
