/** Something that may be taken: whole weight gained, whole cost. */
interface CoverItem {
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
  // Costs are whole, so that one more item weighs less than one more of cost.
  const priced = items.map(({ weight, cost }) => ({ weight, price: cost * (items.length + 1) + 1 }));
  const best = table(priced, needed);
  if (priceAt(best[0], needed) === Infinity) throw new Error(`nothing covers a weight of ${needed}`);
  const taken: number[] = [];
  let left = needed;
  priced.forEach(({ weight, price }, index) => {
    const rest = Math.max(0, left - weight);
    // Taking the earliest wherever it is as good gives the places that come first.
    if (left > 0 && priceAt(best[index + 1], rest) + price === priceAt(best[index], left)) {
      taken.push(index);
      left = rest;
    }
  });
  return taken;
}

interface Priced {
  readonly weight: number;
  readonly price: number;
}

/** `best[i][w]`: the least price at which items i, i+1, … weigh at least w; infinite where they cannot. */
function table(items: readonly Priced[], needed: number): Float64Array[] {
  let rest = new Float64Array(needed + 1).fill(Infinity, 1);
  const best = [rest];
  for (const { weight, price } of items.toReversed()) {
    const row = rest.slice();
    for (let at = 1; at <= needed; at += 1)
      row[at] = Math.min(priceAt(rest, at), priceAt(rest, Math.max(0, at - weight)) + price);
    best.push(row);
    rest = row;
  }
  return best.reverse();
}

function priceAt(row: Float64Array | undefined, weight: number): number {
  return row?.[weight] ?? Infinity;
}
