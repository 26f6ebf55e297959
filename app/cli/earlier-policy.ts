import type { ClauseReason, PolicyChanges, PolicyState } from '../policy/material-changes';
import { RequestRefused } from './command-result';
import { readTextFile } from './read-text-file';

/**
 * The policy of an earlier result.json.
 * @throws RequestRefused where the file is none, or was made before clauses were told with their text
 */
export function readEarlierPolicy(path: string): PolicyState {
  const result = parsed(path);
  const { clauses, decisions } = (result ?? {}) as Partial<PolicyState>;
  const whole =
    Array.isArray(clauses) &&
    clauses.every((one) => typeof one?.text === 'string' && isObject(one.printed)) &&
    isObject(decisions) &&
    [decisions.values, decisions.gates, decisions.permissions].every(Array.isArray) &&
    [decisions.lists, decisions.ceiling].every(isObject);
  if (whole) return { clauses, decisions };
  throw new RequestRefused(
    `--before ${path}: this is no result.json with a policy whose clauses have a text; make it anew from its answers.`,
  );
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readTextFile(path));
  } catch (error) {
    if (error instanceof RequestRefused) throw error;
    throw new RequestRefused(`--before ${path}: this is no JSON file.`);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One line a change, material ones first. */
export function changesWords({ material, wording, decisions }: PolicyChanges): string {
  if (material.length + wording.length + decisions.length === 0) return 'Nothing in the policy has changed.\n';
  const lines = [
    `${counted(material.length, 'clause')} changed materially; those bound acknowledge anew:`,
    ...material.map(({ clause, number, because }) => `  ${number} ${clause}: ${because.map(reasonWords).join('; ')}`),
    `${counted(decisions.length, 'decision')} changed:`,
    ...decisions.map(({ id, from, to }) => `  ${id}: ${from ?? 'not there'} → ${to ?? 'not there'}`),
    `${counted(wording.length, 'clause')} changed in wording only:`,
    ...wording.map(({ clause, number }) => `  ${number} ${clause}`),
  ];
  return `${lines.join('\n')}\n`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function reasonWords(reason: ClauseReason): string {
  switch (reason.kind) {
    case 'new':
      return 'is new';
    case 'gone':
      return 'is gone';
    case 'text':
      return 'other words';
    case 'obligation':
    case 'binds':
      return `${reason.kind} ${reason.from} → ${reason.to}`;
    case 'decision':
      return `${reason.id} ${reason.from ?? 'not printed'} → ${reason.to ?? 'not printed'}`;
  }
}
