import type { Edition } from '../bank/edition';
import type { FaultLog, Place } from '../content/report-issue';
import { entriesOf, type YamlEntry } from '../content/yaml-entries';
import { found, isEmpty, namedParts, unknownId } from './answers-file-faults';
import type { Disposition } from './assessment';
import { maxReason } from './read-answer';
import { questionFinder, type Source, section } from './read-answer-lines';
import { maxOrganisation } from './read-details';
import { readDay, readLine } from './read-line';

/** What each kind needs beside it. */
const parts = { fix: ['owner', 'due'], accept: ['until', 'by', 'reason'], dispute: ['reason'] } as const;
type Kind = keyof typeof parts;
const kinds = Object.keys(parts) as Kind[];

const forms = 'open, { fix: { owner, due } }, { accept: { until, by, reason } } or { dispute: { reason } }';

interface DispositionsRead {
  readonly dispositions: Readonly<Record<string, Disposition>>;
  /** Where each stands, so that one on what is no gap can be named at its place. */
  readonly places: ReadonlyMap<string, Place>;
}

/** The lines under `dispositions`. `date` is the assessment's: what ended before it decides nothing. */
export function readDispositions(source: Source, edition: Edition, date: string | undefined): DispositionsRead {
  const find = questionFinder(edition, source.log);
  const read = section(source, 'dispositions').flatMap((entry): [string, Disposition, Place][] => {
    if (!find(entry) || isEmpty(entry)) return [];
    const disposition = entry.raw === 'open' ? { kind: 'open' as const } : readKind(source, entry, date);
    return disposition ? [[entry.key, disposition, entry.keyAt]] : [];
  });
  return {
    dispositions: Object.fromEntries(read.map(([id, disposition]) => [id, disposition])),
    places: new Map(read.map(([id, , place]) => [id, place])),
  };
}

function readKind(source: Source, entry: YamlEntry, date: string | undefined): Disposition | undefined {
  const { log, text } = source;
  const [own, ...more] = entriesOf(entry.node, text) ?? [];
  if (!own || more.length > 0) {
    log.fault(entry.at, 'disposition-form', `${found(entry)} for "${entry.key}"`, forms);
    return undefined;
  }
  const kind = kinds.find((one) => one === own.key);
  if (!kind) {
    unknownId(log, own.keyAt, 'unknown-disposition', own.key, forms, kinds);
    return undefined;
  }
  return readParts(source, own, kind, date);
}

function readParts(source: Source, own: YamlEntry, kind: Kind, date: string | undefined): Disposition | undefined {
  const { log, text } = source;
  const needed: readonly string[] = parts[kind];
  const lines = entriesOf(own.node, text) ?? [];
  const part = namedParts(log, lines, needed, `a part of ${kind}`);
  for (const key of needed)
    if (!part(key)) log.fault(own.at, `missing-${key}`, `no "${key}" in ${kind}`, `${kind}: { ${needed.join(', ')} }`);
  const day = (key: 'due' | 'until') => readLaterDay(log, part(key), date);
  const word = (key: string, most: number) => readLine(log, part(key), most);
  switch (kind) {
    case 'fix': {
      const [owner, due] = [word('owner', maxOrganisation), day('due')];
      return owner && due ? { kind, owner, due } : undefined;
    }
    case 'accept': {
      const [until, by, reason] = [day('until'), word('by', maxOrganisation), word('reason', maxReason)];
      return until && by && reason ? { kind, until, by, reason } : undefined;
    }
    case 'dispute': {
      const reason = word('reason', maxReason);
      return reason ? { kind, reason } : undefined;
    }
  }
}

/** A day that is past already is read all the same: the report says so. */
function readLaterDay(log: FaultLog, entry: YamlEntry | undefined, date: string | undefined): string | undefined {
  const day = readDay(log, entry);
  if (entry && day && date && day < date)
    log.warn(entry.at, 'date-passed', `"${day}" for "${entry.key}"`, `a day from ${date}, the assessment's, on`);
  return day;
}
