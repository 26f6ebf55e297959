/** A command as the tools can match it: by its first words, or by its text. */
export interface Command {
  /** Its first words, each one of several; empty = no prefix can tell it. */
  readonly words: readonly (string | readonly string[])[];
  /** Its text with `*` for anything; each also matches with further words behind it. */
  readonly globs: readonly string[];
}

/** `command('gh', 'pr', ['merge', 'close'])`: all spellings are prefixes. */
export function command(...words: readonly (string | readonly string[])[]): Command {
  return { words, globs: spell(words) };
}

/** As `command`, for programs that take options before the verb (`terraform -chdir=infra apply`). */
export function verb(program: string, verbs: string | readonly string[]): Command {
  const all = typeof verbs === 'string' ? [verbs] : verbs;
  return { words: [program, verbs], globs: all.flatMap((one) => [`${program} ${one}`, `${program} * ${one}`]) };
}

/** A command that only its text tells apart. */
export function text(...globs: readonly string[]): Command {
  return { words: [], globs };
}

/** A command whose words a prefix can tell only in its most common form. */
export function both(words: Command['words'], ...globs: readonly string[]): Command {
  return { words, globs };
}

function spell(words: Command['words']): string[] {
  return words.reduce<string[]>(
    (lines, word) => lines.flatMap((line) => [word].flat().map((one) => (line === '' ? one : `${line} ${one}`))),
    [''],
  );
}
