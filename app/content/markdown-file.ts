import type { Heading, List, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { withLf } from './line-ends';
import { placeOf, toInlines, toProse } from './parse-prose';
import { inlineText, type Prose, proseText } from './prose';
import { type FaultLog, faultLog, fileStart, type Place, quote } from './report-issue';
import { asMap, type MapReader, maxFileBytes, parseYaml } from './yaml-value';

/** An authored file: YAML front matter, one `# title`, prose, and `## sections`. */
export interface MarkdownFile {
  readonly path: string;
  readonly log: FaultLog;
  /** Undefined when the front matter is missing or not YAML; the fault is logged. */
  readonly front: MapReader | undefined;
  readonly title: string;
  readonly titleAt: Place;
  readonly intro: Prose;
  readonly sections: ReadonlyMap<string, Section>;
}

export interface Section {
  readonly heading: string;
  readonly at: Place;
  readonly prose: Prose;
  /** Plain text of the section's top-level list items, with their places. */
  readonly items: readonly ListItem[];
  /** Nothing was written under the heading; text that was refused counts as written. */
  readonly blank: boolean;
}

export interface ListItem {
  readonly text: string;
  readonly at: Place;
}

/** Splits front matter by hand (no library that could evaluate it) and parses the rest as Markdown. Never throws on content. */
export function parseMarkdownFile(path: string, raw: string): MarkdownFile {
  const log = faultLog(path);
  const text = withLf(raw).replace(/^\uFEFF/, '');
  if (!isReadable(text, log)) return { path, log, ...nothing };
  const { yaml, body, bodyLine } = splitFrontMatter(text, log);
  const front = yaml === undefined ? undefined : asMap(parseYaml(yaml, log, 2));
  const offset = bodyLine - 1;
  const root = fromMarkdown(body);
  const title = readTitle(root, log, offset);
  return { path, log, front, ...title, ...readSections(root, log, offset) };
}

const nothing = { front: undefined, title: '', titleAt: fileStart, intro: [], sections: new Map<string, Section>() };

/** A line's run of list and quote marks deeper than any author nests; thousands of them would exhaust the parser. */
const deeplyNested = /^(?:[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]|>)){12}/;

function isReadable(text: string, log: FaultLog): boolean {
  if (Buffer.byteLength(text) > maxFileBytes) {
    log.fault(fileStart, 'file-size', 'more than 1 MiB', 'at most 1 MiB');
    return false;
  }
  const deep = text.split('\n').findIndex((line) => deeplyNested.test(line));
  if (deep >= 0)
    log.fault({ line: deep + 1, column: 1 }, 'nesting', 'twelve marks or more', 'lists nested less deeply');
  return deep < 0;
}

function splitFrontMatter(text: string, log: FaultLog): { yaml?: string; body: string; bodyLine: number } {
  const lines = text.split('\n');
  if (lines[0] !== '---') {
    log.fault(fileStart, 'front-matter', quote(lines[0] ?? ''), 'a first line "---"');
    return { body: text, bodyLine: 1 };
  }
  const end = lines.indexOf('---', 1);
  if (end < 0) {
    log.fault(
      { line: lines.length, column: 1 },
      'front-matter',
      'no closing "---"',
      'a line "---" after the front matter',
    );
    return { body: '', bodyLine: lines.length };
  }
  return { yaml: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

function readTitle(root: Root, log: FaultLog, offset: number): { title: string; titleAt: Place } {
  const titles = root.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 1);
  const [first, second] = titles;
  if (!first) log.fault({ line: offset + 1, column: 1 }, 'title', 'no "# " heading', 'one heading "# …"');
  if (second) log.fault(placeOf(second, offset), 'title', 'a second "# " heading', 'one heading "# …"');
  if (!first) return { title: '', titleAt: { line: offset + 1, column: 1 } };
  return { title: inlineText(toInlines(first.children, log, offset)).trim(), titleAt: placeOf(first, offset) };
}

function readSections(root: Root, log: FaultLog, offset: number): { intro: Prose; sections: Map<string, Section> } {
  const sections = new Map<string, Section>();
  const groups = groupByHeading(root.children, log, offset);
  for (const group of groups.sections) {
    const name = inlineText(toInlines(group.heading.children, log, offset)).trim();
    const at = placeOf(group.heading, offset);
    if (sections.has(name)) log.fault(at, 'duplicate-section', quote(name), 'each section once');
    sections.set(name, {
      heading: name,
      at,
      prose: toProse(group.nodes, log, offset),
      items: listItems(group.nodes, log.file, offset),
      blank: group.nodes.length === 0,
    });
  }
  return { intro: toProse(groups.intro, log, offset), sections };
}

function groupByHeading(nodes: readonly RootContent[], log: FaultLog, offset: number) {
  const intro: RootContent[] = [];
  const sections: { heading: Heading; nodes: RootContent[] }[] = [];
  for (const node of nodes) {
    if (node.type !== 'heading') (sections.at(-1)?.nodes ?? intro).push(node);
    else if (node.depth === 2) sections.push({ heading: node, nodes: [] });
    else if (node.depth > 2)
      log.fault(placeOf(node, offset), 'heading-depth', `a heading of depth ${node.depth}`, '"#" or "##"');
  }
  return { intro, sections };
}

function listItems(nodes: readonly RootContent[], file: string, offset: number): ListItem[] {
  const lists = nodes.filter((node): node is List => node.type === 'list');
  // A second pass only for words: its faults are logged by the prose pass already.
  const silent = faultLog(file);
  return lists
    .flatMap((list) => list.children)
    .map((item) => ({ text: proseText(toProse(item.children, silent, offset)), at: placeOf(item, offset) }));
}

/** The file's name without its end, which is also an id. */
export function slugOf({ path }: Pick<MarkdownFile, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

/** Splits `key · text`, the form of choices, steps, barriers; undefined when the separator is missing. */
export function splitKeyed(text: string): { key: string; text: string } | undefined {
  const match = /^(\S+)\s+·\s+([\s\S]+)$/.exec(text);
  return match?.[1] && match[2] ? { key: match[1], text: match[2].trim() } : undefined;
}

/** Logs every section that is not in the list of known headings, and every required one that is missing. */
export function checkHeadings(file: MarkdownFile, required: readonly string[], optional: readonly string[] = []): void {
  for (const section of file.sections.values()) {
    if (!required.includes(section.heading) && !optional.includes(section.heading)) {
      file.log.fault(
        section.at,
        'unknown-section',
        quote(section.heading),
        `one of: ${[...required, ...optional].join(', ')}`,
      );
    }
  }
  for (const heading of required) {
    const section = file.sections.get(heading);
    if (!section) file.log.fault(file.titleAt, 'missing-section', `no "## ${heading}"`, `a section "## ${heading}"`);
    else if (section.blank) file.log.fault(section.at, 'empty-section', 'no text', `text under "## ${heading}"`);
  }
}
