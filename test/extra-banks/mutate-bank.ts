import type { Random } from '../hostile/random';

/** A folder's files as bytes: a mutation may leave no text at all. */
export type Folder = ReadonlyMap<string, Buffer>;

/** One to three random changes to a folder: of bytes, YAML, Markdown or the folder itself. */
export function mutateBank(folder: Folder, random: Random): Folder {
  const times = 1 + random.below(3);
  return Array.from({ length: times }).reduce<Folder>((now) => mutateOnce(now, random), folder);
}

function mutateOnce(folder: Folder, random: Random): Folder {
  if (folder.size === 0 || random.chance(0.1)) return random.pick(folderChanges)(folder, random);
  const [name, bytes] = random.pick([...folder]);
  const changed = random.chance(0.35)
    ? random.pick(byteChanges)(bytes, random)
    : Buffer.from(random.pick(lineChanges)(bytes.toString('utf8').split('\n'), random).join('\n'));
  return new Map([...folder, [name, changed]]);
}

const cut = (bytes: Buffer, random: Random) => {
  const from = random.below(bytes.length + 1);
  return [from, from + random.below(Math.min(80, bytes.length - from + 1))] as const;
};

const byteChanges: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  (bytes, random) => {
    const [from, to] = cut(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, random) => {
    const [from, to] = cut(bytes, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), random.bytes(1 + random.below(8)), bytes.subarray(at)]);
  },
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(pieces)), bytes.subarray(at)]);
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
];

/** What parsers trip over, wherever it lands. */
const pieces = [
  '&a ',
  '*a',
  '!!js/function ',
  '!<tag:yaml.org,2002:binary> ',
  '<<: *a',
  '---\n',
  '...\n',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|',
  '>',
  '#',
  '- ',
  ': ',
  '? ',
  '\t',
  '\r',
  '\0',
  '\uFEFF',
  '\u202E',
  '\u2028',
  '\u{1F4A3}',
  '__proto__: 1\n',
  'constructor: {}\n',
  '<script>alert(1)</script>',
  '![x](y)',
  '[a](javascript:alert(1))',
  '[b]: http://x\n',
  '`',
  '**',
  '<!-- ',
  '-->',
  '&amp;',
  '\\',
  '1e999',
  '.nan',
  '0x10',
  '-0',
  'yes',
  '~',
  '99999999999999999999',
  '\n## Choices\n',
  '\n# Again?\n',
  '\n- 5 · Six.\n',
  '> '.repeat(20),
  '['.repeat(3000),
  '*'.repeat(3000),
  '_a '.repeat(2000),
  'x'.repeat(5000),
  '%YAML 1.1\n',
  '\n\n\n',
];

const lineChanges: readonly ((lines: readonly string[], random: Random) => readonly string[])[] = [
  (lines, random) => lines.toSpliced(random.below(lines.length), 1),
  (lines, random) => {
    const at = random.below(lines.length);
    return lines.toSpliced(at, 0, lines[at] ?? '');
  },
  (lines, random) => {
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');
  },
  (lines, random) => change(lines, random, (line) => `${' '.repeat(1 + random.below(5))}${line}`),
  (lines, random) => change(lines, random, (line) => line.replace(/\d/, () => String(random.below(12)))),
  (lines, random) => change(lines, random, (line) => line.replace(':', random.pick(['', '::', ' :', ': !x', ': &a']))),
  (lines, random) => change(lines, random, (line) => line.replace(/[\w-]+/, random.pick(words))),
  (lines, random) => change(lines, random, (line) => line + random.pick(pieces)),
  (lines, random) => change(lines, random, (line) => line.repeat(2 + random.below(300))),
  (lines) => lines.map((line) => `${line}\r`),
  (lines) => lines.toReversed(),
];

const words = [
  '__proto__',
  'constructor',
  'toString',
  'id',
  'weight',
  'true',
  'null',
  '',
  'x-acme.money-paths',
  'tooling.data-classes',
  'fact',
  'answer',
];

function change(lines: readonly string[], random: Random, to: (line: string) => string): readonly string[] {
  const at = random.below(lines.length);
  return lines.with(at, to(lines[at] ?? ''));
}

const folderChanges: readonly ((folder: Folder, random: Random) => Folder)[] = [
  (folder, random) => new Map([...folder].toSpliced(random.below(Math.max(1, folder.size)), 1)),
  (folder, random) => new Map([...folder, [random.pick(names), random.bytes(random.below(200))]]),
  (folder, random) => {
    const [, bytes = Buffer.alloc(0)] = [...folder].at(random.below(folder.size)) ?? [];
    return new Map([...folder, [random.pick(names), bytes]]);
  },
  (folder) => new Map([...folder].map(([name], at, all) => [name, all.at(at - 1)?.[1] ?? Buffer.alloc(0)])),
];

const names = [
  'extra.md',
  'bank.md',
  'Money.md',
  'notes.txt',
  'a b.md',
  '.hidden.md',
  '-.md',
  '__proto__.md',
  'constructor.md',
  'x.yaml',
];
