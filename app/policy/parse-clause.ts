import { roles } from '../bank/bank';
import { type ConditionScope, checkCondition } from '../bank/check-condition';
import type { Condition } from '../content/condition';
import { checkHeadings, type MarkdownFile } from '../content/markdown-file';
import { parseCondition } from '../content/parse-condition';
import type { Prose } from '../content/prose';
import { quote } from '../content/report-issue';
import { asInteger, asList, asMap, asOneOf, asText, type MapReader, type YamlValue } from '../content/yaml-value';
import { boundRoles, type Clause, type ClauseVariant, enforceabilities, obligations } from './clause';
import { kitControls } from './kit-controls';
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
  const duty = readDuty(front);
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

/** Who must do it and how that holds. A rule whose breach nobody would notice may only be an aspiration. */
function readDuty(front: MapReader) {
  const obligation = asOneOf(front.need('obligation'), obligations);
  const binds = asOneOf(front.need('binds'), boundRoles);
  const enforceability = asOneOf(front.need('enforceability'), enforceabilities);
  const kit = asList(front.take('kit')).flatMap((item) => asOneOf(item, kitControls) ?? []);
  const holds = asText(front.take('holds'));
  const owner = asOneOf(front.need('owner'), [...roles, 'manager'] as const);
  const detection = asText(front.take('detection'));
  const by = asInteger(front.take('by'), 1, 365);
  const card = readCard(front.take('card'));
  const { at, log } = front.value;
  const engineerMust = binds === 'engineer' && obligation === 'must';
  if (binds && obligation && engineerMust !== (card !== undefined))
    log.fault(
      at,
      'card',
      card ? 'a "card"' : 'no "card"',
      'one line for the card where an engineer must, nowhere else',
    );
  if (enforceability === 'aspiration' && by === undefined)
    log.fault(at, 'aspiration-date', 'no "by"', 'the days until this is more than an aspiration');
  if (enforceability && enforceability !== 'aspiration' && !detection)
    log.fault(at, 'detection', 'no "detection"', 'how a breach is noticed, or enforceability: aspiration');
  if (detection && emptyDetection.test(detection))
    log.fault(
      at,
      'detection',
      quote(detection),
      'what shows a breach, in at least four words, or enforceability: aspiration',
    );
  if (enforceability === 'enforced' && kit.length === 0)
    log.fault(
      at,
      'kit',
      'no "kit"',
      'the controls of the enforcement kit that refuse a breach, or enforceability: checked',
    );
  if (enforceability && (enforceability === 'enforced') !== (holds !== undefined))
    log.fault(
      at,
      'holds',
      holds ? 'a "holds"' : 'no "holds"',
      'which part of it the kit holds, where it is enforced, and nowhere else',
    );
  if (enforceability === 'aspiration' && (detection || kit.length > 0))
    log.fault(
      at,
      'aspiration',
      'an aspiration that is held or noticed',
      'enforceability: enforced, checked or attested',
    );
  if (!obligation || !binds || !enforceability || !owner) return undefined;
  return { obligation, binds, enforceability, kit, ...(holds && { holds }), owner, detection, by, card };
}

/** Words that say nothing, and words that say that nobody looks: neither notices a breach. */
const emptyDetection =
  /^(?:\s*\S+){0,3}\s*$|^(?:none|nothing|nobody|no one|nowhere|not|tbd|todo|to be|unknown)\b|\b(?:tbd|todo)\b/i;

/** So that twelve of them and the rest of the card fit one page. */
const longestCard = 160;

function readCard(value: YamlValue | undefined): Prose | undefined {
  const words = asText(value);
  if (words === undefined || !value) return undefined;
  if (words.length > longestCard)
    value.log.fault(value.at, 'card-length', `${words.length} characters`, `at most ${longestCard}`);
  return [{ kind: 'paragraph', children: [{ kind: 'text', value: words }] }];
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
