/** A fault in content, shown to authors with its place, what was found and what was expected. */
export interface Issue {
  /** Path relative to the content folder. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** Permanent id of the broken rule, kebab-case. */
  readonly rule: string;
  readonly found: string;
  readonly expected: string;
  /** A warning is listed but stops nothing. */
  readonly severity: 'error' | 'warning';
}

/** One line for a terminal. It quotes the file, and what it quotes must not steer the terminal. */
export function formatIssue(issue: Issue): string {
  const place = `${issue.file}:${issue.line}:${issue.column}`;
  const warning = issue.severity === 'warning' ? ' (warning)' : '';
  return printable(`${place}  ${issue.rule}${warning}  found ${issue.found}; expected ${issue.expected}`);
}

function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (one) => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** Issues in the order an author reads files: by path, line, column, rule. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

/** By UTF-16 code unit, so that order never depends on a locale; for ids, which are ASCII, that is their code points. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
