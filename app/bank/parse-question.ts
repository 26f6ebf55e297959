import type { Condition } from '../content/condition';
import { checkHeadings, type MarkdownFile, slugOf } from '../content/markdown-file';
import { parseCondition } from '../content/parse-condition';
import { quote } from '../content/report-issue';
import {
  asBoolean,
  asInteger,
  asList,
  asMap,
  asOneOf,
  asText,
  type MapReader,
  scalarOf,
  textList,
  type YamlValue,
} from '../content/yaml-value';
import {
  type AskedClause,
  askedOfClause,
  efforts,
  horizons,
  type Level,
  levels,
  type Prerequisite,
  type Question,
  roles,
} from './bank';
import { promptFormFaults } from './check-prompt';
import { digest } from './content-files';
import { choiceHeadings, readChoices, readNumbered, readVariants } from './parse-choices';

const sections = ['Choices', 'Why it matters', 'Evidence to ask for', 'First fix', 'Next steps'] as const;

/** A question as its file tells it, or undefined when a fault makes it unusable; every fault is in the file's log. */
export function parseQuestion(file: MarkdownFile, raw: string, domain: string): Question | undefined {
  checkHeadings(file, sections, choiceHeadings(file));
  const { front } = file;
  if (!front) return undefined;
  const head = readHead(front, file, domain);
  const body = readBody(file, front);
  front.done();
  if (!head || !body) return undefined;
  return { ...head, ...body, domain, digest: digest(raw) };
}

function readHead(front: MapReader, file: MarkdownFile, domain: string) {
  const id = readId(front.need('id'), file, domain);
  const weight = asInteger(front.need('weight'), 1, 5);
  const gateWhen = readGate(front.need('gate'));
  const key = asBoolean(front.need('key'));
  const notApplicable = asOneOf(front.need('notApplicable'), ['never', 'withReason'] as const);
  const patterns = readPatterns(asMap(front.need('patterns')));
  const practices = textList(front.need('practices'));
  const ask = readAsk(asMap(front.need('ask')));
  const builder = readTracks(front.need('tracks'));
  const effort = asOneOf(front.need('effort'), efforts);
  const horizon = asOneOf(front.need('horizon'), horizons);
  const requires = asList(front.take('requires')).flatMap((item) => readPrerequisite(item) ?? []);
  const references = textList(front.need('references'));
  const applies = parseCondition(front.take('applies'));
  const targets = asList(front.take('targets')).flatMap((item) => readTarget(item) ?? []);
  const clause = readClause(front.take('clause'));
  if (!id || !weight || key === undefined || !notApplicable || !ask || !effort || !horizon) return undefined;
  return {
    id,
    weight,
    gateWhen,
    key,
    notApplicable,
    patterns,
    practices,
    ask,
    builder,
    effort,
    horizon,
    requires,
    references,
    applies,
    targets,
    ...(clause && { clause }),
  };
}

function readId(value: YamlValue | undefined, file: MarkdownFile, domain: string): string | undefined {
  const id = asText(value);
  const expected = `${domain}.${slugOf(file)}`;
  if (id && value && id !== expected)
    value.log.fault(value.at, 'id-matches-file', quote(id), `"${expected}" (its folder and file name)`);
  return id;
}

/** `true` means always, `false` never; otherwise `{ when: condition }`. */
function readGate(value: YamlValue | undefined): Condition | undefined {
  const scalar = scalarOf(value);
  if (scalar === true) return { kind: 'always' };
  if (scalar === false || !value) return undefined;
  const map = asMap(value);
  const when = parseCondition(map?.need('when'));
  map?.done();
  return when;
}

function readPatterns(map: MapReader | undefined): Record<string, number> {
  if (!map) return {};
  const entries = map.keys().map((id) => [id, asInteger(map.take(id), 1, 3) ?? 1] as const);
  if (entries.length === 0)
    map.value.log.fault(map.value.at, 'patterns', 'no pattern', 'at least one pattern with relevance 1..3');
  return Object.fromEntries(entries);
}

function readAsk(map: MapReader | undefined): Question['ask'] | undefined {
  const best = asOneOf(map?.need('best'), roles);
  const check = map?.need('crossCheck');
  const crossCheck = asOneOf(check, roles);
  map?.done();
  // One group would count as two that agree.
  if (best && check && best === crossCheck)
    check.log.fault(check.at, 'cross-check', quote(best), 'another role than the best to ask');
  return best && crossCheck && { best, crossCheck };
}

/** Whether the builder track is listed. Every question is asked on the full track; quick and role are derived. */
function readTracks(value: YamlValue | undefined): boolean {
  const listed = asList(value).map((item) => asOneOf(item, ['full', 'builder'] as const));
  if (value && !listed.includes('full'))
    value.log.fault(value.at, 'tracks', listed.join(', ') || 'none', '"full", alone or with "builder"');
  return listed.includes('builder');
}

function readPrerequisite(value: YamlValue): Prerequisite | undefined {
  const map = asMap(value);
  const question = asText(map?.need('question'));
  const atLeast = asOneOf(map?.need('atLeast'), levels);
  const forLevel = asOneOf(map?.need('forLevel'), levels);
  map?.done();
  return question && atLeast !== undefined && forLevel !== undefined ? { question, atLeast, forLevel } : undefined;
}

function readTarget(value: YamlValue): { when: Condition; level: Level } | undefined {
  const map = asMap(value);
  const when = parseCondition(map?.need('when'));
  const level = asOneOf(map?.need('level'), levels);
  map?.done();
  return when && level !== undefined ? { when, level } : undefined;
}

/** In a pulse: the clause that a question is about, as a policy numbers it. */
function readClause(value: YamlValue | undefined): AskedClause | undefined {
  if (!value) return undefined;
  const map = asMap(value);
  const [number, title] = [map?.need('number'), map?.need('title')];
  const [numberText, titleText] = [asText(number), asText(title)];
  const asks = asOneOf(map?.need('asks'), askedOfClause);
  map?.done();
  if (number && numberText && !/^\d{1,2}\.\d{1,2}$/.test(numberText))
    number.log.fault(number.at, 'clause-number', quote(numberText), 'a section and a place in it, such as "8.1"');
  if (title && titleText && titleText.length > longestClauseTitle)
    title.log.fault(title.at, 'text-length', `${titleText.length} characters`, `at most ${longestClauseTitle}`);
  return numberText && titleText && asks ? { number: numberText, title: titleText, asks } : undefined;
}

const longestClauseTitle = 80;

function readBody(file: MarkdownFile, front: MapReader) {
  const choices = readChoices(file);
  const variants = readVariants(file, front.take('variants'));
  const nextSteps = readNumbered(file, 'Next steps', 4);
  const why = file.sections.get('Why it matters')?.prose;
  const evidence = file.sections.get('Evidence to ask for')?.items.map((item) => item.text);
  const firstFix = file.sections.get('First fix')?.prose;
  checkPrompt(file);
  if (!choices || !variants || !nextSteps || !why || !evidence || !firstFix) return undefined;
  return {
    prompt: file.title,
    help: file.intro,
    choices,
    variants,
    why,
    evidence,
    firstFix,
    nextSteps: nextSteps as unknown as Question['nextSteps'],
  };
}

function checkPrompt(file: MarkdownFile): void {
  for (const { rule, found, expected } of promptFormFaults(file.title))
    file.log.fault(file.titleAt, rule, found, expected);
}
