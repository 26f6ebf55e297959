import { parseCondition } from '../content/parse-condition';
import { asInteger, asList, asMap, asOneOf, asText, type MapReader, type YamlValue } from '../content/yaml-value';
import { type MessageCondition, type NumberTest, numberOps, type RatingTest, ratingWords } from './key-message';

/** The closed condition form with three more tests; a fault is logged at the place of the wrong part. */
export function parseMessageCondition(value: YamlValue | undefined): MessageCondition | undefined {
  if (!value) return undefined;
  const [kind, ...rest] = keysOf(value);
  if (rest.length === 0 && kind && own.includes(kind)) return parseOwn(kind, value);
  const of = parseCondition(value);
  return of && { kind: 'plain', of };
}

const own = ['all', 'any', 'not', 'level', 'rating', 'autonomyGap'];

/** Of a map; a scalar such as `always` has none, and its faults are told by the plain form. */
function keysOf(value: YamlValue): string[] {
  const quiet = { ...value, log: { ...value.log, fault: () => undefined } };
  return asMap(quiet)?.keys() ?? [];
}

function parseOwn(kind: string, value: YamlValue): MessageCondition | undefined {
  const map = asMap(value);
  const inner = map?.take(kind);
  switch (kind) {
    case 'all':
    case 'any':
      return parseGroup(kind, inner, value);
    case 'not': {
      const of = parseMessageCondition(inner);
      return of && { kind, of };
    }
    case 'level':
      return parseLevel(asMap(inner));
    case 'rating':
      return parseRating(asMap(inner));
    default:
      return parseGap(asMap(inner));
  }
}

function parseGroup(kind: 'all' | 'any', inner: YamlValue | undefined, at: YamlValue): MessageCondition {
  const items = asList(inner);
  if (items.length === 0) at.log.fault(at.at, 'condition', `an empty "${kind}"`, 'at least one condition in it');
  return { kind, of: items.flatMap((item) => parseMessageCondition(item) ?? []) };
}

function parseLevel(map: MapReader | undefined): MessageCondition | undefined {
  const domain = asText(map?.need('domain'));
  const test = numberTest(map, 0, 4);
  map?.done();
  return domain && test ? { kind: 'level', domain, test } : undefined;
}

function parseRating(map: MapReader | undefined): MessageCondition | undefined {
  const pattern = asText(map?.need('pattern'));
  const test = testOf(map, (value) => asOneOf(value, ratingWords));
  map?.done();
  return pattern && test ? { kind: 'rating', pattern, test: test as RatingTest } : undefined;
}

function parseGap(map: MapReader | undefined): MessageCondition | undefined {
  const test = numberTest(map, -4, 4);
  map?.done();
  return test && { kind: 'autonomyGap', test };
}

function numberTest(map: MapReader | undefined, min: number, max: number): NumberTest | undefined {
  return testOf(map, (value) => asInteger(value, min, max));
}

function testOf<T>(map: MapReader | undefined, read: (value: YamlValue) => T | undefined) {
  if (!map) return undefined;
  for (const op of numberOps) {
    const given = map.take(op);
    if (!given) continue;
    const value = read(given);
    return value === undefined ? undefined : { op, value };
  }
  map.value.log.fault(map.value.at, 'condition', 'no test', `one of: ${numberOps.join(', ')}`);
  return undefined;
}
