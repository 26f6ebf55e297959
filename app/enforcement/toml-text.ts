export type TomlValue = string | number | boolean | readonly TomlValue[] | { readonly [key: string]: TomlValue };

/** The subset of TOML that the kit writes: tables, lists, strings, numbers, booleans. A real parser reads it back in the tests. */
export function tomlText(root: TomlValue): string {
  if (!isTable(root)) throw new Error('A TOML file is a table');
  return `${table([], root).join('\n').trim()}\n`;
}

function table(path: readonly string[], value: Record<string, TomlValue>): string[] {
  const entries = Object.entries(value);
  const plain = entries.filter(([, one]) => !isTable(one)).map(([key, one]) => `${key} = ${inline(one)}`);
  const tables = entries.flatMap(([key, one]) => (isTable(one) ? table([...path, key], one) : []));
  const head = path.length > 0 && (plain.length > 0 || tables.length === 0) ? ['', `[${path.join('.')}]`] : [];
  return [...head, ...plain, ...tables];
}

/** A list of tables has one line for each; a JSON string is a TOML string as long as it has no control characters but \n, \t. */
function inline(value: TomlValue): string {
  if (Array.isArray(value)) {
    if (!value.some(isTable)) return `[${value.map(inline).join(', ')}]`;
    return `[\n${value.map((one) => `  ${inline(one)},\n`).join('')}]`;
  }
  if (!isTable(value)) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key} = ${inlineOnOneLine(one)}`)
    .join(', ')} }`;
}

function inlineOnOneLine(value: TomlValue): string {
  return Array.isArray(value) ? `[${value.map(inlineOnOneLine).join(', ')}]` : inline(value);
}

function isTable(value: TomlValue): value is Record<string, TomlValue> {
  return typeof value === 'object' && !Array.isArray(value);
}
