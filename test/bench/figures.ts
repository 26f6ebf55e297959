/** A series of measurements of one thing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? Number.NaN;
}

/** "2464 (2100 to 3368)" */
export function spread(values: readonly number[], digits = 0): string {
  const round = (value: number) => value.toFixed(digits);
  return `${round(median(values))} (${round(Math.min(...values))} to ${round(Math.max(...values))})`;
}

export interface Goal {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Whether more or less is better. */
  readonly want: 'at least' | 'at most';
  readonly limit: number;
}

export function goalLine({ name, value, unit, want, limit }: Goal): string {
  const reached = want === 'at least' ? value >= limit : value <= limit;
  return `  ${reached ? 'reached' : 'MISSED '}  ${name}: ${want} ${limit} ${unit}`;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
