import { describe, expect, it } from 'vitest';
import { parseMarkdownFile } from '../../app/content/markdown-file';
import { asText } from '../../app/content/yaml-value';
import { type Edit, edit, reportAfter } from '../bank/base-content';

const a = 'banks/d/1.0.0/a.md';
const only = (from: string, to: string) => [edit(a, from, to)];
const because = (to: string) => only('Because.', to);
const subset = 'paragraphs, lists, strong, emphasis, code, links';

it('reports nothing for a folder without a fault', () => {
  expect(reportAfter()).toEqual([]);
});

describe('front matter from strangers', () => {
  it.each<[string, readonly Edit[], readonly string[]]>([
    [
      'an anchor',
      only('weight: 3', 'weight: &w 3'),
      [`${a}:3:12  yaml-anchor  found an anchor or alias; expected plain values`],
    ],
    [
      'an alias',
      [edit(a, 'weight: 3', 'weight: &w 3'), edit(a, 'horizon: 30', 'horizon: *w')],
      [
        `${a}:3:12  yaml-anchor  found an anchor or alias; expected plain values`,
        `${a}:12:10  wrong-value  found nothing; expected one of: 30, 60, 90 for "horizon"`,
        `${a}:12:10  yaml-anchor  found an anchor or alias; expected plain values`,
      ],
    ],
    [
      'a local tag',
      only('effort: S', 'effort: !evil S'),
      [`${a}:11:15  yaml-tag  found the tag !evil; expected plain values`],
    ],
    [
      'a verbatim tag',
      only('effort: S', 'effort: !<tag:example.com,2000:x> S'),
      [`${a}:11:35  yaml-tag  found the tag tag:example.com,2000:x; expected plain values`],
    ],
    [
      'a tag of another schema',
      only('effort: S', 'effort: !!js/function S'),
      [`${a}:11:23  yaml-tag  found the tag tag:yaml.org,2002:js/function; expected plain values`],
    ],
    [
      'a repeated key',
      only('weight: 3', 'weight: 3\nweight: 4'),
      [`${a}:4:1  duplicate-key  found "weight" a second time; expected each line once`],
    ],
    [
      'no front matter',
      only('---\nid: d.a', '# id: d.a'),
      [`${a}:1:1  front-matter  found "# id: d.a"; expected a first line "---"`],
    ],
    [
      'an unclosed front matter',
      [edit('facts/1.0.0/autonomy.md', 'ask: leadership\n---\n', 'ask: leadership\n')],
      [
        'facts/1.0.0/autonomy.md:11:1  front-matter  found no closing "---"; expected a line "---" after the front matter',
      ],
    ],
  ])('reports %s at its place', (_name, edits, expected) => {
    expect(reportAfter(...edits)).toEqual(expect.arrayContaining([...expected]));
  });

  it('does not merge: "<<" is an unknown attribute', () => {
    const report = reportAfter(edit(a, 'key: false', '<<: { key: false }'));
    expect(report[0]).toBe(`${a}:2:1  missing-attribute  found no "key"; expected the attribute "key"`);
    expect(report[1]).toMatch(/a\.md:5:1 {2}unknown-attribute {2}found "<<"; expected one of: id, weight/);
  });

  it('takes yes and no as words: the core schema knows only true and false', () => {
    const file = parseMarkdownFile('x.md', '---\na: yes\nb: no\nc: "2026.1"\n---\n# X\n');
    expect(file.log.issues).toEqual([]);
    expect(['a', 'b', 'c'].map((key) => asText(file.front?.take(key)))).toEqual(['yes', 'no', '2026.1']);
  });

  it.each([
    ['YAML', `---\na: ${'['.repeat(20_000)}\n---\n# X\n`, 'yaml-syntax'],
    ['closed YAML', `---\na: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\n# X\n`, 'yaml-syntax'],
    ['lists', `---\na: 1\n---\n# X\n\n${'- '.repeat(20_000)}x\n`, 'nesting'],
    ['quotes', `---\na: 1\n---\n# X\n\n${'>'.repeat(20_000)}x\n`, 'nesting'],
  ])('reports %s nested without end instead of breaking on it', (_name, text, rule) => {
    expect(parseMarkdownFile('x.md', text).log.issues.map((issue) => issue.rule)).toContain(rule);
  });
});

