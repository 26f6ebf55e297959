import { createHash } from 'node:crypto';
import type { Condition } from '../content/condition';
import { checkHeadings, type ListItem, type MarkdownFile, splitKeyed } from '../content/markdown-file';
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
import { efforts, horizons, type Level, levels, type Prerequisite, type Question, roles } from './bank';

const sections = ['Choices', 'Why it matters', 'Evidence to ask for', 'First fix', 'Next steps'] as const;

/** A question as its file tells it, or undefined when a fault makes it unusable; every fault is in the file's log. */
export function parseQuestion(file: MarkdownFile, raw: string, domain: string): Question | undefined {
  checkHeadings(file, sections);
  const { front } = file;
  if (!front) return undefined;
  const head = readHead(front, file, domain);
  const body = readBody(file);
  front.done();
  if (!head || !body) return undefined;
  return { ...head, ...body, domain, digest: digest(raw) };
}

/** sha256 of LF-normalised text, hex. */
export function digest(raw: string): string {
  return createHash('sha256').update(raw.replace(/\r\n?/g, '\n')).digest('hex');
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
  readTracks(front.need('tracks'));
  const effort = asOneOf(front.need('effort'), efforts);
  const horizon = asOneOf(front.need('horizon'), horizons);
  const requires = asList(front.take('requires')).flatMap((item) => readPrerequisite(item) ?? []);
  const references = textList(front.need('references'));
  const applies = parseCondition(front.take('applies'));
  const targets = asList(front.take('targets')).flatMap((item) => readTarget(item) ?? []);
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
    effort,
    horizon,
    requires,
    references,
    applies,
    targets,
  };
}

function readId(value: YamlValue | undefined, file: MarkdownFile, domain: string): string | undefined {
  const id = asText(value);
  const slug = file.path.split('/').at(-1)?.replace(/\.md$/, '');
  const expected = `${domain}.${slug}`;
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
  const crossCheck = asOneOf(map?.need('crossCheck'), roles);
  map?.done();
  return best && crossCheck && { best, crossCheck };
}

function readTracks(value: YamlValue | undefined): void {
  for (const item of asList(value)) asOneOf(item, ['full', 'builder', 'role'] as const);
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

function readBody(file: MarkdownFile) {
  const choices = readNumbered(file, 'Choices', 5);
  const nextSteps = readNumbered(file, 'Next steps', 4);
  const why = file.sections.get('Why it matters')?.prose;
  const evidence = file.sections.get('Evidence to ask for')?.items.map((item) => item.text);
  const firstFix = file.sections.get('First fix')?.prose;
  checkPrompt(file);
  if (!choices || !nextSteps || !why || !evidence || !firstFix) return undefined;
  return {
    prompt: file.title,
    help: file.intro,
    choices: choices as unknown as Question['choices'],
    why,
    evidence,
    firstFix,
    nextSteps: nextSteps as unknown as Question['nextSteps'],
  };
}

/** A list `- 0 · text` … in order and complete. */
function readNumbered(file: MarkdownFile, heading: string, count: number): string[] | undefined {
  const section = file.sections.get(heading);
  if (!section) return undefined;
  const texts = section.items.map((item, index) => readNumberedItem(file, item, index, count));
  if (section.items.length !== count) {
    file.log.fault(
      section.at,
      'levels-covered',
      `${section.items.length} entries`,
      `${count} entries: 0 to ${count - 1}, once and in order`,
    );
  }
  return texts.length === count && texts.every((text) => text !== undefined) ? (texts as string[]) : undefined;
}

function readNumberedItem(file: MarkdownFile, item: ListItem, index: number, count: number): string | undefined {
  const keyed = splitKeyed(item.text);
  if (keyed && keyed.key === String(index)) return keyed.text;
  if (index < count) file.log.fault(item.at, 'levels-covered', quote(item.text), `"${index} · …"`);
  return undefined;
}

function checkPrompt(file: MarkdownFile): void {
  const words = wordCount(file.title);
  if (words > 18) file.log.fault(file.titleAt, 'prompt-length', `${words} words`, 'at most 18');
  if (!file.title.endsWith('?'))
    file.log.fault(file.titleAt, 'prompt-question', quote(file.title), 'one question ending with "?"');
  for (const item of file.sections.get('Choices')?.items ?? []) {
    const count = wordCount(splitKeyed(item.text)?.text ?? item.text);
    if (count > 14) file.log.fault(item.at, 'choice-length', `${count} words`, 'at most 14');
  }
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
