import { parseArgs } from 'node:util';
import { RequestRefused } from './command-result';
import { typedArguments } from './typed-arguments';

export interface ContentRequest {
  readonly words: readonly string[];
  readonly content: string;
  readonly json: boolean;
}

/**
 * The words of a command over content; `--content FOLDER` takes another folder than ours.
 * @throws RequestRefused when they are not as many as the command needs
 */
export function contentArguments(
  args: readonly string[],
  count: number,
  usage: string,
  ownContent: string,
): ContentRequest {
  try {
    const { values, positionals } = parseArgs({
      args: typedArguments(args),
      allowPositionals: true,
      options: { content: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (positionals.length === count)
      return { words: positionals, content: values.content ?? ownContent, json: values.json ?? false };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new RequestRefused(usage);
}