describe('a file of more than 1 MiB', () => {
  it('is refused by its size, whether in front matter or in prose', () => {
    expect(reportAfter(...because('x'.repeat(1024 * 1024)))[0]).toBe(
      `${a}:1:1  file-size  found more than 1 MiB; expected at most 1 MiB`,
    );
    expect(reportAfter(edit('references/1.0.0/standard.yaml', 'A standard', 'x'.repeat(1024 * 1024)))).toContain(
      'references/1.0.0/standard.yaml:1:1  file-size  found more than 1 MiB; expected at most 1 MiB of YAML',
    );
  });

  it('is counted in bytes: 1 MiB exactly is read', () => {
    const head = '---\na: 1\n---\n# X\n\n';
    const rules = (bytes: number) =>
      parseMarkdownFile('x.md', head + 'é'.repeat((bytes - head.length) / 2)).log.issues.map((issue) => issue.rule);
    const exact = 1024 * 1024 + (head.length % 2);
    expect(rules(1024 * 1024 - (head.length % 2))).toEqual([]);
    expect(rules(exact + 2)).toEqual(['file-size']);
  });
});

describe('prose', () => {
  it.each<[string, string, readonly string[]]>([
    ['raw HTML', '<script>alert(1)</script>', [`27:1  prose-subset  found Markdown of kind html; expected ${subset}`]],
    [
      'raw HTML between two comments',
      '<!-- a --><script>alert(1)</script><!-- b -->',
      [`27:1  prose-subset  found Markdown of kind html; expected ${subset}`],
    ],
    [
      'inline HTML',
      'Be<b>cause</b>.',
      [
        `27:3  prose-subset  found Markdown of kind html; expected ${subset}`,
        `27:11  prose-subset  found Markdown of kind html; expected ${subset}`,
      ],
    ],
    [
      'an image',
      '![x](https://example.com/x.png)',
      [`27:1  prose-subset  found Markdown of kind image; expected ${subset}`],
    ],
    ['a quotation', '> Because.', [`27:1  prose-subset  found Markdown of kind blockquote; expected ${subset}`]],
    ['a code block', '    because', [`27:1  prose-subset  found Markdown of kind code; expected ${subset}`]],
    [
      'a script link',
      'See [this](javascript:alert(1)).',
      ['27:5  link-scheme  found javascript:alert(1); expected an http or https address'],
    ],
    [
      'a link by reference',
      'See [this][1].\n\n[1]: javascript:x',
      [
        `27:5  prose-subset  found Markdown of kind linkReference; expected ${subset}`,
        `29:1  prose-subset  found Markdown of kind definition; expected ${subset}`,
      ],
    ],
    [
      'a third depth of heading',
      'Why.\n\n### Deep',
      ['29:1  heading-depth  found a heading of depth 3; expected "#" or "##"'],
    ],
  ])('refuses %s', (_name, text, expected) => {
    expect(reportAfter(...because(text))).toEqual(expected.map((line) => `${a}:${line}`));
  });

  it('reads comments as notes between authors, and drops them', () => {
    expect(reportAfter(...because('<!-- a note -->\n\nBecause.'))).toEqual([]);
  });

  it('keeps strong, emphasis, code, lists and web links', () => {
    expect(reportAfter(...because('**A** *b* `c` [d](https://example.com)\n\n- e\n- f\n\n1. g'))).toEqual([]);
  });

  it('gives places after Windows line ends and a byte order mark as an editor shows them', () => {
    const text = '\uFEFF---\r\na: 1\r\n---\r\n# X\r\n\r\n> quoted\r\n';
    expect(parseMarkdownFile('x.md', text).log.issues).toMatchObject([{ line: 6, column: 1, rule: 'prose-subset' }]);
  });
});
