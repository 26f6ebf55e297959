import { asList, asMap, asOneOf, asText, textList, type YamlValue } from '../content/yaml-value';
import { type DeclaredChange, declaredChanges, type FromVersion } from './bank';

/** `from: { version, questions: [{ id, change, of, answers }] }` of a bank.md. */
export function parseFrom(value: YamlValue | undefined): FromVersion | undefined {
  const map = asMap(value);
  if (!map) return undefined;
  const version = asText(map.need('version'));
  const questions = asList(map.take('questions')).flatMap((item) => readChange(item) ?? []);
  map.done();
  return version ? { version, questions } : undefined;
}

function readChange(item: YamlValue): DeclaredChange | undefined {
  const map = asMap(item);
  const id = asText(map?.need('id'));
  const change = asOneOf(map?.need('change'), declaredChanges);
  if (!map || !id || !change) return undefined;
  const moved = change === 'split' || change === 'merged';
  const of = moved ? textList(map.need('of')) : [id];
  // An answer given to one question is never taken for an answer to another without a second look.
  const answers = moved ? (asOneOf(map.take('answers'), ['confirm', 'ask'] as const) ?? 'ask') : fateOf(change);
  map.done();
  const least = change === 'merged' ? 2 : 1;
  if (of.length < least)
    item.log.fault(item.at, 'from-resolves', `${of.length} in "of"`, `at least ${least}, for a question ${change}`);
  return { id, change, of, answers };
}

function fateOf(change: 'reworded' | 'relevelled') {
  return change === 'reworded' ? 'keep' : 'confirm';
}
