export type YamlValue = string | number | boolean | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** The subset of YAML that the kit writes: maps, lists, scalars; strings always quoted. A real parser reads it back in the tests. */
export function yamlText(value: YamlValue): string {
  return `${linesOf(value).join('\n')}\n`;
}

function linesOf(value: YamlValue): string[] {
  if (isList(value)) return value.flatMap((one) => indent(linesOf(one), '- '));
  if (typeof value !== 'object') return [JSON.stringify(value)];
  return Object.entries(value).flatMap(([key, one]) => {
    if (typeof one !== 'object' || Object.keys(one).length === 0) return [`${key}: ${JSON.stringify(one)}`];
    return [`${key}:`, ...indent(linesOf(one), '  ')];
  });
}

function indent(lines: readonly string[], first: string): string[] {
  return lines.map((line, index) => `${index === 0 ? first : '  '}${line}`);
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}
