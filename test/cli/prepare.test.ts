import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../app/cli/assess';
import { answersFixture, realContent, tempFolder } from './run-cli';

describe('the papers of week 0', () => {
  it('are written without any answer', async () => {
    const out = join(tempFolder(), 'out');
    const run = await assess(['--evidence-list', '--interview-guide', '--track', 'quick', '--out', out], realContent);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(out).sort()).toEqual(['evidence-list.pdf', 'interview-guide.pdf']);
    expect(readFileSync(join(out, 'evidence-list.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);

  it('take facts, name and date from a file', async () => {
    const out = join(tempFolder(), 'out');
    const facts = answersFixture('regional-bank.yaml');
    const { code } = await assess(['--evidence-list', '--facts', facts, '--out', out], realContent);
    expect(code).toBe(0);
    expect(readFileSync(join(out, 'evidence-list.pdf')).toString('latin1')).toContain('D:20261112');
  }, 60_000);

  it.each([
    [['--evidence-list'], '--out is missing'],
    [['--evidence-list', 'answers.yaml', '--out', 'x'], '--evidence-list takes no answers'],
    [['--interview-guide', '--blank', '--out', 'x'], '--interview-guide takes no answers'],
    [['--evidence-list', '--facts', 'a', '--track', 'full', '--out', 'x'], 'The track stands in the file of --facts'],
    [['--blank', '--facts', 'a'], '--facts goes with'],
    [['--evidence-list', '--facts', 'none.yaml', '--out', 'x'], 'none.yaml: there is no such file'],
  ])('refuse %s', async (args, message) => {
    const { code, err } = await assess(args, realContent);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(existsSync('x')).toBe(false);
  });
});
