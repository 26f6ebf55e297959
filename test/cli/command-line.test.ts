import { describe, expect, it } from 'vitest';
import { assess } from '../../app/cli/assess';
import { backup } from '../../app/cli/backup';
import { readCommandLine, readWords } from '../../app/cli/command-line';
import { contentCheck } from '../../app/cli/content-check';
import { contentDiff } from '../../app/cli/content-diff';
import { contentMutate } from '../../app/cli/content-mutate';
import { contentNewVersion } from '../../app/cli/content-new-version';
import { contentPublish } from '../../app/cli/content-publish';
import { restore } from '../../app/cli/restore';
import { verify } from '../../app/cli/verify';

/** No command gets as far as its content or its data folder. */
const nowhere = 'no/such/folder';
const env = () => {
  throw new Error('the command went to work');
};

const commands = {
  assess: (args: string[]) => assess(args, nowhere),
  verify: (args: string[]) => verify(args, nowhere),
  'content:check': (args: string[]) => contentCheck(args, nowhere, '2026-11-25'),
  'content:diff': (args: string[]) => contentDiff(args, nowhere),
  'content:mutate': (args: string[]) => contentMutate(args, nowhere, []),
  'content:new-version': (args: string[]) => contentNewVersion(args, nowhere),
  'content:publish': (args: string[]) => contentPublish(args, nowhere),
  backup: (args: string[]) => backup(args, nowhere, env),
  restore: (args: string[]) => restore(args, nowhere, env),
} as const;
type Name = keyof typeof commands;

describe('every command', () => {
  it.each(Object.entries(commands))('%s tells its usage when asked, also behind npm’s "--"', async (name, run) => {
    for (const args of [['--help'], ['-h'], ['--', '--help']]) {
      const { code, out, err } = await run(args);
      expect([code, err]).toEqual([0, undefined]);
      expect(out).toMatch(/^Usage:/);
      expect(out).toMatch(new RegExp(`npm run (?:--silent )?${name}\\b`));
    }
  });

  it.each(Object.entries(commands))('%s refuses an option that there is none of', async (_, run) => {
    const { code, out, err } = await run(['--nonsense']);
    expect([code, out]).toEqual([2, undefined]);
    expect(err).toMatch(/^Unknown option '--nonsense'\.\nUsage:/);
  });

  it.each<[Name, string[], string]>([
    ['assess', ['--out'], "Option '--out <value>' argument missing."],
    ['verify', [], 'FILE.pdf is missing.'],
    ['verify', [''], 'FILE.pdf is missing.'],
    ['verify', ['a.pdf', 'b.pdf'], '"b.pdf" is one too many.'],
    ['verify', ['a.pdf', '--content'], "Option '--content <value>' argument missing."],
    ['content:check', ['a', 'b'], '"b" is one too many.'],
    ['content:diff', ['2026.1'], 'The second is missing.'],
    ['content:diff', ['2026.1', '2026.2', '2026.3'], '"2026.3" is one too many.'],
    ['content:mutate', ['folder'], '"folder" is one too many.'],
    ['content:mutate', ['--personas'], "Option '--personas <value>' argument missing."],
    ['content:new-version', [], 'What gets a next version is missing.'],
    ['content:new-version', ['policy', '1.1.0', 'more'], '"more" is one too many.'],
    ['content:publish', ['--json', '2026.1'], "Unknown option '--json'."],
    ['content:publish', [], 'EDITION is missing.'],
    ['backup', [], 'FILE is missing.'],
    ['restore', ['a', 'b'], '"b" is one too many.'],
  ])('%s %j is refused in words, with the usage', async (name, args, words) => {
    const { code, err } = await commands[name](args);
    expect([code, err?.split('\n')[0]]).toEqual([2, words]);
    expect(err).toContain('\nUsage:');
  });
});

it('words that may be left out are taken where they are there', () => {
  const { values, positionals } = readCommandLine(['--', 'a', '--loud', 'b'], { loud: { type: 'boolean' } }, 'Usage');
  expect([values.loud, readWords(positionals, ['ONE', 'TWO'], 'Usage', 1)]).toEqual([true, ['a', 'b']]);
  expect(readWords(['a'], ['ONE', 'TWO'], 'Usage', 1)).toEqual(['a']);
  expect(() => readWords(['a', ''], ['ONE', 'TWO'], 'Usage', 1)).toThrow('TWO is missing');
});
