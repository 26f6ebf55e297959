import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../app/cli/assess';
import { contentCheck } from '../../app/cli/content-check';
import { answersFixture, realContent, tempFolder } from './run-cli';

const file = answersFixture('fast-startup.yaml');

describe('a request that cannot be met ends in 2 and says why', () => {
  it.each([
    [[], 'Which answers file?'],
    [[file], '--out is missing: name the folder for the results.'],
    [[file, '--out'], "Option '--out <value>' argument missing"],
    [[file, '--out', ''], '--out is missing'],
    [[file, file, '--out', 'x'], 'One answers file at a time'],
    [[file, '--out', 'x', '--track', 'full'], '--track goes with --blank'],
    [['--blank', '--track', 'slow'], 'There is no track "slow"; the tracks are quick, full, builder or role.'],
    [['--blank', '--track', 'role'], '--track role needs --role: '],
    [['--blank', '--track', 'role', '--role', 'janitor'], 'There is no role "janitor"; the roles are '],
    [['--blank', '--role', 'security'], '--role goes with --track role.'],
    [['answers.yaml', '--out', 'out', '--role', 'security'], '--role goes with --blank; '],
    [[file, '--out', 'x', '--paper', 'a3'], 'There is no paper "a3"; the papers are a4 and letter.'],
    [['--blank', '--charts'], '--charts goes with an answers file'],
    [['--blank', '--paper', 'a4'], '--paper goes with an answers file'],
    [['--blank', '--final'], '--final goes with an answers file'],
    [['--blank', file], '--blank prints to standard output'],
    [['--verbose'], "Unknown option '--verbose'."],
  ])('%s', async (args, message) => {
    const { code, out, err } = await assess(args, realContent);
    expect({ code, out }).toEqual({ code: 2 });
    expect(err).toContain(message);
    expect(err).toContain('Usage:');
  });

  it('for a file that is not there, is a folder, is no text or is too large', async () => {
    const folder = tempFolder();
    const inFolder = (name: string) => join(folder, name);
    writeFileSync(inFolder('binary'), Buffer.from([0x80, 0x81]));
    writeFileSync(inFolder('large'), 'x'.repeat(1024 * 1024 + 1));
    const out = inFolder('out');
    const saying = async (path: string) => (await assess([path, '--out', out], realContent)).err;
    expect(await saying(inFolder('none.yaml'))).toBe(`${inFolder('none.yaml')}: there is no such file.\n`);
    expect(await saying(folder)).toBe(`${folder}: this is a folder, not a file.\n`);
    expect(await saying(inFolder('binary'))).toBe(`${inFolder('binary')}: this is no text file in UTF-8.\n`);
    expect(await saying(inFolder('large'))).toContain('large:1:1  file-size');
    expect(existsSync(out)).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0)('for a file that may not be read', async () => {
    const path = join(tempFolder(), 'closed.yaml');
    writeFileSync(path, '');
    chmodSync(path, 0);
    const { code, err } = await assess([path, '--out', 'x'], realContent);
    expect({ code, err }).toEqual({ code: 2, err: `${path}: you may not read this file.\n` });
  });

  it('for results that would replace a file by a folder', async () => {
    const path = join(tempFolder(), 'taken');
    writeFileSync(path, '');
    const { code, err } = await assess([file, '--out', path], realContent);
    expect({ code, err }).toEqual({ code: 2, err: `--out ${path}: this is a file, not a folder.\n` });
  });

  it('for results in a place where nothing can be written', async () => {
    const taken = join(tempFolder(), 'taken');
    writeFileSync(taken, '');
    const path = join(taken, 'deep', 'out');
    const { code, err } = await assess([file, '--out', path], realContent);
    expect({ code, err }).toEqual({ code: 2, err: `--out ${path}: nothing can be written there (EEXIST).\n` });
  });

  it.skipIf(!existsSync('/proc/self'))('for results below /proc, instead of waiting for ever', async () => {
    const { code, err } = await assess([file, '--out', '/proc/plumbline/out'], realContent);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('nothing can be written there') });
  });

  it.skipIf(!existsSync('/dev/zero'))('for a file that never ends', async () => {
    const { code, err } = await assess(['/dev/zero', '--out', 'x'], realContent);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('/dev/zero:1:1  file-size') });
  });
});

it('reads a file that Windows wrote in UTF-16', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'a.yaml'), Buffer.from('\ufefftrack: slow\r\n', 'utf16le'));
  const { code, err } = await assess([join(folder, 'a.yaml'), '--out', join(folder, 'out')], realContent);
  expect(code).toBe(2);
  expect(err).toContain('a.yaml:1:8  unknown-track  found "slow"');
});

it('warns, at its place, of a disposition on what is no gap, and writes the results', async () => {
  const folder = tempFolder();
  const text = readFileSync(answersFixture('fast-startup.yaml'), 'utf8');
  const line = text.split('\n').length + 1;
  const lines = ['dispositions:', '  permissions.kill-switch: open', '  tooling.alternatives: open'];
  writeFileSync(join(folder, 'a.yaml'), [text, ...lines].join('\n'));
  const { code, err } = await assess([join(folder, 'a.yaml'), '--out', join(folder, 'out')], realContent);
  expect(code).toBe(0);
  expect(err?.match(/disposition-without-gap/g)).toHaveLength(1);
  expect(err).toContain(
    `a.yaml:${line + 2}:3  disposition-without-gap (warning)  found a disposition of "tooling.alternatives", which is no gap`,
  );
  const { gaps } = JSON.parse(readFileSync(join(folder, 'out/result.json'), 'utf8'));
  expect(gaps[0]).toMatchObject({ disposition: { kind: 'open' } });
});

