import { checkHeadings, type MarkdownFile } from '../content/markdown-file';
import { parseCondition } from '../content/parse-condition';
import type { Prose } from '../content/prose';
import { fileStart } from '../content/report-issue';
import { asList, asMap, asText, type MapReader, textList } from '../content/yaml-value';
import type { Pattern, Practice, ResetControl } from './pattern';

export function parsePatterns(file: MarkdownFile): Pattern[] {
  return readEntries(file, 'patterns', (map, base) => {
    const applies = parseCondition(map.take('applies'));
    const stakes = asMap(map.need('stakes'));
    const [high, moderate, low] = ['high', 'moderate', 'low'].map((name) => parseCondition(stakes?.take(name)));
    stakes?.done();
    return { ...base, applies, stakes: { high, moderate, low } };
  });
}

export function parsePractices(file: MarkdownFile): Practice[] {
  return readEntries(file, 'practices', (_map, base) => base);
}

export function parseResetControls(file: MarkdownFile): ResetControl[] {
  return readEntries(file, 'controls', (map, base) => ({ ...base, questions: textList(map.need('questions')) }));
}

interface Base {
  readonly id: string;
  readonly title: string;
  readonly text: Prose;
}

/** A list in the front matter and, for each of its ids, a section `## <id> · <Title>`. */
function readEntries<T>(file: MarkdownFile, listName: string, read: (map: MapReader, base: Base) => T): T[] {
  const entries = asList(file.front?.need(listName)).flatMap((item) => {
    const map = asMap(item);
    const id = asText(map?.need('id'));
    if (!map || !id) return [];
    const entry = read(map, { id, ...readSection(file, id) });
    map.done();
    return [entry];
  });
  file.front?.done();
  checkHeadings(file, [], headingsOf(file, entries as readonly { id?: string }[]));
  if (!file.front) file.log.fault(fileStart, 'front-matter', 'nothing readable', `a list "${listName}"`);
  return entries;
}

function readSection(file: MarkdownFile, id: string): { title: string; text: Prose } {
  const section = [...file.sections.values()].find((one) => one.heading.startsWith(`${id} · `));
  if (!section) {
    file.log.fault(file.titleAt, 'missing-section', `no "## ${id} · …"`, `a section "## ${id} · <Title>"`);
    return { title: id, text: [] };
  }
  return { title: section.heading.slice(id.length + 3).trim(), text: section.prose };
}

function headingsOf(file: MarkdownFile, entries: readonly { id?: string }[]): string[] {
  const headings = [...file.sections.keys()];
  return headings.filter((heading) => entries.some((entry) => heading.startsWith(`${entry.id} · `)));
}
