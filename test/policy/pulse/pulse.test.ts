import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../../app/content/issue';
import { parseMarkdownFile } from '../../../app/content/markdown-file';
import { proseText } from '../../../app/content/prose';
import { choosePulse } from '../../../app/policy/pulse/choose-pulse';
import { plain } from '../../../app/policy/pulse/pulse-markdown';
import { inventedFiles, inventPolicy } from '../invented-policy';
import { selected } from './selected';

const tools = (inventedFiles['clauses/tools.md'] ?? '').replace('rests: []', 'rests: [domain.one]');

const pulse = {
  asks: 'did',
  weight: '3',
  ask: 'engineer',
  prompt: '"Your last change: who read it?"',
  help: '"Take the last one."',
  choices: ['"Nobody."', '"Someone."', '"The one named."', '"That one, by a block."', '"Seen in the last 90 days."'],
};

const inOneLine = `{ asks: did, weight: 3, ask: engineer, prompt: ${pulse.prompt}, help: ${pulse.help}, choices: [${pulse.choices.join(', ')}] }`;

/** The invented policy with this pulse on its first clause; its other faults (too few questions) are left out. */
function faultsWith(over: Partial<Record<keyof typeof pulse, string | readonly string[]>>): string[] {
  const { choices, ...attributes } = { ...pulse, ...over };
  const block = [
    'pulse:',
    ...Object.entries(attributes).map(([name, value]) => `  ${name}: ${value}`),
    '  choices:',
    ...(choices as readonly string[]).map((one) => `    - ${one}`),
  ].join('\n');
  const text = tools.replace(/\n---\n/, `\n${block}\n---\n`);
  const { issues } = inventPolicy({ 'clauses/tools.md': text });
  return issues.filter(({ rule }) => rule !== 'pulse-enough').map(formatIssue);
}

/** Where the block begins in the file, so that a place can be told. */
const first = tools.split('\n---\n')[0]?.split('\n').length ?? 0;

describe("a clause's pulse", () => {
  it('is read without a fault', () => {
    expect(faultsWith({})).toEqual([]);
  });

  it.each([
    ['prompt', `"${'word '.repeat(19).trim()}?"`, 5, 'prompt-length'],
    ['prompt', '"Tell us who read it."', 5, 'prompt-question'],
    ['prompt', '"Who read it, and who did not?"', 5, 'one-idea'],
    [
      'prompt',
      '"Institutional accountability considerations notwithstanding: organisational applicability?"',
      5,
      'reading-grade',
    ],
    ['help', '"One. Two. Three."', 6, 'help-length'],
    ['help', '"At most 5 of them."', 6, 'number-by-decision'],
    ['help', '"Within {{decision:none}}."', 1, 'placeholder'],
    ['help', '"By {{approvals:junior:tier-1}}."', 1, 'placeholder'],
    ['help', '"By {{fact:engineers}}."', 6, 'placeholder'],
    ['asks', 'feels', 2, 'wrong-value'],
    ['weight', '6', 3, 'wrong-value'],
    ['ask', 'leadership', 4, 'wrong-value'],
  ] as const)('with %s %s is a fault at its line', (name, value, line, rule) => {
    const faults = faultsWith({ [name]: value });
    const place = rule === 'placeholder' && line === 1 ? first + 2 : first + line;
    expect(
      faults.some((one) => one.startsWith(`policy/9.0.0/clauses/tools.md:${place}:`) && one.includes(`  ${rule} `)),
    ).toBe(true);
  });

  it.each([
    [2, `"${'word '.repeat(15).trim()}"`, 'choice-length'],
    [1, '"Nobody."', 'choices-differ'],
    [4, '"It was tested."', 'level-test'],
    [3, '"Usually that one."', 'level-test'],
  ])('with choice %i %s is a fault at that choice', (level, value, rule) => {
    const choices = pulse.choices.map((one, at) => (at === level ? value : one));
    expect(faultsWith({ choices }).filter((one) => one.includes(`:${first + 8 + level}:`))).toEqual([
      expect.stringContaining(`  ${rule} `),
    ]);
  });

  it('with four choices is a fault', () => {
    expect(faultsWith({ choices: pulse.choices.slice(1) })).toEqual([expect.stringContaining('  levels-covered  ')]);
  });

  it('takes the number of approvals of an author whom every policy knows', () => {
    expect(faultsWith({ help: '"It needs {{approvals:senior:tier-1}} here."' })).toEqual([]);
  });

  it('rests on a question and on a way to notice a breach', () => {
    const bare = tools.replace('rests: [domain.one]', 'rests: []');
    const text = bare.replace(/\n---\n/, `\npulse: ${inOneLine}\n---\n`);
    const { issues } = inventPolicy({ 'clauses/tools.md': text });
    expect(issues.map(({ rule }) => rule)).toContain('pulse-ground');
  });

  it('alone is too little: every client must be asked enough, of every kind', () => {
    const text = tools.replace(/\n---\n/, `\npulse: ${inOneLine}\n---\n`);
    const { issues } = inventPolicy({ 'clauses/tools.md': text });
    expect(issues.map(({ file, rule, found }) => [file, rule, found])).toEqual([
      ['policy/9.0.0/policy.md', 'pulse-enough', '1 on clauses without "when"'],
      ['policy/9.0.0/policy.md', 'pulse-enough', 'none that asks "know"'],
      ['policy/9.0.0/policy.md', 'pulse-enough', 'none that asks "can"'],
    ]);
  });
});

describe('the choice of questions', () => {
  it('takes the kinds in turn, the heaviest first, and stops at ten', () => {
    const clauses = [
      ...[1, 5, 3, 5, 2].map((weight, at) => selected(`did-${at}`, 'did', weight)),
      ...[2, 4].map((weight, at) => selected(`know-${at}`, 'know', weight)),
      ...[1, 1, 1, 1].map((weight, at) => selected(`can-${at}`, 'can', weight)),
    ];
    expect(choosePulse(clauses).map(({ selected: { id } }) => id)).toEqual([
      ...['did-1', 'know-1', 'can-0'],
      ...['did-3', 'know-0', 'can-1'],
      ...['did-2', 'can-2'],
      ...['did-4', 'can-3'],
    ]);
  });

  it('has nothing about a clause that is not in the policy, or that asks nothing', () => {
    const silent = {
      ...selected('silent', 'did', 5),
      clause: { ...selected('silent', 'did', 5).clause, pulse: undefined },
    };
    expect(choosePulse([silent, selected('one', 'can', 1)]).map(({ selected: { id } }) => id)).toEqual(['one']);
    expect(choosePulse([])).toEqual([]);
  });
});

describe('a text in a generated file', () => {
  it.each([
    '# no heading',
    '- no list',
    '1. no list',
    '> no quote',
    '<b>no HTML</b> & no &amp; entity',
    '[no link](javascript:alert(1)) ![no picture](x)',
    '*no* _stress_ `no code` ~~no~~ \\ back',
    '---',
    '===',
    '{{decision:none}} | no | table |',
    'one\n\n## two\n- three',
    '<!-- shown -->',
    'http://example.com stays words',
  ])('is read as those very words: %j', (text) => {
    const file = parseMarkdownFile(
      'x.md',
      `---\na: 1\n---\n# ${plain(text)}\n\n${plain(text)}\n\n## List\n- 0 · ${plain(text)}\n`,
    );
    const words = text.replace(/\s+/g, ' ');
    expect(file.log.issues).toEqual([]);
    expect(file.title).toBe(words);
    expect(proseText(file.intro)).toBe(words);
    expect(file.sections.get('List')?.items[0]?.text).toBe(`0 · ${words}`);
  });
});
