import { type Role, roles, type Track, tracks } from '../bank/bank';
import type { Edition } from '../bank/edition';
import { compare, type Issue, sortIssues } from '../content/issue';
import { type FaultLog, faultLog } from '../content/report-issue';
import { entriesOf, type YamlEntry } from '../content/yaml-entries';
import { parseYaml } from '../content/yaml-value';
import { orList } from './allowed-values';
import { found, isEmpty, unknownId } from './answers-file-faults';
import type { Assessment } from './assessment';
import { readAnswers, readFacts, type Source } from './read-answer-lines';
import { maxOrganisation, readDate, readOrganisation } from './read-details';
import type { Read } from './read-fact';

export interface AnswersFile {
  /** Absent when the file has a fault. */
  readonly assessment?: Assessment;
  /** Every fault and warning of the file, in reading order. */
  readonly issues: readonly Issue[];
}

/** Reads an answers file (YAML) whole: all its faults are listed at once. `path` is how issues name the file. */
export function readAnswersFile(
  text: string,
  editions: ReadonlyMap<string, Edition>,
  path = 'answers.yaml',
): AnswersFile {
  const log = faultLog(path);
  refuseControls(text, log);
  const root = parseYaml(text, log);
  const entries = root && entriesOf(root.node, text);
  if (root && !entries) log.fault(root.at, 'wrong-value', 'no attributes', `lines for ${attributes.join(', ')}`);
  const assessment = entries && readRoot({ text, log, at: root.at, entries }, editions);
  const issues = sortIssues(log.issues);
  return issues.some((issue) => issue.severity === 'error') ? { issues } : { assessment, issues };
}

const attributes = ['edition', 'track', 'role', 'organisation', 'date', 'facts', 'answers'];

/** Control characters have no place in a text file; inside quotes YAML would let them through. */
function refuseControls(text: string, log: FaultLog): void {
  for (const [index, line] of text.split('\n').entries()) {
    const column = line.search(/[^\P{Cc}\t\r]/u);
    if (column === -1) continue;
    const code = line.charCodeAt(column).toString(16).toUpperCase().padStart(4, '0');
    log.fault({ line: index + 1, column: column + 1 }, 'control-character', `U+${code}`, 'plain text');
  }
}

function readRoot(source: Source, editions: ReadonlyMap<string, Edition>): Assessment | undefined {
  for (const { key, keyAt } of source.entries) {
    if (!attributes.includes(key)) unknownId(source.log, keyAt, 'unknown-attribute', key, 'an attribute', attributes);
  }
  const edition = readEdition(source, editions);
  const track = readTrack(source);
  const role = readRole(source, track);
  const organisation = readText(
    source,
    'organisation',
    readOrganisation,
    `a name of 1 to ${maxOrganisation} characters`,
  );
  const date = readText(source, 'date', readDate, 'a calendar date written YYYY-MM-DD');
  // A file of an unknown edition is still checked against the newest, so that its other faults show as well.
  const facts = edition && readFacts(source, edition);
  const answers = edition && readAnswers(source, edition, track && { track, role });
  if (!edition || !track || organisation === undefined || date === undefined || !facts || !answers) return undefined;
  if (track === 'role' && !role) return undefined;
  return { edition: edition.id, track, ...(role && { role }), organisation, date, facts, answers };
}

function readEdition(source: Source, editions: ReadonlyMap<string, Edition>): Edition | undefined {
  const ids = [...editions.keys()].sort(compare);
  const entry = need(source, 'edition', `the edition: ${orList(ids)}`);
  const edition = editions.get(entry?.typed ?? '');
  if (entry && !edition)
    unknownId(source.log, entry.at, 'unknown-edition', entry.typed ?? entry.raw, 'an edition', ids);
  return edition ?? editions.get(ids.at(-1) ?? '');
}

function readTrack(source: Source): Track | undefined {
  const entry = need(source, 'track', `the track: ${orList(tracks)}`);
  const track = tracks.find((one) => one === entry?.typed);
  if (entry && !track) unknownId(source.log, entry.at, 'unknown-track', entry.typed ?? entry.raw, 'a track', tracks);
  return track;
}

/** Needed on the role track, and refused on every other: nobody's seat is guessed. */
function readRole(source: Source, track: Track | undefined): Role | undefined {
  if (track === 'role') {
    const entry = need(source, 'role', `the role that answers: ${orList(roles)}`);
    const role = roles.find((one) => one === entry?.typed);
    if (entry && !role) unknownId(source.log, entry.at, 'unknown-role', entry.typed ?? entry.raw, 'a role', roles);
    return role;
  }
  const entry = source.entries.find((one) => one.key === 'role');
  if (track && entry && !isEmpty(entry))
    source.log.fault(entry.keyAt, 'role-without-track', `a role on the ${track} track`, 'track: role, or no such line');
  return undefined;
}

function readText(
  source: Source,
  name: string,
  read: (raw: string) => Read<string>,
  expected: string,
): string | undefined {
  const entry = need(source, name, expected);
  if (!entry) return undefined;
  const result: Read<string> | undefined = entry.typed === null ? undefined : read(entry.typed);
  if (result?.kind === 'value') return result.value;
  source.log.fault(entry.at, result?.problem.rule ?? 'wrong-value', found(entry), expected);
  return undefined;
}

/** The line of an attribute that has to be there and filled. */
function need({ entries, log, at }: Source, name: string, expected: string): YamlEntry | undefined {
  const entry = entries.find((one) => one.key === name);
  if (entry && !isEmpty(entry)) return entry;
  log.fault(entry?.keyAt ?? at, `missing-${name}`, entry ? `nothing after "${name}:"` : `no "${name}"`, expected);
  return undefined;
}
