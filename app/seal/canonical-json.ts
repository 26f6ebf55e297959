/** Deeper than anything of ours: what nests further was not written by us. */
const deepest = 64;

/**
 * The one text of a JSON value: keys in the order of their UTF-16 code units, numbers and strings as ECMAScript writes
 * them, no white space. Source: RFC 8785. As in JSON.stringify, what is undefined in an object is left out.
 * @throws on what JSON cannot hold: lone surrogates, numbers without end, functions, undefined in a list
 */
export function canonicalJson(value: unknown): string {
  return textOf(value, 0);
}

function textOf(value: unknown, depth: number): string {
  if (depth > deepest) throw new Error(`JSON deeper than ${deepest} levels`);
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`${value} is no number of JSON`);
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? listText(value, depth) : objectText(value, depth);
    default:
      throw new Error(`a value of type ${typeof value} is no JSON`);
  }
}

function listText(items: readonly unknown[], depth: number): string {
  return `[${items.map((item) => textOf(item, depth + 1)).join(',')}]`;
}

/** Default sort of strings is by code unit, which is what the RFC asks for. */
function objectText(value: object, depth: number): string {
  const fields = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(fields).filter((key) => fields[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${quoted(key)}:${textOf(fields[key], depth + 1)}`)
    .join(',')}}`;
}

function quoted(text: string): string {
  if (/\p{Cs}/u.test(text)) throw new Error('a lone surrogate is no character');
  return JSON.stringify(text);
}
