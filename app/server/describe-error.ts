import { withoutTokens } from './redact';

export interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  /** Stack without its first lines, which repeat the message. */
  readonly at: readonly string[];
}

/** An error for the log: where it happened and why, without what a user typed or a token. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, message: 'thrown value', at: [] };
  // The query builder's errors quote every parameter, which are people's answers; SQLite's own below them do not.
  const plain = 'params' in error && error.cause instanceof Error ? error.cause : error;
  const code = 'code' in plain ? String(plain.code) : undefined;
  return {
    name: plain.name,
    message: 'params' in plain ? 'query failed' : withoutTokens(plain.message),
    code,
    at: frames(error),
  };
}

function frames({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}
