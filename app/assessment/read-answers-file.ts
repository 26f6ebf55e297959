import type { Edition } from '../bank/edition';
import { type Issue, sortIssues } from '../content/issue';
import { filled } from '../content/record';
import { type FaultLog, faultLog, fileStart, type Place } from '../content/report-issue';
import { entriesOf, type YamlEntry } from '../content/yaml-entries';
import { parseYaml } from '../content/yaml-value';
import { refuseOthers } from './answers-file-faults';
import type { Assessment, Response, WrittenDecision } from './assessment';
import { type AnswersRead, readAnswers, readFacts, type Source, section } from './read-answer-lines';
import { readDispositions } from './read-dispositions';
import { type EditPlaces, readEdits } from './read-edits';
import { readHead } from './read-head';
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
  refuseOthers(source.log, source.entries, attributes, 'an attribute');
  const { edition, track, role, organisation, date } = readHead(source, editions);
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
  const assessment: Assessment = {
    edition: edition.id,
    track,
    ...(role && { role }),
    organisation,
    date,
    facts,
    answers: answers.said,
    ...filled('examined', answers.examined),
    ...several,
    ...filled('dispositions', disposed.dispositions),
    ...filled('decisions', decisions),
    ...filled('edits', edited.edits),
    ...upgraded,
  };
  return { assessment, places: disposed.places, editPlaces: edited.places };
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
