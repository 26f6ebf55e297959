import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersFixture, runCli, tempFolder } from './run-cli';

const slow = 180_000;
const respondents = join(import.meta.dirname, '../fixtures/respondents/examined-bank.yaml');

describe('verify', () => {
  it(
    'finds what assess has written genuine, with an earlier time and several respondents in it, and nothing else',
    async () => {
      const folder = tempFolder();
      const earlier = join(folder, 'earlier.yaml');
      writeFileSync(earlier, readFileSync(respondents, 'utf8').replace('date: 2026-11-25', 'date: 2026-05-04'));
      const out = join(folder, 'out');
      const made = await runCli(['assess', respondents, '--since', earlier, '--out', out, '--paper', 'letter']);
      expect(made).toMatchObject({ code: 0 });
      const report = join(out, 'gap-report.pdf');
      const genuine = await runCli(['verify', '--', report]);
      expect(genuine).toMatchObject({ code: 0, err: '' });
      expect(genuine.out).toMatch(/^genuine: .*\n {2}Hollin Valley Bank, 25 November 2026, edition 2026\.2, engine /);
      const [, seal = ''] = /Seal: ((?:[0-9a-f]{4} ){15}[0-9a-f]{4})\n/.exec(genuine.out) ?? [];
      expect(readFileSync(report, 'latin1')).toContain(
        `<plumbline:sha256>${seal.replaceAll(' ', '')}</plumbline:sha256>`,
      );

      const bytes = readFileSync(report);
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(join(folder, 'altered.pdf'), bytes);
      const altered = await runCli(['verify', join(folder, 'altered.pdf')]);
      expect(altered).toMatchObject({ code: 1, err: '' });
      expect(altered.out).toMatch(/^altered: .*\n( {2}.+\n)* {2}bytes differ from offset \d+ on: 1 of \d+\n$/);

      const policy = await runCli(['verify', join(out, 'policy.pdf')]);
      expect(policy).toMatchObject({ code: 2, out: '' });
      expect(policy.err).toContain('it carries no seal');
    },
    slow,
  );

  it(
    'asks for the bank of one’s own that stood beside the edition, and finds the report genuine with it',
    async () => {
      const out = join(tempFolder(), 'out');
      const bank = join(import.meta.dirname, '../fixtures/banks/acme');
      const answers = answersFixture('regional-bank.yaml');
      expect(await runCli(['assess', answers, '--out', out, '--extra-bank', bank])).toMatchObject({ code: 0 });
      const report = join(out, 'gap-report.pdf');
      const without = await runCli(['verify', report]);
      expect(without).toMatchObject({ code: 2, out: '' });
      expect(without.err).toContain('--extra-bank');
      expect(await runCli(['verify', report, '--extra-bank', bank])).toMatchObject({ code: 0 });
    },
    slow,
  );

  it(
    'ends in 2 with its usage or the reason where there is nothing to check',
    async () => {
      const folder = tempFolder();
      copyFileSync(answersFixture('regional-bank.yaml'), join(folder, 'answers.pdf'));
      expect((await runCli(['verify'])).err).toMatch(/^FILE\.pdf is missing\.\nUsage: /);
      expect((await runCli(['verify', 'a.pdf', 'b.pdf'])).err).toMatch(/^"b\.pdf" is one too many\.\nUsage: /);
      expect(await runCli(['verify', join(folder, 'none.pdf')])).toMatchObject({ code: 2, out: '' });
      expect(await runCli(['verify', join(folder, 'answers.pdf')])).toMatchObject({
        code: 2,
        err: expect.stringContaining('it is no PDF'),
      });
      expect(existsSync(join(folder, 'none.pdf'))).toBe(false);
    },
    slow,
  );
});
