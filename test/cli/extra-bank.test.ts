import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../app/cli/assess';
import { bankCopy, buildBankWorker, validBank } from '../extra-banks/bank-parsers';
import { answersFixture, realContent, tempFolder } from './run-cli';

beforeAll(buildBankWorker);

function answersWith(lines: string): string {
  const file = join(tempFolder(), 'answers.yaml');
  cpSync(answersFixture('regional-bank.yaml'), file);
  appendFileSync(file, lines);
  return file;
}

const resultIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));

describe('a bank brought along to the command line', () => {
  it('is asked in the empty file', async () => {
    const { code, out } = await assess(['--blank', '--extra-bank', validBank], realContent);
    expect(code).toBe(0);
    expect(out).toContain('PAYMENTS CODE.');
    expect(out?.match(/^ {2}x-acme\.[a-z-]+:/gm)).toHaveLength(3);
  });

  it('is scored in result.json, its digest named, and nothing else there moves', async () => {
    const [plain, more] = [join(tempFolder(), 'out'), join(tempFolder(), 'out')];
    await assess([answersFixture('regional-bank.yaml'), '--out', plain], realContent);
    const file = answersWith('  x-acme.money-paths: 0\n  x-acme.ledger-checks: 2\n');
    const { code, err } = await assess([file, '--out', more, '--extra-bank', validBank], realContent);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { outside, ...after } = resultIn(more);
    const { 'x-acme': own, ...domains } = after.domains;
    expect({ ...after, domains }).toEqual(resultIn(plain));
    expect(own).toMatchObject({ score: { floor: { points: 8, of: 48 } }, level: { floor: 0 } });
    expect(outside).toMatchObject({ 'x-acme': { version: '1.0.0', digest: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  });

  it('with a fault ends in 2, at its place, and nothing is written', async () => {
    const folder = bankCopy();
    const file = join(folder, 'money-paths.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('weight: 5', 'weight: 9'));
    const { code, out, err } = await assess(['--blank', '--extra-bank', folder], realContent);
    expect({ code, out }).toEqual({ code: 2 });
    expect(err).toBe(
      `${file}:3:9  wrong-value  found 9; expected a whole number from 1 to 5 for "weight"\n1 fault; nothing was written.\n`,
    );
  });

  it('that is not given is named as missing where it is answered', async () => {
    const file = answersWith('  x-acme.money-paths: 0\n');
    const { code, err } = await assess([file, '--out', join(tempFolder(), 'out')], realContent);
    expect(code).toBe(2);
    expect(err).toContain('found "x-acme.money-paths"; expected its bank as well: --extra-bank FOLDER');
  });
});
