import type { Question } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import { type FaultLog, type Place, quote } from '../content/report-issue';
import { entriesOf, type YamlEntry } from '../content/yaml-entries';
import { allowedAnswer, allowedFact } from './allowed-values';
import { found, isEmpty, unknownId } from './answers-file-faults';
import { inTrack, type Seat } from './applicable-questions';
import type { Answer, FactValue, Problem } from './assessment';
import { maxReason, readAnswer } from './read-answer';
import { hasControl } from './read-details';
import { type Read, readFact } from './read-fact';

/** An answers file while it is read. */
export interface Source {
  readonly text: string;
  readonly log: FaultLog;
  readonly at: Place;
  readonly entries: readonly YamlEntry[];
}

/** The lines under `facts`; an empty line is not answered yet. */
export function readFacts(source: Source, edition: Edition): Record<string, FactValue> {
  const known = new Map(edition.facts.map((fact) => [fact.id, fact]));
  return readLines(source, 'facts', (entry) => {
    const fact = known.get(entry.key);
    if (fact) return { result: readFact(fact, entry.raw), expected: () => allowedFact(fact) };
    unknownId(source.log, entry.keyAt, 'unknown-fact', entry.key, 'a fact', [...known.keys()]);
    return undefined;
  });
}

/** The lines under `answers`; an empty line is not answered yet. */
export function readAnswers(source: Source, edition: Edition, seat: Seat | undefined): Record<string, Answer> {
  const known = new Map(allQuestions(edition).map((question) => [question.id, question]));
  const retired = new Set(edition.banks.flatMap((bank) => bank.retired));
  return readLines(source, 'answers', (entry) => {
    const question = known.get(entry.key);
    if (!question) {
      refuseQuestion(source.log, entry, retired, [...known.keys()]);
      return undefined;
    }
    if (seat && !isEmpty(entry) && !inTrack(edition, question, seat)) warnOfTrack(source.log, entry, seat);
    return { result: readAnswer(question, entry.raw), expected: (problem) => expectedAnswer(question, problem) };
  });
}

interface LineRead<T> {
  readonly result: Read<T>;
  /** What should have stood there. */
  readonly expected: (problem: Problem) => string;
}

/** Reads `facts` or `answers` line by line. Unknown keys are faults even when empty; empty lines are left out. */
function readLines<T>(
  source: Source,
  name: 'facts' | 'answers',
  read: (entry: YamlEntry) => LineRead<T> | undefined,
): Record<string, T> {
  const values: [string, T][] = [];
  for (const entry of section(source, name)) {
    const line = read(entry);
    if (!line || isEmpty(entry)) continue;
    const { result, expected } = line;
    if (result.kind === 'problem') {
      source.log.fault(entry.at, result.problem.rule, `${found(entry)} for "${entry.key}"`, expected(result.problem));
    } else if (texts(entry.raw).some((text) => hasControl(text.replace(/[\t\n]/g, ' ')))) {
      source.log.fault(entry.at, 'control-character', `a control character in "${entry.key}"`, 'plain text');
    } else values.push([entry.key, result.value]);
  }
  return Object.fromEntries(values);
}

function section({ entries, log, text }: Source, name: 'facts' | 'answers'): readonly YamlEntry[] {
  const entry = entries.find((one) => one.key === name);
  if (!entry || isEmpty(entry)) return [];
  const lines = entriesOf(entry.node, text);
  if (!lines) log.fault(entry.at, 'wrong-value', found(entry), `${name} one a line, each "id: value"`);
  return lines ?? [];
}

function refuseQuestion(log: FaultLog, entry: YamlEntry, retired: ReadonlySet<string>, ids: readonly string[]): void {
  if (retired.has(entry.key))
    log.fault(entry.keyAt, 'retired-question', `${quote(entry.key)}, which is retired`, 'this line taken out');
  else if (isOfBankNotGiven(entry.key, ids))
    log.fault(entry.keyAt, 'unknown-question', quote(entry.key), 'its bank as well: --extra-bank FOLDER');
  else unknownId(log, entry.keyAt, 'unknown-question', entry.key, 'a question', ids);
}

/** A question of a bank brought along, of which no question is known here. */
function isOfBankNotGiven(id: string, known: readonly string[]): boolean {
  const [domain = ''] = id.split('.');
  return domain.startsWith('x-') && !known.some((one) => one.startsWith(`${domain}.`));
}

function warnOfTrack(log: FaultLog, { key, keyAt }: YamlEntry, { track }: Seat): void {
  log.warn(
    keyAt,
    'not-in-track',
    `an answer to "${key}", which the ${track} track does not ask`,
    'track: full, or it does not count',
  );
}

function expectedAnswer(question: Question, { rule }: Problem): string {
  switch (rule) {
    case 'level-range':
      return 'a level from 0 to 4';
    case 'not-applicable-never':
      return `${allowedAnswer(question)}, because this question always applies`;
    case 'not-applicable-reason':
      return '{ notApplicable: "reason" } with the reason in a few words';
    case 'reason-length':
      return `a reason of at most ${maxReason} characters`;
    default:
      return allowedAnswer(question);
  }
}

/** Every text inside a value that was read, whose shape is therefore known to be shallow. */
function texts(raw: unknown): string[] {
  if (typeof raw === 'string') return [raw];
  return typeof raw === 'object' && raw !== null ? Object.values(raw).flatMap(texts) : [];
}
