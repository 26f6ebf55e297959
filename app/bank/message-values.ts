import { type Prose, proseText } from '../content/prose';
import type { Edition } from './edition';

/** A value that a message prints: `{{missing}}`, `{{rating:unbounded-permissions}}`. */
export interface Placeholder {
  readonly name: string;
  readonly argument: string;
}

/** Every name an author may write, and what its argument has to be. */
export const placeholderArguments = {
  /** "A3" */
  inUse: 'none',
  /** "A1", or "A1 and perhaps A2" */
  supported: 'none',
  /** "two steps" */
  gap: 'none',
  /** The step after what is supported: "A2" */
  next: 'none',
  /** "four controls", of the next step, known and below what it needs */
  missing: 'none',
  /** "four controls are" */
  missingAre: 'none',
  /** "six critical gaps" */
  critical: 'none',
  /** "13 of 15 gates" */
  gatesUnmet: 'none',
  /** "48 of 73 questions" without a level */
  open: 'none',
  /** "25 of 73 questions" with a level */
  known: 'none',
  /** "two of the six" controls of the reset in place */
  reset: 'none',
  /** "46 person-weeks" from here to the autonomy in use */
  weeksToUse: 'none',
  /** "five person-weeks" to the next step */
  weeksToNext: 'none',
  /** "14 person-weeks" that day 30 asks beyond the room */
  excess: 'none',
  /** "level 2", "not yet level 1" */
  level: 'domain',
  /** "severe", "moderate to high" */
  rating: 'pattern',
  /** "55%", "8 engineers" */
  fact: 'number fact',
  /** "9 December 2026": so many days after the assessment */
  day: 'days',
} as const;

export type PlaceholderName = keyof typeof placeholderArguments;

/** `{{name}}` or `{{name:argument}}`. */
export const placeholderPattern = /\{\{\s*([A-Za-z]*)(?::([^}]*))?\s*\}\}/g;

/** In reading order, whether known or not. */
export function placeholdersIn(text: Prose): Placeholder[] {
  return placeholdersOf(proseText(text));
}

/** The same of plain words: every `{{name:argument}}`. */
export function placeholdersOf(words: string): Placeholder[] {
  return [...words.matchAll(placeholderPattern)].map(([, name = '', argument = '']) => ({ name, argument }));
}

/** What is wrong with a placeholder, or null. */
export function placeholderFault({ name, argument }: Placeholder, edition: Edition): string | null {
  if (!Object.hasOwn(placeholderArguments, name)) return `one of: ${Object.keys(placeholderArguments).join(', ')}`;
  const wanted = placeholderArguments[name as PlaceholderName];
  const allowed = allowedArguments(wanted, edition);
  if (wanted === 'none') return argument === '' ? null : `{{${name}}} without an argument`;
  if (wanted === 'days') return /^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/.test(argument) ? null : 'days from 1 to 365';
  return allowed.includes(argument) ? null : `${wanted}: one of ${allowed.join(', ')}`;
}

function allowedArguments(wanted: (typeof placeholderArguments)[PlaceholderName], edition: Edition): string[] {
  if (wanted === 'domain') return edition.banks.map((bank) => bank.domain);
  if (wanted === 'pattern') return edition.patterns.map((pattern) => pattern.id);
  if (wanted !== 'number fact') return [];
  return edition.facts.filter(({ type }) => type === 'number' || type === 'percent').map((fact) => fact.id);
}