it('prints its usage for --help', async () => {
  expect(await assess(['--help'], realContent)).toEqual({ code: 0, out: expect.stringMatching(/^Usage:/) });
});

it('prints the blank file of the full track unless asked for the quick one', async () => {
  const { out: full = '' } = await assess(['--blank'], realContent);
  const { out: quick = '' } = await assess(['--blank', '--track', 'quick'], realContent);
  expect(full).toContain('\ntrack: full ');
  expect(quick).toContain('\ntrack: quick ');
  expect(quick.length).toBeLessThan(full.length);
});

describe('faulty content', () => {
  function faultyContent(): string {
    const content = join(tempFolder(), 'content');
    mkdirSync(content);
    cpSync(realContent, content, { recursive: true });
    writeFileSync(join(content, 'facts/1.0.0/mcp.md'), '---\nid: mcp\ncolour: red\n---\n# MCP?\n');
    return content;
  }

  it('is listed with its places, and ends in 1', () => {
    const { code, out, err } = contentCheck([faultyContent()], realContent, '2026-11-22');
    expect({ code, out }).toEqual({ code: 1 });
    expect(err).toContain('facts/1.0.0/mcp.md:3:1  unknown-attribute  found "colour"');
    expect(err).toMatch(/\d+ faults in the content; nothing was loaded\.\n$/);
  });

  it('stops an assessment before anything is written', async () => {
    const out = join(tempFolder(), 'out');
    const { code, err } = await assess([file, '--out', out, '--content', faultyContent()], realContent);
    expect(code).toBe(1);
    expect(err).toContain('facts/1.0.0/mcp.md:3:1');
    expect(existsSync(out)).toBe(false);
  });
});

describe('decisions and --final', () => {
  const persona = readFileSync(join(import.meta.dirname, '../golden/personas/platform-company.yaml'), 'utf8');
  const line = (text: string, start: string) => text.split('\n').findIndex((one) => one.startsWith(start)) + 1;

  async function run(text: string, ...more: string[]) {
    const folder = tempFolder();
    const path = join(folder, 'a.yaml');
    writeFileSync(path, text);
    const out = join(folder, 'out');
    return { ...(await assess([path, '--out', out, ...more], realContent)), path, out };
  }

  it('refuse contradictions at their place, both named, and write nothing', async () => {
    const own =
      '\ndecisions:\n  ceiling.tier-2: { value: A1, by: CTO, on: 2026-11-20, why: Trial }\n  list.merge: { value: alone, by: CTO, on: 2026-11-20, why: Trial }\n  stop-minute: { value: 1, by: CTO, on: 2026-11-20, why: Trial }\n';
    const { code, err = '', path, out } = await run(persona + own);
    const at = line(persona + own, 'decisions:');
    expect(code).toBe(2);
    expect(err).toContain(`${path}:${at + 1}:28  tier-looser  found "ceiling.tier-1" A3 against "ceiling.tier-2" A1`);
    expect(err).toContain(
      `${path}:${at + 3}:3  unknown-decision  found "stop-minute"; expected a decision; did you mean "stop-minutes"?`,
    );
    expect(existsSync(out)).toBe(false);
  });

  it('--final names each missing value by clause and fact at its line, and writes nothing', async () => {
    const text = persona.replace(/ {2}mcp: .*/, '  mcp: notSure');
    const { code, err = '', path, out } = await run(text, '--final');
    expect(code).toBe(2);
    expect(err).toMatch(
      new RegExp(
        `${path}:${line(text, '  mcp:')}:\\d+  missing-for-final  found no value for the fact "mcp", which clause [0-9.]+ \\(mcp-servers\\) needs`,
      ),
    );
    expect(existsSync(out)).toBe(false);
  });

  it('--final writes documents without the word draft where nothing is missing', { timeout: 120_000 }, async () => {
    const { code, out, err } = await run(persona, '--final');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const names = ['adoption-decision-record', 'clause-ledger', 'gap-report', 'policy-card', 'policy'];
    expect(readdirSync(out).sort()).toEqual(
      [...names.map((name) => `${name}.pdf`), 'enforcement-kit.zip', 'result.json'].sort(),
    );
    const result = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'));
    expect(result.decisions.unknownFacts).toEqual([]);
    expect(result.ledger).toHaveLength(40);
    expect(result.clauses[0]).toMatchObject({ id: 'scope-and-terms', number: '1.1' });
  });

  it('a load that reviewers cannot carry is a warning with its sum, not a fault', { timeout: 120_000 }, async () => {
    const text = persona.replace('facts:\n', 'facts:\n  changes-per-week: 4000\n  tier-1-changes: 10\n');
    const { code, err } = await run(text);
    expect(code).toBe(0);
    expect(err).toMatch(
      /The reviews cannot be done as the gates ask: Seniors: [\d,.]+ approvals a week ÷ 38 people ÷ 5 days = /,
    );
  });
});
