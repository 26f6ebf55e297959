import type { Issue } from './issue';

/** 1-based position in a file. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Collects the faults of one file; parsing goes on after each, so that all are listed at once. */
export interface FaultLog {
  readonly file: string;
  readonly issues: Issue[];
  fault(at: Place, rule: string, found: string, expected: string): void;
  warn(at: Place, rule: string, found: string, expected: string): void;
}

/** `file` is how issues name it: the path relative to its content folder. */
export function faultLog(file: string): FaultLog {
  const issues: Issue[] = [];
  const add = (severity: Issue['severity']) => (at: Place, rule: string, found: string, expected: string) => {
    issues.push({ file, line: at.line, column: at.column, rule, found, expected, severity });
  };
  return { file, issues, fault: add('error'), warn: add('warning') };
}

/** Where a fault of a whole file is told. */
export const fileStart: Place = { line: 1, column: 1 };

/** A fault of a file as a whole: that it is missing, too large or too long. */
export function fileFault(file: string, rule: string, found: string, expected: string): Issue {
  return { file, ...fileStart, rule, found, expected, severity: 'error' };
}

/** A value as an author should see it named: quoted, and cut where it would fill the line. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `"${text.slice(0, 57)}…"` : `"${text}"`;
}
