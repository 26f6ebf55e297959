import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What it is, how a folder comes to it, and the start of the first line that must be reported, without the folder. */
type HandMade = readonly [name: string, make: (folder: string) => void, report: string];

const question = 'money-paths.md';

/** Replaces the one place of a text in a file. */
function edit(file: string, from: string, to: string): (folder: string) => void {
  return (folder) => {
    const text = readFileSync(join(folder, file), 'utf8');
    if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in ${file}`);
    writeFileSync(
      join(folder, file),
      text.replace(from, () => to),
    );
  };
}

const write = (name: string, content: string | Buffer) => (folder: string) =>
  writeFileSync(join(folder, name), content);

const laughs = ['a0: &a0 [x,x,x,x,x,x,x,x,x]'];
for (let at = 1; at < 12; at++)
  laughs.push(
    `a${at}: &a${at} [${Array.from({ length: 9 })
      .fill(`*a${at - 1}`)
      .join(',')}]`,
  );

const because = (text: string) => edit(question, 'A change to a payment is seen', `${text}\n\nA change is seen`);

export const handMade: readonly HandMade[] = [
  ['an anchor', edit(question, 'weight: 5', 'weight: &w 5'), `${question}:3:12  yaml-anchor`],
  ['an alias', edit(question, 'horizon: 60', 'horizon: *w'), `${question}:12:10  `],
  ['a billion laughs', edit(question, 'weight: 5', laughs.join('\n')), `${question}:2:1  missing-attribute`],
  ['a merge key', edit(question, 'key: true', '<<: { key: true }'), `${question}:2:1  missing-attribute`],
  ['a local tag', edit(question, 'effort: M', 'effort: !evil M'), `${question}:11:15  yaml-tag`],
  ['a tag that names code', edit(question, 'effort: M', 'effort: !!js/function M'), `${question}:11:23  yaml-tag`],
  ['binary data by tag', edit(question, 'effort: M', 'effort: !!binary TQ=='), `${question}:11:18  yaml-tag`],
  ['a key given twice', edit(question, 'weight: 5', 'weight: 5\nweight: 4'), `${question}:4:1  duplicate-key`],
  [
    'a prototype as an attribute',
    edit(question, 'weight: 5', 'weight: 5\n__proto__: { weight: 1 }'),
    `${question}:4:1  unknown-attribute`,
  ],
  [
    'a prototype as a pattern',
    edit(question, 'missing-review-gates: 3', '__proto__: 3'),
    `${question}:7:13  known-pattern`,
  ],
  [
    'a constructor as a practice',
    edit(question, '[constrain-', '[constructor, constrain-'),
    `${question}:8:13  known-`,
  ],
  ['flow nested without end', edit(question, 'weight: 5', `weight: ${'[\n'.repeat(20_000)}`), `${question}:`],
  ['maps nested without end', edit(question, 'weight: 5', `weight: ${'{a:\n '.repeat(5_000)}`), `${question}:`],
  ['lists nested without end', because('- '.repeat(2_000)), `${question}:27:1  nesting`],
  ['quotes nested without end', because('> '.repeat(2_000)), `${question}:27:1  nesting`],
  ['brackets without end', because('['.repeat(200_000)), `${question}:27:1  line-length`],
  ['brackets over many lines', because('[[[[[[[[\n'.repeat(50_000)), `${question}:1:1  parse`],
  ['stars without end', because('*a '.repeat(200_000)), `${question}:27:1  line-length`],
  ['stars over many lines', because('*a **b\n'.repeat(100_000)), `${question}:1:1  parse`],
  ['one endless word', because('x'.repeat(3_000)), `${question}:1:1  text-length`],
  ['a novel', because('Words and words.\n'.repeat(2_000)), `${question}:1:1  text-length`],
  ['a NUL', because('a\0b'), `${question}:27:2  control-character  found U+0000`],
  ['an escape that steers a terminal', because('a\u001b[2Jb'), `${question}:27:2  control-character  found U+001B`],
  ['a turned reading order', because('a\u202Eb'), `${question}:27:2  control-character  found U+202E`],
  ['bytes that are no text', write(question, Buffer.from([0x80, 0x81, 0xff])), `${question}:1:1  encoding`],
  ['UTF-16', write(question, Buffer.from('---\n', 'utf16le')), `${question}:1:2  control-character`],
  ['an empty file', write(question, ''), `${question}:1:1  front-matter`],
  ['raw HTML', because('<script>alert(1)</script>'), `${question}:27:1  prose-subset`],
  ['a picture from elsewhere', because('![x](https://example.com/x.png)'), `${question}:27:1  prose-subset`],
  ['a script as a link', because('[x](javascript:alert(1))'), `${question}:27:1  link-scheme`],
  [
    'a file of more than 1 MiB',
    (folder) => truncateSync(join(folder, question), 1024 * 1024 + 1),
    `${question}:1:1  file-size`,
  ],
  [
    'more than 8 MiB in all',
    (folder) => {
      for (let at = 0; at < 9; at++) writeFileSync(join(folder, `big-${at}.md`), Buffer.alloc(1024 * 1024, 'x'));
    },
    'big-7.md:1:1  folder-size',
  ],
  [
    'more than 200 files',
    (folder) => {
      for (let at = 0; at < 200; at++) writeFileSync(join(folder, `more-${at}.md`), '');
    },
    ':1:1  folder-size',
  ],
  [
    'more than a thousand entries',
    (folder) => {
      for (let at = 0; at < 1_000; at++) writeFileSync(join(folder, `more-${at}.txt`), '');
    },
    ':1:1  folder-size',
  ],
  ['a link to a file elsewhere', (folder) => symlinkSync('/etc/hostname', join(folder, 'a.md')), 'a.md:1:1  file-kind'],
  ['a link to itself', (folder) => symlinkSync('a.md', join(folder, 'a.md')), 'a.md:1:1  file-kind'],
  ['a link to its own folder', (folder) => symlinkSync('.', join(folder, 'loop')), 'loop:1:1  file-kind'],
  ['a link to a device', (folder) => symlinkSync('/dev/zero', join(folder, 'a.md')), 'a.md:1:1  file-kind'],
  ['a pipe', (folder) => void execFileSync('mkfifo', [join(folder, 'a.md')]), 'a.md:1:1  file-kind'],
  ['a folder inside', (folder) => mkdirSync(join(folder, 'more')), 'more:1:1  file-kind'],
  [
    'a name in capitals',
    (folder) => renameSync(join(folder, question), join(folder, 'Money.md')),
    'Money.md:1:1  file-name',
  ],
  ['a name with a line break', write('a\nb.md', ''), 'a?b.md:1:1  file-name'],
  ['no bank.md', (folder) => rmSync(join(folder, 'bank.md')), 'bank.md:1:1  bank-file'],
  ['a domain of the edition', edit('bank.md', 'domain: x-acme', 'domain: tooling'), 'bank.md:2:9  extra-domain'],
  ['a domain that climbs', edit('bank.md', 'domain: x-acme', 'domain: x-../../a'), 'bank.md:2:9  extra-domain'],
  ['no domain', edit('bank.md', 'domain: x-acme\n', ''), 'bank.md:2:1  missing-attribute'],
  ['a version that is a path', edit('bank.md', '"1.0.0"', '"1.0.0/../.."'), 'bank.md:3:10  version'],
  [
    "an id of the edition's",
    edit(question, 'id: x-acme.money-paths', 'id: tooling.data-classes'),
    `${question}:2:5  id-matches-file`,
  ],
  [
    'a retired id of another bank',
    edit('bank.md', 'retired: []', 'retired: [tooling.gone]'),
    'bank.md:1:1  bank-order',
  ],
  ['an unknown standard', edit(question, 'nist-800-53#AC-6', 'nowhere#1'), `${question}:13:15  reference-resolves`],
  ['an unknown pattern', edit(question, 'missing-review-gates: 3', 'my-pattern: 3'), `${question}:7:13  known-pattern`],
  ['an unknown fact', edit(question, 'name: autonomy', 'name: my-fact'), `${question}:4:1  condition-types`],
  [
    'a scope that hangs on an answer',
    edit(
      'payment-drill.md',
      '{ fact: { name: autonomy, atLeast: A1 } }',
      '{ answer: { question: x-acme.money-paths, atLeast: 1 } }',
    ),
    'payment-drill.md:14:1  condition-types',
  ],
  [
    'a prerequisite of itself',
    edit('ledger-checks.md', 'question: x-acme.money-paths', 'question: x-acme.ledger-checks'),
    'ledger-checks.md:13:1  prerequisite-cycle',
  ],
  [
    'an attribute that would require it for autonomy',
    edit('bank.md', 'retired: []', 'retired: []\nautonomy: { A2: [] }'),
    'bank.md:9:1  unknown-attribute',
  ],
];
