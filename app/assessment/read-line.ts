import { isCalendarDate } from '../content/calendar-date';
import type { FaultLog } from '../content/report-issue';
import type { YamlEntry } from '../content/yaml-entries';
import { found } from './answers-file-faults';
import { hasControl } from './read-details';

/** A text of 1 to `most` characters; undefined where there is none, or a fault was listed. */
export function readLine(log: FaultLog, entry: YamlEntry | undefined, most: number): string | undefined {
  if (!entry) return undefined;
  const text = entry.typed?.trim() ?? '';
  if (text === '' || text.length > most) {
    log.fault(entry.at, 'text-form', `${found(entry)} for "${entry.key}"`, `a text of 1 to ${most} characters`);
    return undefined;
  }
  return isPlain(log, entry, text) ? text : undefined;
}

/** A calendar date YYYY-MM-DD; undefined where there is none, or a fault was listed. */
export function readDay(log: FaultLog, entry: YamlEntry | undefined): string | undefined {
  if (!entry) return undefined;
  const day = entry.typed ?? '';
  if (isCalendarDate(day)) return day;
  log.fault(entry.at, 'date-form', `${found(entry)} for "${entry.key}"`, 'a calendar date written YYYY-MM-DD');
  return undefined;
}

/** Whether a text can be printed; a fault where it cannot. */
export function isPlain(log: FaultLog, { at, key }: Pick<YamlEntry, 'at' | 'key'>, text: string): boolean {
  const bad = hasControl(text.replace(/[\t\n]/g, ' '));
  if (bad) log.fault(at, 'control-character', `a control character in "${key}"`, 'plain text');
  return !bad;
}
