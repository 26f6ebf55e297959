import type { Question } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import { type FaultLog, type Place, quote } from '../content/report-issue';
import { entriesOf, type YamlEntry } from '../content/yaml-entries';
import { allowedFact } from './allowed-values';
import { found, isEmpty, unknownId } from './answers-file-faults';
import { inTrack, type TrackAndRole } from './applicable-questions';
import type { Answer, Examined, FactValue } from './assessment';
import { isExaminedForm, readExamined } from './read-examined';
import { readFact } from './read-fact';
import { isPlain } from './read-line';
import { readOneAnswer } from './read-one-answer';

/** An answers file while it is read. */
export interface Source {
  readonly text: string;
  readonly log: FaultLog;
  readonly at: Place;
  readonly entries: readonly YamlEntry[];
}

/** The lines under `facts`; an empty line is not answered yet. */
export function readFacts(source: Source, edition: Edition): Record<string, FactValue> {
  const { log } = source;
  const known = new Map(edition.facts.map((fact) => [fact.id, fact]));
  const values: [string, FactValue][] = [];
  for (const entry of section(source, 'facts')) {
    const fact = known.get(entry.key);
    if (!fact) unknownId(log, entry.keyAt, 'unknown-fact', entry.key, 'a fact', [...known.keys()]);
    if (!fact || isEmpty(entry)) continue;
    const result = readFact(fact, entry.raw);
    if (result.kind === 'problem')
      log.fault(entry.at, result.problem.rule, `${found(entry)} for "${entry.key}"`, allowedFact(fact));
    else if (isPlain(log, entry, texts(entry.raw).join(' '))) values.push([entry.key, result.value]);
  }
  return Object.fromEntries(values);
}

export interface AnswersRead {
  readonly said: Readonly<Record<string, Answer>>;
  readonly examined: Readonly<Record<string, Examined>>;
}

/** The lines under `answers`; an empty line is not answered yet. */
export function readAnswers(source: Source, edition: Edition, seat: TrackAndRole | undefined): AnswersRead {
  const { log, text } = source;
  const find = questionFinder(edition, log);
  const said: [string, Answer][] = [];
  const examined: [string, Examined][] = [];
  for (const entry of section(source, 'answers')) {
    const question = find(entry);
    if (!question || isEmpty(entry)) continue;
    if (seat && !inTrack(edition, question, seat)) warnOfTrack(log, entry, seat);
    const line = isExaminedForm(entry)
      ? readExamined(log, question, entry, text)
      : { said: readOneAnswer(log, question, entry) };
    if (line.said) said.push([entry.key, line.said]);
    if (line.examined) examined.push([entry.key, line.examined]);
  }
  return { said: Object.fromEntries(said), examined: Object.fromEntries(examined) };
}

/** The question a line is about; an unknown or retired id is a fault, even on an empty line. */
export function questionFinder(edition: Edition, log: FaultLog): (entry: YamlEntry) => Question | undefined {
  const known = new Map(allQuestions(edition).map((question) => [question.id, question]));
  const retired = new Set(edition.banks.flatMap((bank) => bank.retired));
  return (entry) => {
    const question = known.get(entry.key);
    if (!question) refuseQuestion(log, entry, retired, [...known.keys()]);
    return question;
  };
}

/** The lines under one attribute; none when it is missing or empty. */
export function section({ entries, log, text }: Source, name: string): readonly YamlEntry[] {
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

function warnOfTrack(log: FaultLog, { key, keyAt }: YamlEntry, { track }: TrackAndRole): void {
  log.warn(
    keyAt,
    'not-in-track',
    `an answer to "${key}", which the ${track} track does not ask`,
    'track: full, or it does not count',
  );
}

/** Every text inside a value that was read, whose shape is therefore known to be shallow. */
function texts(raw: unknown): string[] {
  if (typeof raw === 'string') return [raw];
  return typeof raw === 'object' && raw !== null ? Object.values(raw).flatMap(texts) : [];
}
