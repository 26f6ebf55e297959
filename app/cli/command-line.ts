import { type ParseArgsConfig, parseArgs } from 'node:util';
import { RequestRefused } from './command-result';

type Options = NonNullable<ParseArgsConfig['options']>;
/** Every command has it; what follows it is not looked at. */
const help = { help: { type: 'boolean', short: 'h' } } as const;
type Parsed<Own extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: Own & typeof help }>
>;

/**
 * What was typed after a command, for every command alike: options by name, the rest as `positionals`.
 * @throws RequestRefused with what is wrong and the usage, for an option that there is none of, or that lacks its value
 */
export function readCommandLine<Own extends Options>(args: readonly string[], own: Own, usage: string): Parsed<Own> {
  try {
    return parseArgs({ args: withoutSeparator(args), allowPositionals: true, options: { ...own, ...help } });
  } catch (error) {
    // Of several sentences the first says what is wrong, the others how to get around it.
    if (error instanceof TypeError) throw misused(error.message.replace(/\.(\s.*)?$/s, ''), usage);
    throw error;
  }
}

/**
 * The words beside the options, as many as have names.
 * @param optional how many of the names, from the end, may be left out
 * @throws RequestRefused for one that is missing or empty, and for one too many
 */
export function readWords(
  positionals: readonly string[],
  names: readonly string[],
  usage: string,
  optional = 0,
): string[] {
  const missing = names.find((_, at) => positionals[at] === '' || (!positionals[at] && at < names.length - optional));
  if (missing !== undefined) throw misused(`${missing} is missing`, usage);
  const extra = positionals[names.length];
  if (extra !== undefined) throw misused(`"${extra}" is one too many`, usage);
  return [...positionals];
}

/** What is wrong, and everything that can be asked for. */
export function misused(what: string, usage: string): RequestRefused {
  return new RequestRefused(`${what}.\n${usage}`);
}

/** Without the "--" that npm needs, which may also be typed when npm is not in between. */
function withoutSeparator([first, ...more]: readonly string[]): string[] {
  if (first === undefined) return [];
  return first === '--' ? more : [first, ...more];
}
