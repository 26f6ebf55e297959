import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../app/cli/assess';
import { answersFixture, realContent, tempFolder } from './run-cli';

const plain = readFileSync(answersFixture('fast-startup.yaml'), 'utf8');
const target = 'clause.tool-request-route';

/** An answers file with more behind it, in a folder of its own. */
function write(text: string): { file: string; out: string } {
  const folder = tempFolder();
  const file = join(folder, 'answers.yaml');
  writeFileSync(file, text);
  return { file, out: join(folder, 'out') };
}

const run = (...args: string[]) => assess(args, realContent);
const otherwise = (text: string) => text.replace('risk-tolerance: progressive', 'risk-tolerance: conservative');

/** Every PDF is written; two processors may be shared. */
const timeout = 120_000;

describe('edits on the command line', { timeout }, () => {
  it('--edit prints lines that read as they are, with what is printed now as the text', async () => {
    const begun = await run(write(plain).file, '--edit', target);
    expect([begun.code, begun.err]).toEqual([0, undefined]);
    const edited =
      plain + begun.out?.replace('"text":"Security must decide', '"text":"Security must always and quickly decide');
    const again = await run(write(edited).file, '--edit', target);
    expect(again.out).toContain('"text":"Security must always and quickly decide');
    const wrong = await run(write(plain).file, '--edit', 'clause.tool-request');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining(`did you mean ${target}?`)]);
  });

  it('what became of an edit stands at its place, and --before tells what is material', async () => {
    const begun = (await run(write(plain).file, '--edit', target)).out ?? '';
    const own = begun.replace('"text":"Security must decide', '"text":"Security must always decide');
    const [first, second] = [write(plain + own), write(otherwise(plain + own))];
    const made = await run(first.file, '--out', first.out);
    expect([made.code, made.err]).toEqual([0, expect.not.stringContaining(target)]);
    const later = await run(second.file, '--out', second.out, '--before', join(first.out, 'result.json'));
    const line = (plain + own).split('\n').findIndex((one) => one.includes(target)) + 1;
    expect(later.err).toContain(
      `${second.file}:${line}:3  edit-merged (warning)  found "${target}", 3.2 Getting another tool`,
    );
    expect(later.err).toContain('changed since the edit: tool-decision-days, tool-recheck-months');
    expect(later.err).toContain('  3.2 tool-request-route: tool-decision-days 5 → 10;');
    const result = JSON.parse(readFileSync(join(second.out, 'result.json'), 'utf8'));
    const clause = result.clauses.find(({ id }: { id: string }) => id === 'tool-request-route');
    expect(clause).toMatchObject({
      edit: { state: 'merged', material: ['tool-decision-days', 'tool-recheck-months'] },
    });
    expect(clause.text).toMatch(/^Security must always decide .* 10 working days/);
  });

  it('a conflict is a warning in a draft and refuses a final policy, the clause named; nothing is written', async () => {
    const begun = (await run(write(plain).file, '--edit', target)).out ?? '';
    const own = begun.replace(/("text":.*)within 5 working days/, '$1within 3 days');
    const { file, out } = write(otherwise(plain + own));
    const refused = await run(file, '--out', out, '--final');
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(
      /edit-conflict {2}found "clause\.tool-request-route", 3\.2 Getting another tool: generated now: Security/,
    );
    expect(existsSync(out)).toBe(false);
    const draft = await run(file, '--out', out);
    expect([draft.code, draft.err]).toEqual([0, expect.stringContaining('edit-conflict (warning)')]);
  });

  it.each([
    ['clause.tool-request', 'unknown-edit', 'did you mean "clause.tool-request-route"?'],
    ['lead.method', 'unknown-edit', 'clause.<id>, message.<id> or lead.<heading>'],
  ])('an edit of %s is a fault', async (name, rule, message) => {
    const { file, out } = write(`${plain}edits:\n  ${name}: { base: a, text: b, on: 2026-11-20 }\n`);
    const { code, err } = await run(file, '--out', out);
    expect(code).toBe(2);
    expect(err).toContain(rule);
    expect(err).toContain(message);
  });

  it('an edit whose clause this client has not waits, and says so', async () => {
    const { file, out } = write(`${plain}edits:\n  clause.regulated-records: { base: a, text: b, on: 2026-11-20 }\n`);
    const { code, err } = await run(file, '--out', out);
    expect(code).toBe(0);
    expect(err).toContain('edit-waits (warning)  found "clause.regulated-records"');
  });

  it.each([
    [['--before', 'x.json', '--blank'], '--before goes with an answers file'],
    [[answersFixture('fast-startup.yaml'), '--edit', target, '--out', 'x'], '--edit prints to standard output'],
  ])('%j is refused', async (args, message) => {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    ['not json', 'this is no JSON file'],
    ['{"clauses":[{"id":"a"}]}', 'this is no result.json'],
  ])('--before refuses %s', async (text, message) => {
    const { file, out } = write(plain);
    const before = write(text).file;
    const { code, err } = await run(file, '--out', out, '--before', before);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
