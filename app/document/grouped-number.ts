/** A number as prose prints it, with a comma for each thousand: 1,000. Years and ids are no such numbers. */
export function grouped(value: number, fractionDigits = 0): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: fractionDigits });
}
