import type { CommandResult } from './command-result';
export function contentNewVersion(_args: readonly string[], _own: string): CommandResult {
  return { code: 2 };
}
