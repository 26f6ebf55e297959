import { checkHeadings, type MarkdownFile, type Section } from '../content/markdown-file';
import { asInteger, asList, asMap, asText, type YamlValue } from '../content/yaml-value';
import type { KeyMessage, KeyMessages } from './key-message';
import { parseMessageCondition } from './parse-message-condition';

/** Two lists in the front matter; each of their ids has a section `## <id> · <Title>`. */
export function parseKeyMessages(file: MarkdownFile): KeyMessages {
  const ids: string[] = [];
  const messages = readList(file, 'messages', ids);
  const decisions = readList(file, 'decisions', ids);
  file.front?.done();
  const headings = [...file.sections.keys()].filter((heading) => ids.some((id) => heading.startsWith(`${id} · `)));
  checkHeadings(file, [], headings);
  return { messages, decisions };
}

/** Adds to `ids` those of entries at fault as well, so that their sections are not called unknown. */
function readList(file: MarkdownFile, name: 'messages' | 'decisions', ids: string[]): KeyMessage[] {
  const read = asList(file.front?.need(name)).flatMap((item) => readMessage(file, item, ids) ?? []);
  return read.sort((a, b) => a.priority - b.priority);
}

function readMessage(file: MarkdownFile, item: YamlValue, ids: string[]): KeyMessage | undefined {
  const map = asMap(item);
  const id = asText(map?.need('id'));
  const when = parseMessageCondition(map?.need('when'));
  const priority = asInteger(map?.need('priority'), 1, 999);
  map?.done();
  if (!id) return undefined;
  ids.push(id);
  const section = sectionOf(file, id);
  if (!when || priority === undefined || !section) return undefined;
  return { id, title: section.heading.slice(id.length + 3).trim(), when, priority, text: section.prose };
}

function sectionOf(file: MarkdownFile, id: string): Section | undefined {
  const section = [...file.sections.values()].find((one) => one.heading.startsWith(`${id} · `));
  if (!section) file.log.fault(file.titleAt, 'missing-section', `no "## ${id} · …"`, `a section "## ${id} · <Title>"`);
  else if (section.prose.length === 0)
    file.log.fault(section.at, 'empty-section', `nothing under "${id}"`, 'a sentence');
  return section;
}
