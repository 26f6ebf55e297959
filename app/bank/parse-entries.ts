import { checkHeadings, type MarkdownFile, type Section } from '../content/markdown-file';
import type { Prose } from '../content/prose';
import { fileStart } from '../content/report-issue';
import { asList, asMap, asText, type MapReader } from '../content/yaml-value';

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: Prose;
}

/**
 * A list in the front matter and, for each of its ids, a section `## <id> · <Title>`. `read` takes what else the entry
 * says; an entry it cannot read is left out. The section is absent when it is missing, which is logged.
 */
export function readEntries<T>(
  file: MarkdownFile,
  listName: string,
  read: (map: MapReader, entry: Entry, section?: Section) => T | undefined,
): T[] {
  const ids: string[] = [];
  const entries = asList(file.front?.need(listName)).flatMap((item) => {
    const map = asMap(item);
    const id = asText(map?.need('id'));
    if (!map || !id) return [];
    ids.push(id);
    const section = sectionOf(file, id);
    const entry = read(map, { id, title: section ? titleOf(section, id) : id, text: section?.prose ?? [] }, section);
    map.done();
    return entry ?? [];
  });
  file.front?.done();
  checkHeadings(file, [], headingsOf(file, ids));
  if (!file.front) file.log.fault(fileStart, 'front-matter', 'nothing readable', `a list "${listName}"`);
  return entries;
}

/** Absent when it is missing, which is logged. */
export function sectionOf(file: MarkdownFile, id: string): Section | undefined {
  const section = [...file.sections.values()].find((one) => one.heading.startsWith(`${id} · `));
  if (!section) file.log.fault(file.titleAt, 'missing-section', `no "## ${id} · …"`, `a section "## ${id} · <Title>"`);
  return section;
}

/** Without the id before it. */
export function titleOf({ heading }: Section, id: string): string {
  return heading.slice(id.length + 3).trim();
}

/** Those of the file's headings that belong to these ids. */
export function headingsOf(file: MarkdownFile, ids: readonly string[]): string[] {
  return [...file.sections.keys()].filter((heading) => ids.some((id) => heading.startsWith(`${id} · `)));
}
