/** Without the "--" that npm needs, which may also be typed when npm is not in between. */
export function typedArguments([first, ...more]: readonly string[]): string[] {
  if (first === undefined) return [];
  return first === '--' ? more : [first, ...more];
}
