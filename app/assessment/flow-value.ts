/**
 * A value as JSON on one line, which YAML reads as it is. JSON leaves some separators and control characters as they are,
 * which a YAML file may not hold inside quotes.
 */
export function flowValue(value: unknown): string {
  return onOneLine(JSON.stringify(value));
}

/** The same of what is JSON already. */
export function onOneLine(json: string): string {
  return json
    .replace(/[\r\n]/g, ' ')
    .replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
