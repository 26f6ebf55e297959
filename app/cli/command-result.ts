/** What a command hands back to main, the only place that prints. */
export interface CommandResult {
  /** 0 done; 1 it failed, or found faults in content; 2 what was asked for is at fault; 3 a report of another version. */
  readonly code: 0 | 1 | 2 | 3;
  readonly out?: string;
  readonly err?: string;
}

/** A request that cannot be met, told in the reader's words. Exit code 2. */
export class RequestRefused extends Error {}

/** What a command that was refused answers; anything but a refusal is thrown on. To catch with. */
export function refusal(error: unknown): CommandResult {
  if (!(error instanceof RequestRefused)) throw error;
  return { code: 2, err: `${error.message.trimEnd()}\n` };
}
