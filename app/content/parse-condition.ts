import type { AnswerTest, Condition, FactTest } from './condition';
import { asInteger, asList, asMap, asOneOf, asText, type MapReader, scalarOf, type YamlValue } from './yaml-value';

/** Reads the closed condition form; a fault is logged at the place of the wrong part. */
export function parseCondition(value: YamlValue | undefined): Condition | undefined {
  if (!value) return undefined;
  if (scalarOf(value) === 'always') return { kind: 'always' };
  const map = asMap(value);
  if (!map) return undefined;
  const [kind, ...rest] = map.keys();
  const condition = rest.length === 0 && kind ? parseKind(kind, map) : undefined;
  if (rest.length > 0 || !kind || !kinds.includes(kind)) {
    value.log.fault(
      value.at,
      'condition',
      `the keys ${map.keys().join(', ') || 'none'}`,
      `exactly one of: ${kinds.join(', ')}, or the word always`,
    );
  }
  return condition;
}

const kinds = ['all', 'any', 'not', 'answer', 'fact'];

function parseKind(kind: string, map: MapReader): Condition | undefined {
  const inner = map.take(kind);
  switch (kind) {
    case 'all':
    case 'any':
      return parseGroup(kind, inner, map.value);
    case 'not': {
      const of = parseCondition(inner);
      return of && { kind: 'not', of };
    }
    case 'answer':
      return parseAnswer(asMap(inner));
    case 'fact':
      return parseFact(asMap(inner));
    default:
      return undefined;
  }
}

function parseGroup(kind: 'all' | 'any', inner: YamlValue | undefined, at: YamlValue): Condition | undefined {
  const items = asList(inner);
  if (items.length === 0) at.log.fault(at.at, 'condition', `an empty "${kind}"`, 'at least one condition in it');
  return { kind, of: items.flatMap((item) => parseCondition(item) ?? []) };
}

function parseAnswer(map: MapReader | undefined): Condition | undefined {
  if (!map) return undefined;
  const question = asText(map.need('question'));
  const test = parseAnswerTest(map);
  map.done();
  return question && test ? { kind: 'answer', question, test } : undefined;
}

function parseAnswerTest(map: MapReader): AnswerTest | undefined {
  for (const op of ['atLeast', 'atMost', 'is'] as const) {
    const value = map.take(op);
    if (value) {
      const level = asInteger(value, 0, 4);
      return level === undefined ? undefined : { op, level };
    }
  }
  const state = asOneOf(map.take('state'), ['unknown', 'notApplicable', 'unanswered'] as const);
  if (!state) noTest(map, 'atLeast, atMost, is, state');
  return state && { op: 'state', state };
}

function parseFact(map: MapReader | undefined): Condition | undefined {
  if (!map) return undefined;
  const name = asText(map.need('name'));
  const test = parseFactTest(map);
  map.done();
  return name && test ? { kind: 'fact', name, test } : undefined;
}

function parseFactTest(map: MapReader): FactTest | undefined {
  for (const op of ['is', 'has', 'atLeast', 'atMost'] as const) {
    const value = plain(map.take(op));
    if (value !== undefined) return { op, value };
  }
  const values = asList(map.take('in')).flatMap((item) => plain(item) ?? []);
  if (values.length > 0) return { op: 'in', values };
  const count = asInteger(map.take('countAtMost'), 0, 1_000_000);
  if (count !== undefined) return { op: 'countAtMost', value: count };
  noTest(map, 'is, in, atLeast, atMost, has, countAtMost');
  return undefined;
}

function plain(value: YamlValue | undefined): string | number | undefined {
  const scalar = scalarOf(value);
  return typeof scalar === 'string' || typeof scalar === 'number' ? scalar : undefined;
}

function noTest(map: MapReader, tests: string): void {
  map.value.log.fault(map.value.at, 'condition', 'no test', `one of: ${tests}`);
}
