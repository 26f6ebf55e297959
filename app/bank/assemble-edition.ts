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

/** Builds one edition from the files it pins; every fault of every file at once. The edition is absent only when its own file is unusable. */
export function assembleEdition(
  files: ContentFiles,
  path: string,
  ids: KnownIds,
): { edition?: Edition; pins: readonly string[]; issues: Issue[] } {
  const file = parseMarkdownFile(path, files.get(path) ?? '');
  const own = parseEdition(file);
  const issues = [...file.log.issues];
  if (!own) return { pins: [], issues };
  issues.push(...checkPins(own, files, path));
  const banks = parseBanks(own, files, issues);
  const edition: Edition = {
    id: own.id,
    status: own.status,
    title: own.title,
    settings: own.settings,
    digest: digestOfPaths(files, [path, ...own.pins.flatMap((pin) => filesIn(files, pin))]),
    banks,
    facts: parseEach(own, files, 'facts', parseFact, issues).sort((a, b) => a.order - b.order || compare(a.id, b.id)),
    incidents: parseEach(own, files, 'incidents', parseIncident, issues).sort(
      (a, b) => a.order - b.order || compare(a.id, b.id),
    ),
    patterns: parsePatternFile(own, files, 'patterns.md', parsePatterns, issues),
    practices: parsePatternFile(own, files, 'practices.md', parsePractices, issues),
    resetControls: parsePatternFile(own, files, 'reset.md', parseResetControls, issues),
    references: parseReferences(own, files, issues),
    contradictions: parseEach(own, files, 'messages', parseContradictions, issues, 'contradictions.md').flat(),
    keyMessages: parseEach(own, files, 'messages', parseKeyMessages, issues, 'key-messages.md')[0] ?? none,
    vendorFacts: parseEach(own, files, 'enforcement', parseVendor, issues).sort((a, b) => compare(a.id, b.id)),
  };
  return {
    edition,
    pins: own.pins,
    issues: [...issues, ...checkEdition(edition, { files, editionPath: path, pins: own.pins, ids })],
  };
}

const none: Edition['keyMessages'] = { messages: [], decisions: [] };

function parseBanks(own: EditionFile, files: ContentFiles, issues: Issue[]): Bank[] {
  return own.pins
    .filter((pin) => pin.startsWith('banks/'))
    .flatMap((folder) => {
      const parsed = parseBank(files, folder);
      issues.push(...parsed.issues);
      if (!parsed.bank) return [];
      const counts = !isExtraDomain(parsed.bank.domain) || own.overall.includes(folder);
      return counts ? parsed.bank : { ...parsed.bank, outside: { digest: folderDigest(files, folder) } };
    });
}

function parseEach<T>(
  own: EditionFile,
  files: ContentFiles,
  kind: string,
  parse: (file: MarkdownFile) => T | undefined,
  issues: Issue[],
  name = '',
): T[] {
  const paths = pinnedFiles(files, own.pins, kind).filter((path) => name === '' || path.endsWith(`/${name}`));
  return paths.flatMap((path) => {
    const file = parseMarkdownFile(path, files.get(path) ?? '');
    const parsed = parse(file);
    issues.push(...file.log.issues);
    return parsed ?? [];
  });
}

function parsePatternFile<T>(
  own: EditionFile,
  files: ContentFiles,
  name: string,
  parse: (file: MarkdownFile) => T[],
  issues: Issue[],
): T[] {
  const path = pinnedFile(files, own.pins, 'patterns', name);
  if (!path) {
    issues.push(fileFault(`patterns/${name}`, 'missing-file', 'no file', `a pinned ${name}`));
    return [];
  }
  const file = parseMarkdownFile(path, files.get(path) ?? '');
  const parsed = parse(file);
  issues.push(...file.log.issues);
  return parsed;
}

function parseReferences(own: EditionFile, files: ContentFiles, issues: Issue[]): Edition['references'] {
  return pinnedFiles(files, own.pins, 'references').flatMap((path) => {
    const parsed = parseReference(path, files.get(path) ?? '');
    issues.push(...parsed.issues);
    return parsed.reference ?? [];
  });
}
