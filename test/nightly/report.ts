/** Prints a figure on one line of its own, so that a night's log shows what was measured. Returns it. */
export function report<T>(name: string, figures: T): T {
  process.stdout.write(`${name} ${JSON.stringify(figures)}\n`);
  return figures;
}
