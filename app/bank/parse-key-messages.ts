import { checkHeadings, type MarkdownFile, type Section } from '../content/markdown-file';
import { asInteger, asList, asMap, asText, type YamlValue } from '../content/yaml-value';
import type { KeyMessage, KeyMessages } from './key-message';
import { headingsOf, sectionOf, titleOf } from './parse-entries';
import { parseMessageCondition } from './parse-message-condition';

/** `messages/<version>/key-messages.md`: two lists in the front matter; each of their ids has a section `## <id> · <Title>`. */
export function parseKeyMessages(file: MarkdownFile): KeyMessages {
  const ids: string[] = [];
  const messages = readList(file, 'messages', ids);
  const decisions = readList(file, 'decisions', ids);
  file.front?.done();
  checkHeadings(file, [], headingsOf(file, ids));
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
  const section = filledSection(file, id);
  if (!when || priority === undefined || !section) return undefined;
  return { id, title: titleOf(section, id), when, priority, text: section.prose };
}

function filledSection(file: MarkdownFile, id: string): Section | undefined {
  const section = sectionOf(file, id);
  if (section?.prose.length === 0) file.log.fault(section.at, 'empty-section', `nothing under "${id}"`, 'a sentence');
  return section;
}
