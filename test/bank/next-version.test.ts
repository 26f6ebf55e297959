import { describe, expect, it } from 'vitest';
import { checkPublished } from '../../app/bank/check-published';
import { nextEdition, nextFolder } from '../../app/bank/next-version';
import { publish } from '../../app/bank/publish';
import { baseContent, edit, editedContent } from './base-content';
import { type edited, editionOf, made, published, reportOf, twoVersions } from './two-versions';

const bank = 'banks/d/1.1.0/bank.md';
const a = 'banks/d/1.1.0/a.md';
const edition = 'editions/2000.2.md';
const reword = edit(a, '# Is it done?', '# Is it done now?');
const declare = (...changes: readonly string[]) => edit(bank, 'questions: []', `questions: [${changes.join(', ')}]`);
const told = [
  edit(bank, '<!-- Since 1.0.0, in plain words. -->', 'One is new.'),
  edit(edition, '<!-- Since 2000.1, in plain words. Write the title anew as well. -->', 'One is new.'),
];

describe('a next version', () => {
  it('copies the newest folder and says where it comes from', () => {
    const files = twoVersions();
    expect(files.get(a)).toBe(baseContent['banks/d/1.0.0/a.md']);
    expect(files.get(bank)).toContain('from:\n  version: "1.0.0"\n  questions: []\n---\n# What changed\n');
    expect(checkPublished(files)).toEqual([]);
  });

  it('of an edition is a draft that pins the newest versions without their digests', () => {
    const text = twoVersions().get(edition) ?? '';
    expect(text).toContain('id: "2000.2"\nstatus: draft\n');
    expect(text).toContain('pins:\n  - { path: banks/d/1.1.0 }\n  - { path: facts/1.0.0 }\n');
    expect(text).not.toContain('sha256');
    expect(editionOf(twoVersions(), '2000.2').edition.banks.map(({ version }) => version)).toEqual(['1.1.0']);
  });

  it('asks to be told about, and cannot be published before', () => {
    const untold = (severity: string) => [
      `${bank}:11:1  change-told${severity}  found nothing under the heading; expected what changed, in plain words`,
      `${edition}:31:1  change-told${severity}  found nothing under the heading; expected what changed, in plain words`,
    ];
    expect(reportOf(twoVersions())).toEqual(untold(' (warning)'));
    const files = twoVersions();
    expect(reportOf(new Map([...files, ...publish(files, '2000.2').written]))).toEqual(untold(''));
  });

  it('is published beside the first, which stays as it is', () => {
    const files = twoVersions(...told);
    expect(reportOf(files)).toEqual([]);
    const { written, before, frozen } = publish(files, '2000.2');
    const after = new Map([...files, ...written]);
    expect(frozen.map(({ path }) => path)).toEqual(['banks/d/1.1.0', edition]);
    expect(before).toContain('facts/1.0.0');
    expect([...checkPublished(after), ...reportOf(after), ...reportOf(after, '2000.1')]).toEqual([]);
    expect(editionOf(after, '2000.1').edition).toEqual(editionOf(published(), '2000.1').edition);
  });

  it('of a version that has a "from" names the newest alone', () => {
    const second = twoVersions(...told, reword, declare('{ id: d.a, change: reworded }'));
    const files = new Map([...second, ...publish(second, '2000.2').written]);
    const third = made(files, nextFolder(files, 'banks/d', '2.0.0'));
    expect(third.get('banks/d/2.0.0/bank.md')).toContain(
      'retired: [d.gone]\nfrom:\n  version: "1.1.0"\n  questions: []',
    );
  });

  it.each<[string, ReadonlyMap<string, string>, string, string | undefined, string]>([
    ['a draft', editedContent([]), 'banks/d', undefined, 'banks/d/1.0.0 is not published yet: edit it as it is'],
    ['an old number', published(), 'banks/d', '0.9.0', '0.9.0 does not come after 1.0.0, the newest'],
    ['no number', published(), 'facts', '2', '"2" is no version; 1.0.0 is written so, and 1.1.0 would be the next'],
    ['an unknown folder', published(), 'banks/e', undefined, 'there is no banks/e with versions in the content'],
  ])('is refused of %s', (_name, files, home, version, why) => {
    expect(nextFolder(files, home, version)).toEqual({ kind: 'refused', why });
  });

  it('of a draft edition is refused', () => {
    const why = 'editions/2000.2.md is not published yet: edit it as it is';
    expect(nextEdition(twoVersions())).toEqual({ kind: 'refused', why });
  });
});

describe('what reads otherwise than in the version before', () => {
  const lines = (...edits: readonly Parameters<typeof edited>[1][]) => reportOf(twoVersions(...told, ...edits));

  it('must be declared', () => {
    const other = edit(a, '- 2 · It is a rule.', '- 2 · It is a written rule.');
    expect(lines(other)).toEqual([
      `${bank}:9:3  change-declared  found other words in "d.a" than in 1.0.0; expected { id: d.a, change: reworded }, or relevelled where an answer may mean something else now`,
    ]);
    expect(lines(other, declare('{ id: d.a, change: relevelled }'))).toEqual([]);
    expect(lines(reword, declare('{ id: d.a, change: reworded }'))).toEqual([]);
  });

  it('is not what nobody reads: weight, reasons and fixes show by themselves', () => {
    expect(lines(edit(a, 'weight: 3', 'weight: 4'), edit(a, 'Because.', 'Hence.'))).toEqual([]);
  });

  it.each([
    [
      'a change of words that are the same',
      '{ id: d.a, change: reworded }',
      '"d.a" reworded; expected words that changed: these are the same',
    ],
    ['a question that is not there', '{ id: d.c, change: reworded }', '"d.c"; expected a question of this version'],
    [
      'a source that was not there',
      '{ id: d.b, change: split, of: [d.z] }',
      '"d.z"; expected questions of version 1.0.0',
    ],
    [
      'a merger of one',
      '{ id: d.b, change: merged, of: [d.a] }',
      '1 in "of"; expected at least 2, for a question merged',
    ],
  ])('may not be %s', (_name, change, expected) => {
    const found = lines(declare(change));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`from-resolves  found ${expected}`);
  });

  it('names a question twice in vain', () => {
    const twice = ['{ id: d.a, change: reworded }', '{ id: d.a, change: relevelled }'];
    expect(lines(reword, declare(...twice)).join()).toContain('found "d.a" again; expected each question once');
  });

  it('keeps retired ids, and never asks one again', () => {
    expect(lines(edit(bank, 'retired: [d.gone]', 'retired: []')).join()).toContain(
      'change-declared  found no "d.gone"; expected every id that is asked no more',
    );
  });

  it('names the version it follows, which exists and is older', () => {
    expect(lines(edit(bank, 'version: "1.0.0"', 'version: "1.0.5"'))).toEqual([
      `${bank}:8:3  from-version  found "1.0.5"; expected an older version of this bank: 1.0.0`,
    ]);
    expect(lines(edit(bank, 'from:\n  version: "1.0.0"\n  questions: []\n', ''))).toEqual([
      `${bank}:1:1  from-version  found no "from" beside version 1.0.0; expected from: { version: "1.0.0" }`,
    ]);
  });
});
