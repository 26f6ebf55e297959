import { compare, type Issue } from '../content/issue';
import { type MarkdownFile, parseMarkdownFile } from '../content/markdown-file';
import { fileFault } from '../content/report-issue';
import type { Bank } from './bank';
import { checkEdition } from './check-edition';
import { checkPins } from './check-pins';
import { type ContentFiles, digestOfPaths, filesIn, folderDigest, pinnedFile, pinnedFiles } from './content-files';
import type { Edition } from './edition';
import type { KnownIds } from './known-ids';
import { isExtraDomain, parseBank } from './parse-bank';
import { parseContradictions } from './parse-contradictions';
import { type EditionFile, parseEdition } from './parse-edition';
import { parseFact } from './parse-fact';
import { parseIncident } from './parse-incident';
import { parseKeyMessages } from './parse-key-messages';
import { parsePatterns, parsePractices, parseResetControls } from './parse-pattern';
import { parseReference } from './parse-reference';
import { parseVendor } from './parse-vendor';

/** What was parsed already of one content folder, by path: editions share most of what they pin. */
export type ParsedFiles = Map<string, Parsed<unknown>>;

interface Parsed<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

/** A path is always parsed the same way, so what stands there is of this type. */
function parsedOnce<T>(parsed: ParsedFiles, path: string, parse: () => Parsed<T>): Parsed<T> {
  const there = parsed.get(path) as Parsed<T> | undefined;
  const own = there ?? parse();
  if (!there) parsed.set(path, own);
  return own;
}

function parsedFile<T>(files: ContentFiles, path: string, parse: (file: MarkdownFile) => T): Parsed<T> {
  const file = parseMarkdownFile(path, files.get(path) ?? '');
  return { value: parse(file), issues: file.log.issues };
}

/** Builds one edition from the files it pins; every fault of every file at once. The edition is absent only when its own file is unusable. */
export function assembleEdition(
  files: ContentFiles,
  path: string,
  ids: KnownIds,
  parsed: ParsedFiles = new Map(),
): { edition?: Edition; pins: readonly string[]; issues: Issue[] } {
  const file = parseMarkdownFile(path, files.get(path) ?? '');
  const own = parseEdition(file);
  const issues = [...file.log.issues];
  if (!own) return { pins: [], issues };
  issues.push(...checkPins(own, files, path));
  const banks = parseBanks(own, files, issues, parsed);
  const edition: Edition = {
    id: own.id,
    status: own.status,
    title: own.title,
    settings: own.settings,
    digest: digestOfPaths(files, [path, ...own.pins.flatMap((pin) => filesIn(files, pin))]),
    banks,
    facts: parseEach(own, files, 'facts', parseFact, issues, parsed).sort(
      (a, b) => a.order - b.order || compare(a.id, b.id),
    ),
    incidents: parseEach(own, files, 'incidents', parseIncident, issues, parsed).sort(
      (a, b) => a.order - b.order || compare(a.id, b.id),
    ),
    patterns: parsePatternFile(own, files, 'patterns.md', parsePatterns, issues, parsed),
    practices: parsePatternFile(own, files, 'practices.md', parsePractices, issues, parsed),
    resetControls: parsePatternFile(own, files, 'reset.md', parseResetControls, issues, parsed),
    references: parseReferences(own, files, issues, parsed),
    contradictions: parseEach(own, files, 'messages', parseContradictions, issues, parsed, 'contradictions.md').flat(),
    keyMessages: parseEach(own, files, 'messages', parseKeyMessages, issues, parsed, 'key-messages.md')[0] ?? none,
    vendorFacts: parseEach(own, files, 'enforcement', parseVendor, issues, parsed).sort((a, b) => compare(a.id, b.id)),
  };
  return {
    edition,
    pins: own.pins,
    issues: [...issues, ...checkEdition(edition, { files, editionPath: path, pins: own.pins, ids })],
  };
}

const none: Edition['keyMessages'] = { messages: [], decisions: [] };

function parseBanks(own: EditionFile, files: ContentFiles, issues: Issue[], before: ParsedFiles): Bank[] {
  return own.pins
    .filter((pin) => pin.startsWith('banks/'))
    .flatMap((folder) => {
      const parsed = parsedOnce(before, folder, () => {
        const { bank, issues: found } = parseBank(files, folder);
        return { value: bank, issues: found };
      });
      issues.push(...parsed.issues);
      const bank = parsed.value;
      if (!bank) return [];
      const counts = !isExtraDomain(bank.domain) || own.overall.includes(folder);
      return counts ? bank : { ...bank, outside: { digest: folderDigest(files, folder) } };
    });
}

function parseEach<T>(
  own: EditionFile,
  files: ContentFiles,
  kind: string,
  parse: (file: MarkdownFile) => T | undefined,
  issues: Issue[],
  before: ParsedFiles,
  name = '',
): T[] {
  const paths = pinnedFiles(files, own.pins, kind).filter((path) => name === '' || path.endsWith(`/${name}`));
  return paths.flatMap((path) => {
    const parsed = parsedOnce(before, path, () => parsedFile(files, path, parse));
    issues.push(...parsed.issues);
    return parsed.value ?? [];
  });
}

function parsePatternFile<T>(
  own: EditionFile,
  files: ContentFiles,
  name: string,
  parse: (file: MarkdownFile) => T[],
  issues: Issue[],
  before: ParsedFiles,
): T[] {
  const path = pinnedFile(files, own.pins, 'patterns', name);
  if (!path) {
    issues.push(fileFault(`patterns/${name}`, 'missing-file', 'no file', `a pinned ${name}`));
    return [];
  }
  const parsed = parsedOnce(before, path, () => parsedFile(files, path, parse));
  issues.push(...parsed.issues);
  return parsed.value;
}

function parseReferences(
  own: EditionFile,
  files: ContentFiles,
  issues: Issue[],
  before: ParsedFiles,
): Edition['references'] {
  return pinnedFiles(files, own.pins, 'references').flatMap((path) => {
    const parsed = parsedOnce(before, path, () => {
      const { reference, issues: found } = parseReference(path, files.get(path) ?? '');
      return { value: reference, issues: found };
    });
    issues.push(...parsed.issues);
    return parsed.value ?? [];
  });
}
