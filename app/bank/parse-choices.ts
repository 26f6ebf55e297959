import { type ListItem, type MarkdownFile, splitKeyed } from '../content/markdown-file';
import { parseCondition } from '../content/parse-condition';
import { quote } from '../content/report-issue';
import { asList, asMap, asText, type YamlValue } from '../content/yaml-value';
import type { Choices, ChoiceVariant } from './bank';

/** Longest choice, in words: it is read on a phone. */
export const mostWordsOfChoice = 14;
const variantHeading = 'Choices · ';

/** The five sentences under "## Choices", or under a variant's heading. */
export function readChoices(file: MarkdownFile, heading = 'Choices'): Choices | undefined {
  for (const item of file.sections.get(heading)?.items ?? []) {
    const count = wordCount(splitKeyed(item.text)?.text ?? item.text);
    if (count > mostWordsOfChoice)
      file.log.fault(item.at, 'choice-length', `${count} words`, `at most ${mostWordsOfChoice}`);
  }
  return readNumbered(file, heading, 5) as Choices | undefined;
}

/** Every variant with its own choices; undefined when one of them is unusable. Each has a section, and each section one. */
export function readVariants(file: MarkdownFile, list: YamlValue | undefined): ChoiceVariant[] | undefined {
  const items = asList(list);
  const read = items.map((item) => readVariant(file, item));
  const ids = read.flatMap((one) => one?.id ?? []);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index) list?.log.fault(list.at, 'duplicate-id', `the variant "${id}" again`, 'each id once');
  }
  const usable = read.flatMap(({ id, when, choices } = {}) => (id && when && choices ? [{ id, when, choices }] : []));
  for (const heading of choiceHeadings(file)) refuseOrphan(file, heading, ids);
  return usable.length === items.length ? usable : undefined;
}

function readVariant(file: MarkdownFile, value: YamlValue): Partial<ChoiceVariant> | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const when = parseCondition(map?.need('when'));
  map?.done();
  if (!id) return undefined;
  const heading = `${variantHeading}${id}`;
  if (!file.sections.has(heading))
    value.log.fault(value.at, 'missing-section', `no "## ${heading}"`, `a section "## ${heading}"`);
  return { id, when, choices: readChoices(file, heading) };
}

/** The headings of variants that the file has, whether or not the front matter names them. */
export function choiceHeadings(file: MarkdownFile): string[] {
  return [...file.sections.keys()].filter((heading) => heading.startsWith(variantHeading));
}

function refuseOrphan(file: MarkdownFile, heading: string, ids: readonly string[]): void {
  const id = heading.slice(variantHeading.length);
  const at = file.sections.get(heading)?.at;
  if (at && !ids.includes(id)) file.log.fault(at, 'unknown-variant', quote(id), 'an id under "variants"');
}

/** A list `- 0 · text` … in order and complete. */
export function readNumbered(file: MarkdownFile, heading: string, count: number): string[] | undefined {
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

/** Marks alone are no word. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
