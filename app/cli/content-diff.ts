import type { CommandResult } from './command-result';
export function contentDiff(_args: readonly string[], _own: string): CommandResult {
  return { code: 2 };
}
