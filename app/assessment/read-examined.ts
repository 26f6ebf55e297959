import type { Question } from '../bank/bank';
import type { FaultLog } from '../content/report-issue';
import { entriesOf, itemsOf, type YamlEntry } from '../content/yaml-entries';
import { allowedAnswer } from './allowed-values';
import { found, namedParts } from './answers-file-faults';
import type { Answer, Examined } from './assessment';
import { maxReason } from './read-answer';
import { readLine } from './read-line';
import { readOneAnswer } from './read-one-answer';

interface ExaminedLine {
  readonly said?: Answer | undefined;
  readonly examined?: Examined | undefined;
}

const keys = ['said', 'evidenced', 'judged', 'reason', 'evidence', 'note'];
/** Most things seen for one answer. */
const maxEvidence = 20;

/** Whether an answer is written with its truths apart; the one other map is `{ notApplicable: reason }`. */
export function isExaminedForm({ raw }: YamlEntry): boolean {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) && !('notApplicable' in raw);
}

/** `{ said: 2, evidenced: 1, judged: 1, reason: "…", evidence: ["…"], note: "…" }`, each part as it is there. */
export function readExamined(log: FaultLog, question: Question, line: YamlEntry, text: string): ExaminedLine {
  const entries = entriesOf(line.node, text) ?? [];
  const part = namedParts(log, entries, keys, 'a part of an answer');
  const answer = (key: string) => {
    const entry = part(key);
    return entry && readOneAnswer(log, question, { ...entry, key: `${line.key}, ${key}` });
  };
  const said = answer('said');
  const evidenced = readEvidenced(log, question, part('evidenced'), answer);
  const judged = readJudged(log, line, part('judged'), part('reason'), answer);
  const evidence = readEvidence(log, part('evidence'), text);
  const note = readLine(log, part('note'), maxReason);
  if (evidenced && evidence.length === 0)
    log.warn(
      line.keyAt,
      'evidence-missing',
      `"${line.key}" as evidenced, and nothing that was seen`,
      'evidence: ["…"]',
    );
  const examined: Examined = {
    ...(evidenced && { evidenced }),
    ...(judged && { judged }),
    evidence,
    ...(note !== undefined && { note }),
  };
  const isBare = Object.keys(examined).length === 1 && evidence.length === 0;
  return { said, ...(!isBare && { examined }) };
}

type ReadPart = (key: string) => Answer | undefined;

/** What was not seen is left out: "unknown" would be a second word for it. */
function readEvidenced(log: FaultLog, question: Question, entry: YamlEntry | undefined, answer: ReadPart) {
  if (entry?.raw !== 'unknown') return answer('evidenced');
  log.fault(entry.at, 'evidenced-unknown', found(entry), `${allowedAnswer(question)} without unknown, or no such line`);
  return undefined;
}

/** A judgement overrules what was said, so it needs its reason; a reason without one hangs in the air. */
function readJudged(
  log: FaultLog,
  line: YamlEntry,
  entry: YamlEntry | undefined,
  reasonEntry: YamlEntry | undefined,
  answer: ReadPart,
): Examined['judged'] {
  const reason = readLine(log, reasonEntry, maxReason);
  if (!entry) {
    if (reasonEntry)
      log.fault(reasonEntry.keyAt, 'reason-without-judged', 'a reason', 'judged: beside it, or note: instead');
    return undefined;
  }
  const judged = answer('judged');
  if (!reasonEntry) log.fault(entry.at, 'judged-reason', `"${line.key}" as judged, without a reason`, 'reason: "why"');
  return judged && reason !== undefined ? { answer: judged, reason } : undefined;
}

function readEvidence(log: FaultLog, entry: YamlEntry | undefined, text: string): string[] {
  if (!entry) return [];
  const items = itemsOf(entry.node, text);
  if (!items || items.length > maxEvidence) {
    log.fault(entry.at, 'evidence-form', found(entry), `a list of at most ${maxEvidence} things seen: ["…"]`);
    return [];
  }
  return items.flatMap((item) => readLine(log, { ...item, key: 'evidence', keyAt: item.at }, maxReason) ?? []);
}
