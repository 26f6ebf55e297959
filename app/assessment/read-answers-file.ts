import { type Role, roles, type Track, tracks } from '../bank/bank';
import type { Edition } from '../bank/edition';
import { compare, type Issue, sortIssues } from '../content/issue';
import { filled } from '../content/record';
import { type FaultLog, faultLog, fileStart, type Place } from '../content/report-issue';
import { entriesOf, type YamlEntry } from '../content/yaml-entries';
import { parseYaml } from '../content/yaml-value';
import { orList } from './allowed-values';
import { found, isEmpty, unknownId } from './answers-file-faults';
import type { Assessment, Response, WrittenDecision } from './assessment';
import { type AnswersRead, readAnswers, readFacts, type Source, section } from './read-answer-lines';
import { maxOrganisation, readDate, readOrganisation } from './read-details';
import { readDispositions } from './read-dispositions';
import { type EditPlaces, readEdits } from './read-edits';
import type { Read } from './read-fact';
import { readSeveral } from './read-responses';
import { readUpgradeLines } from './read-upgrade-lines';
import { readWrittenDecisions } from './read-written-decisions';

export interface AnswersFile {
  /** Absent when the file has a fault. */
  readonly assessment?: Assessment;
  /** Every fault and warning of the file, in reading order. */
  readonly issues: readonly Issue[];
  /** Where each disposition stands, by question id: whether it is on a gap is known only after scoring. */
  readonly dispositionPlaces?: ReadonlyMap<string, Place>;
  /** Where each edit stands, by target: whether it lies over anything is known only to report and policy. */
  readonly editPlaces?: EditPlaces;
  /** Where each fact stands, by id; a fact without a line stands where `facts` does. */
  readonly placeOfFact: (id: string) => Place;
}

/** A decision that the policy refuses, at its id or its value. */
export interface DecisionFault {
  readonly decision: string;
  readonly part: 'id' | 'value';
  readonly rule: string;
  readonly found: string;
  readonly expected: string;
}

/** What the policy of an edition says to decisions; the reader of files knows only their form. */
export type JudgeDecisions = (
  edition: string,
  facts: Assessment['facts'],
  decisions: Readonly<Record<string, WrittenDecision>>,
) => readonly DecisionFault[];

/** Reads an answers file (YAML) whole: all its faults are listed at once. `path` is how issues name the file. */
export function readAnswersFile(
  text: string,
  editions: ReadonlyMap<string, Edition>,
  path = 'answers.yaml',
  judge: JudgeDecisions = () => [],
): AnswersFile {
  const log = faultLog(path);
  refuseControls(text, log);
  const root = parseYaml(text, log);
  const entries = root && entriesOf(root.node, text);
  if (root && !entries) log.fault(root.at, 'wrong-value', 'no attributes', `lines for ${usual.join(', ')}`);
  const read = entries && readRoot({ text, log, at: root.at, entries }, editions, judge);
  const issues = sortIssues(log.issues);
  const placeOfFact = (id: string) => factPlace(entries ?? [], text, id) ?? root?.at ?? fileStart;
  if (!read || issues.some((issue) => issue.severity === 'error')) return { issues, placeOfFact };
  const { assessment, places, editPlaces } = read;
  const placed = { ...(places.size > 0 && { dispositionPlaces: places }), ...(editPlaces.size > 0 && { editPlaces }) };
  return { assessment, issues, placeOfFact, ...placed };
}

const usual = ['edition', 'track', 'role', 'organisation', 'date', 'facts', 'answers'];
const attributes = [...usual, 'minimumGroup', 'responses', 'dispositions', 'decisions', 'edits', 'confirm', 'kept'];

function factPlace(entries: readonly YamlEntry[], text: string, id: string): Place | undefined {
  const facts = entries.find(({ key }) => key === 'facts');
  const line = facts && entriesOf(facts.node, text)?.find(({ key }) => key === id);
  return line?.at ?? facts?.keyAt;
}

/** Control characters have no place in a text file; inside quotes YAML would let them through. */
function refuseControls(text: string, log: FaultLog): void {
  for (const [index, line] of text.split('\n').entries()) {
    const column = line.search(/[^\P{Cc}\t\r]/u);
    if (column === -1) continue;
    const code = line.charCodeAt(column).toString(16).toUpperCase().padStart(4, '0');
    log.fault({ line: index + 1, column: column + 1 }, 'control-character', `U+${code}`, 'plain text');
  }
}

interface RootRead {
  readonly assessment: Assessment;
  readonly places: ReadonlyMap<string, Place>;
  readonly editPlaces: EditPlaces;
}

function readRoot(source: Source, editions: ReadonlyMap<string, Edition>, judge: JudgeDecisions): RootRead | undefined {
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
  const several = edition && readSeveral(source, edition, track);
  if (answers && Object.keys(answers.said).length > 0 && several?.responses)
    warnOfSaidTwice(source, answers.said, several.responses);
  const disposed = edition && readDispositions(source, edition, date);
  const decisions = edition && judged(source, edition.id, facts ?? {}, judge);
  const edited = readEdits(source);
  const upgraded = edition && readUpgradeLines(source, edition, editions);
  if (!edition || !track || organisation === undefined || date === undefined || !facts || !answers) return undefined;
  if (!several || !disposed || !decisions || (track === 'role' && !role)) return undefined;
  const head = { edition: edition.id, track, ...(role && { role }), organisation, date };
  const beside = {
    ...filled('examined', answers.examined),
    ...several,
    ...filled('dispositions', disposed.dispositions),
    ...filled('decisions', decisions),
    ...filled('edits', edited.edits),
    ...upgraded,
  };
  return {
    assessment: { ...head, facts, answers: answers.said, ...beside },
    places: disposed.places,
    editPlaces: edited.places,
  };
}

/** What the client decided otherwise; what the policy of the edition refuses is a fault at its place. */
function judged(source: Source, edition: string, facts: Assessment['facts'], judge: JudgeDecisions) {
  const { decisions, places } = readWrittenDecisions(source);
  for (const fault of judge(edition, facts, decisions)) {
    const at = places.get(fault.decision)?.[fault.part] ?? source.at;
    source.log.fault(at, fault.rule, fault.found, fault.expected);
  }
  return decisions;
}

/** Where respondents reply, what one hand wrote as said for all does not count. */
function warnOfSaidTwice(source: Source, said: AnswersRead['said'], responses: readonly Response[]): void {
  const own = responses.filter(({ unit }) => unit === undefined);
  const replied = new Set(own.flatMap(({ answers }) => Object.keys(answers)));
  for (const { key, keyAt } of section(source, 'answers')) {
    if (said[key] && replied.has(key))
      source.log.warn(
        keyAt,
        'said-twice',
        `"${key}" said here and in the responses`,
        'one of them: the responses count',
      );
  }
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
