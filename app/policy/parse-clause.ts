import { type ConditionScope, checkCondition } from '../bank/check-condition';
import type { Condition } from '../content/condition';
import { checkHeadings, type MarkdownFile } from '../content/markdown-file';
import { parseCondition } from '../content/parse-condition';
import { quote } from '../content/report-issue';
import { asList, asMap, asText, type YamlValue } from '../content/yaml-value';
import type { Clause, ClauseVariant } from './clause';
import { parseDuty } from './parse-duty';
import { parsePulse } from './pulse/parse-pulse';

/** What clauses may name; references as `<id>#<control>`. */
export interface KnownContent extends ConditionScope {
  readonly references: ReadonlySet<string>;
}

/** A clause as its file tells it, or undefined when a fault makes it unusable; every fault is in the file's log. */
export function parseClause(file: MarkdownFile, known: KnownContent): Clause | undefined {
  const { front } = file;
  if (!front) return undefined;
  const id = readId(front.need('id'), file);
  const when = readCondition(front.take('when'), known);
  const duty = parseDuty(front);
  const rests = readKnown(front.need('rests'), known.questionIds, 'question-exists', 'a question of this edition');
  const references = readKnown(
    front.need('references'),
    known.references,
    'reference-exists',
    'a control in references/',
  );
  const variants = asList(front.take('variants')).flatMap((item) => readVariant(item, file, known) ?? []);
  const pulse = parsePulse(front.take('pulse'));
  front.done();
  checkHeadings(file, variants.map(headingOf));
  if (!id || !duty) return undefined;
  return {
    id,
    title: file.title,
    when,
    ...duty,
    rests,
    references,
    text: file.intro,
    variants,
    ...(pulse && { pulse }),
  };
}

function readId(value: YamlValue | undefined, file: MarkdownFile): string | undefined {
  const id = asText(value);
  const slug = file.path.split('/').at(-1)?.replace(/\.md$/, '');
  if (id && value && id !== slug) value.log.fault(value.at, 'id-matches-file', quote(id), `"${slug}" (its file name)`);
  return id;
}

function readCondition(value: YamlValue | undefined, known: KnownContent): Condition | undefined {
  const condition = parseCondition(value);
  if (!condition || !value) return undefined;
  for (const fault of checkCondition(condition, known, false)) {
    value.log.fault(value.at, 'condition-types', fault.found, fault.expected);
  }
  return condition;
}

function readKnown(value: YamlValue | undefined, known: ReadonlySet<string>, rule: string, expected: string): string[] {
  return asList(value).flatMap((item) => {
    const id = asText(item);
    if (id && !known.has(id)) item.log.fault(item.at, rule, quote(id), expected);
    return id ?? [];
  });
}

function readVariant(value: YamlValue, file: MarkdownFile, known: KnownContent): ClauseVariant | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const when = readCondition(map?.need('when'), known);
  map?.done();
  return id && when ? { id, when, text: file.sections.get(headingOf({ id }))?.prose ?? [] } : undefined;
}

function headingOf(variant: { readonly id: string }): string {
  return `Variant · ${variant.id}`;
}
