import { isCalendarDate } from '../content/calendar-date';
import { problem, type Read } from './read';

/** Longest name of an organisation, in characters. */
export const maxOrganisation = 200;

/** Checks the name that stands on every document: one line, any script. */
export function readOrganisation(raw: string): Read<string> {
  const name = raw.trim();
  if (name === '') return problem('organisation', 'missing', 'Give the name of the organisation.');
  if (hasControl(name))
    return problem('organisation', 'control-character', 'Write the name in plain letters on one line.');
  if ([...name].length > maxOrganisation)
    return problem('organisation', 'too-long', `Keep the name to ${maxOrganisation} characters.`);
  return { kind: 'value', value: name };
}

/** Checks a calendar date written YYYY-MM-DD. */
export function readDate(raw: string): Read<string> {
  if (!/^\d{4}-\d\d-\d\d$/.test(raw)) return problem('date', 'date-form', 'Write the date as YYYY-MM-DD.');
  if (!isCalendarDate(raw)) return problem('date', 'no-such-day', 'Give a day that is in the calendar.');
  return { kind: 'value', value: raw };
}

/** Whether text holds a control character or half a surrogate pair, which no document can print. */
export function hasControl(text: string): boolean {
  return /[\p{Cc}\p{Cs}]/u.test(text);
}
