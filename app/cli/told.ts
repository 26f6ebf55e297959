import { formatIssue, type Issue } from '../content/issue';
import { type ResultFile, writeResults } from './write-results';

/**
 * Writes the files and lists where they lie, a line each.
 * @param option the one that named the folder, for a refusal
 */
export function written(folder: string, files: readonly ResultFile[], option?: string): string {
  const paths = writeResults(folder, files, option);
  return paths.map((path) => `${path}\n`).join('');
}

export function lines(issues: readonly Issue[]): string {
  return issues.map((issue) => `${formatIssue(issue)}\n`).join('');
}

/** The same with their number: what a command that is refused for them says. */
export function listed(issues: readonly Issue[]): string {
  const faults = issues.filter((issue) => issue.severity === 'error').length;
  return `${lines(issues)}${faults} ${faults === 1 ? 'fault' : 'faults'}; nothing was written.\n`;
}

export const seatNote =
  'No policy.pdf and no level: these answers say what one seat sees, and nothing about the organisation as a whole.\n';
