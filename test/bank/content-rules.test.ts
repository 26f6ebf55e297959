import { describe, expect, it } from 'vitest';
import { checkPublished } from '../../app/bank/check-published';
import { contentDigest } from '../../app/bank/lock-file';
import { formatIssue } from '../../app/content/issue';
import { baseContent, type Edit, edit, editedContent, issuesOf, reportAfter } from './base-content';

const a = 'banks/d/1.0.0/a.md';
const bank = 'banks/d/1.0.0';
const edition = 'editions/2000.1.md';

describe("a level's test", () => {
  it.each<[string, Edit, string]>([
    [
      'proof is missing at level 4',
      edit(a, '- 4 · It was tested in the last 90 days.', '- 4 · It was tested.'),
      `${a}:24:1  level-test (warning)  found level 4 without a test or measurement; expected "in the last 90 days"`,
    ],
    [
      'proof stands below level 4',
      edit(a, '- 2 · It is a rule.', '- 2 · It was a rule in the last 90 days.'),
      `${a}:22:1  level-test (warning)  found "last 90 days" at level 2; expected the last 90 days at level 4 only`,
    ],
    [
      'level 3 knows exceptions',
      edit(a, '- 3 · It is enforced.', '- 3 · Some teams enforce it.'),
      `${a}:23:1  level-test (warning)  found "Some teams" at level 3; expected everywhere, and no one person can bypass it, from level 3`,
    ],
    [
      'level 1 is already enforced',
      edit(a, '- 1 · Some do it.', '- 1 · No one can bypass it.'),
      `${a}:21:1  level-test (warning)  found "No one can bypass" at level 1; expected what no one person can bypass from level 3`,
    ],
    [
      'two choices say the same',
      edit(a, '- 3 · It is enforced.', '- 3 · it is a rule!'),
      `${a}:23:1  choices-differ  found a choice said before; expected five different statements`,
    ],
  ])('is missed where %s', (_name, change, expected) => {
    expect(reportAfter(change)).toEqual([expected]);
  });
});

describe('one idea a question', () => {
  it.each([
    ['Is it read and/or tested?', 'and/or'],
    ['Is it read? Is it tested?', '?'],
    ['Who reads it and who tests it?', 'and who tests it?'],
  ])('%s', (prompt, found) => {
    expect(reportAfter(edit(a, '# Is it done?', `# ${prompt}`))).toEqual([
      `${a}:15:1  one-idea (warning)  found "${found}"; expected one idea a question`,
    ]);
  });

  it('may have two parts of one', () => {
    expect(reportAfter(edit(a, '# Is it done?', '# When it fails, who reads and repairs it?'))).toEqual([]);
  });
});

it('a bank whose questions read above grade 10 in the median is reported at its order', () => {
  const hard = 'Does organisational accountability encompass comprehensive institutional responsibilities?';
  const files = editedContent([
    edit(a, '# Is it done?', `# ${hard}`),
    edit(`${bank}/b.md`, '# Is it done well?', `# ${hard}`),
  ]);
  expect(issuesOf(files).map(({ file, rule }) => [file, rule])).toContainEqual([`${bank}/bank.md`, 'reading-grade']);
});

describe('what is published', () => {
  const locked = (...entries: readonly (readonly [string, string])[]) => {
    const files = new Map(Object.entries(baseContent));
    const lines = entries.map(([path, sha256]) => `  - { path: ${path}, sha256: "${sha256}" }`);
    return files.set('published.yaml', `published:\n${lines.join('\n')}\n`);
  };
  const digestOf = (path: string) => contentDigest(new Map(Object.entries(baseContent)), path) ?? '';
  const next = 'no edit: undo it, or publish a new version (npm run content:new-version -- banks/d 1.1.0)';
  const report = (files: ReadonlyMap<string, string>) => checkPublished(files).map(formatIssue);

  it('is refused once a word of it changes, not for its line ends', () => {
    const files = locked([bank, digestOf(bank)], [edition, digestOf(edition)]);
    expect(report(files)).toEqual([]);
    files.set(a, (files.get(a) ?? '').replace(/\n/g, '\r\n'));
    expect(report(files)).toEqual([]);
    files.set(a, (files.get(a) ?? '').replace('Because.', 'Hence.'));
    expect(report(files)).toEqual([
      `published.yaml:2:5  published-frozen  found ${bank}, changed since; expected ${next}`,
    ]);
  });

  it('is refused when it is gone', () => {
    expect(report(locked(['banks/d/0.9.0', 'x']))).toEqual([
      `published.yaml:2:5  published-frozen  found banks/d/0.9.0, gone; expected ${next}`,
    ]);
  });

  it('stands in the lock file with all it pins', () => {
    const files = editedContent([edit(edition, 'status: draft', 'status: published')]);
    expect(issuesOf(files).map((issue) => `${issue.rule}:${issue.line}`)).toEqual([
      'published-frozen:3',
      ...[6, 7, 8, 9, 10].map((line) => `published-frozen:${line}`),
    ]);
  });
});
