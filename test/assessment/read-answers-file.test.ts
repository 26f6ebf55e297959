import { describe, expect, it } from 'vitest';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import type { Edition } from '../../app/bank/edition';
import { formatIssue } from '../../app/content/issue';
import { inventEdition, inventedFacts, question } from '../scoring/invented-edition';

const plain = inventEdition({
  questions: [
    question('review.second-pair', { key: true }),
    question('review.test-owner', { key: true, notApplicable: 'withReason' }),
    question('tools.register'),
  ],
});
const systems = { ...inventedFacts[0], id: 'systems', type: 'register', choices: [] } as Edition['facts'][number];
const edition: Edition = {
  ...plain,
  facts: [...plain.facts, systems],
  banks: plain.banks.map((bank) => ({ ...bank, retired: bank.domain === 'review' ? ['review.old-habit'] : [] })),
};
const editions = new Map([[edition.id, edition]]);

const head = ['edition: "2000.1"', 'track: full', 'organisation: Nobody Ltd', 'date: 2000-02-29'];

function read(...lines: string[]) {
  return readAnswersFile(lines.join('\n'), editions, 'a.yaml');
}

function faults(...lines: string[]): string[] {
  return read(...lines).issues.map(formatIssue);
}

/** The one fault of a file whose first four lines are good. */
function faultAfterHead(...lines: string[]): string {
  const { assessment, issues } = read(...head, ...lines);
  expect(assessment).toBeUndefined();
  expect(issues).toHaveLength(1);
  return issues.map(formatIssue).join();
}

/** As above, with one of the first four lines replaced. */
function faultInHead(name: string, line: string): string {
  const { assessment, issues } = read(...head.map((one) => (one.startsWith(name) ? line : one)));
  expect(assessment).toBeUndefined();
  expect(issues).toHaveLength(1);
  return issues.map(formatIssue).join();
}

describe('a good answers file', () => {
  it('becomes an assessment with exactly what was said', () => {
    const { assessment, issues } = read(
      ...head,
      'facts:',
      '  autonomy: A2',
      '  risk-tolerance: notSure',
      '  mcp: yes',
      '  juniors: 12',
      '  system-tiers: [tier-1, tier-3]',
      '  systems: [{ name: Till, tier: tier-1 }]',
      'answers:',
      '  review.second-pair: 4',
      '  review.test-owner: { notApplicable: "No tests are written here" }',
      '  tools.register: unknown',
    );
    expect(issues).toEqual([]);
    expect(assessment).toEqual({
      edition: '2000.1',
      track: 'full',
      organisation: 'Nobody Ltd',
      date: '2000-02-29',
      facts: {
        autonomy: 'A2',
        'risk-tolerance': 'notSure',
        mcp: 'yes',
        juniors: 12,
        'system-tiers': ['tier-1', 'tier-3'],
        systems: [{ name: 'Till', tier: 'tier-1' }],
      },
      answers: {
        'review.second-pair': { state: 'known', level: 4 },
        'review.test-owner': { state: 'notApplicable', reason: 'No tests are written here' },
        'tools.register': { state: 'unknown' },
      },
    });
  });

  it('may leave lines empty or out: those are not answered yet', () => {
    const { assessment, issues } = read(
      ...head,
      'facts:',
      '  mcp:',
      '  mandate: ""',
      'answers:',
      '  tools.register: ~',
    );
    expect(issues).toEqual([]);
    expect(assessment).toMatchObject({ facts: {}, answers: {} });
    expect(read(...head).assessment).toMatchObject({ facts: {}, answers: {} });
  });

  it('may name its edition without quotes, and have Windows line ends and a byte order mark', () => {
    const text = `\ufeff${['edition: 2000.10', ...head.slice(1), 'answers:', '  tools.register: 0', ''].join('\r\n')}`;
    const ten = { ...edition, id: '2000.10' };
    const { assessment, issues } = readAnswersFile(text, new Map([['2000.10', ten]]));
    expect(issues).toEqual([]);
    expect(assessment?.edition).toBe('2000.10');
    expect(assessment?.answers).toEqual({ 'tools.register': { state: 'known', level: 0 } });
  });

  it.each(['🏦 Bank of Späti', 'בנק הגליל', '<script>alert(1)</script>', 'R&D <x>', 'a'.repeat(200), '🏦'.repeat(200)])(
    'keeps the name %s as it is',
    (name) => {
      const { assessment } = read(
        'edition: "2000.1"',
        'track: full',
        `organisation: ${JSON.stringify(name)}`,
        'date: 2000-01-31',
      );
      expect(assessment?.organisation).toBe(name);
    },
  );

  it('takes a name that looks like a number as it was typed', () => {
    const { assessment } = read('edition: "2000.1"', 'track: full', 'organisation: 007', 'date: 2000-01-31');
    expect(assessment?.organisation).toBe('007');
  });

  it('is warned when the quick track does not ask what it answers', () => {
    const { assessment, issues } = read(
      'edition: "2000.1"',
      'track: quick',
      'organisation: N',
      'date: 2000-01-01',
      'answers:',
      '  tools.register: 3',
    );
    expect(assessment?.answers).toEqual({ 'tools.register': { state: 'known', level: 3 } });
    expect(issues.map(formatIssue)).toEqual([
      'a.yaml:6:3  not-in-track (warning)  found an answer to "tools.register", which the quick track does not ask; expected track: full, or it does not count',
    ]);
  });
});

describe('a fault above the answers', () => {
  it.each([
    [
      'edition',
      'edition: 2000.2',
      'a.yaml:1:10  unknown-edition  found "2000.2"; expected an edition; did you mean "2000.1"?',
    ],
    [
      'edition',
      'edition:',
      'a.yaml:1:1  missing-edition  found nothing after "edition:"; expected the edition: 2000.1',
    ],
    ['track', 'track: fulll', 'a.yaml:2:8  unknown-track  found "fulll"; expected a track; did you mean "full"?'],
    [
      'track',
      '# no track',
      'a.yaml:1:1  missing-track  found no "track"; expected the track: quick, full, builder or role',
    ],
    [
      'organisation',
      'organisation: " "',
      'a.yaml:3:1  missing-organisation  found nothing after "organisation:"; expected a name of 1 to 200 characters',
    ],
    [
      'organisation',
      `organisation: ${'x'.repeat(201)}`,
      `a.yaml:3:15  too-long  found "${'x'.repeat(57)}…"; expected a name of 1 to 200 characters`,
    ],
    [
      'organisation',
      'organisation: "a\\u0000b"',
      'a.yaml:3:15  control-character  found "a\\x00b"; expected a name of 1 to 200 characters',
    ],
    [
      'organisation',
      'organisation: [a]',
      'a.yaml:3:15  wrong-value  found "["a"]"; expected a name of 1 to 200 characters',
    ],
    [
      'date',
      'date: 2001-02-29',
      'a.yaml:4:7  no-such-day  found "2001-02-29"; expected a calendar date written YYYY-MM-DD',
    ],
    [
      'date',
      'date: 29.2.2000',
      'a.yaml:4:7  date-form  found "29.2.2000"; expected a calendar date written YYYY-MM-DD',
    ],
    [
      'date',
      'date: 2000-13-01',
      'a.yaml:4:7  no-such-day  found "2000-13-01"; expected a calendar date written YYYY-MM-DD',
    ],
  ])('in %s is named: %s', (name, line, message) => {
    expect(faultInHead(name, line)).toBe(message);
  });

  it('is an attribute nobody knows', () => {
    expect(faultAfterHead('anwers:', '  tools.register: 1')).toBe(
      'a.yaml:5:1  unknown-attribute  found "anwers"; expected an attribute; did you mean "answers"?',
    );
  });
});

describe('a fault among facts', () => {
  it.each([
    ['mpc: yes', '6:3  unknown-fact  found "mpc"; expected a fact; did you mean "mcp"?'],
    ['mcp: maybe', '6:8  fact-value  found "maybe" for "mcp"; expected no, yes or notSure'],
    ['mcp: true', '6:8  fact-value  found "true" for "mcp"; expected no, yes or notSure'],
    [
      'juniors: 101',
      '6:12  fact-value  found "101" for "juniors"; expected a whole number (percent) from 0 to 100, or notSure',
    ],
    [
      'juniors: 12 %',
      '6:12  fact-value  found "12 %" for "juniors"; expected a whole number (percent) from 0 to 100, or notSure',
    ],
    [
      'system-tiers: [tier-9]',
      '6:17  fact-value  found "["tier-9"]" for "system-tiers"; expected a list such as [tier-1, tier-2] out of tier-1, tier-2, tier-3, none (none only by itself), or notSure',
    ],
    [
      'system-tiers: [none, tier-1]',
      '6:17  fact-alone  found "["none","tier-1"]" for "system-tiers"; expected a list such as [tier-1, tier-2] out of tier-1, tier-2, tier-3, none (none only by itself), or notSure',
    ],
    [
      'systems: Till',
      '6:12  fact-value  found "Till" for "systems"; expected a list such as [{ name: Checkout, tier: tier-1 }], or notSure',
    ],
    [
      'systems: [{ name: "a\\u0007", tier: tier-1 }]',
      '6:12  control-character  found a control character in "systems"; expected plain text',
    ],
  ])('is named: %s', (line, message) => {
    expect(faultAfterHead('facts:', `  ${line}`)).toBe(`a.yaml:${message}`);
  });

  it('is that they are no lines', () => {
    expect(faultAfterHead('facts: many')).toBe(
      'a.yaml:5:8  wrong-value  found "many"; expected facts one a line, each "id: value"',
    );
  });
});

describe('a fault among answers', () => {
  it.each([
    [
      'review.secondpair: 2',
      '6:3  unknown-question  found "review.secondpair"; expected a question; did you mean "review.second-pair"?',
    ],
    [
      'test-owner: 2',
      '6:3  unknown-question  found "test-owner"; expected a question; did you mean "review.test-owner"?',
    ],
    [
      'tools.registre:',
      '6:3  unknown-question  found "tools.registre"; expected a question; did you mean "tools.register"?',
    ],
    [
      'review.old-habit: 2',
      '6:3  retired-question  found "review.old-habit", which is retired; expected this line taken out',
    ],
    ['tools.register: 5', '6:19  level-range  found "5" for "tools.register"; expected a level from 0 to 4'],
    ['tools.register: -1', '6:19  level-range  found "-1" for "tools.register"; expected a level from 0 to 4'],
    ['tools.register: 2.5', '6:19  level-range  found "2.5" for "tools.register"; expected a level from 0 to 4'],
    ['tools.register: high', '6:19  answer-form  found "high" for "tools.register"; expected 0 to 4 or unknown'],
    [
      'tools.register: { notApplicable: "we are small" }',
      '6:19  not-applicable-never  found "{"notApplicable":"we are small"}" for "tools.register"; expected 0 to 4 or unknown, because this question always applies',
    ],
    [
      'review.test-owner: { notApplicable: " " }',
      '6:22  not-applicable-reason  found "{"notApplicable":" "}" for "review.test-owner"; expected { notApplicable: "reason" } with the reason in a few words',
    ],
    [
      'review.test-owner: notApplicable',
      '6:22  answer-form  found "notApplicable" for "review.test-owner"; expected 0 to 4, unknown, or { notApplicable: "reason" }',
    ],
    [
      'review.test-owner: { notApplicable: "a\\u0000" }',
      '6:22  control-character  found a control character in "review.test-owner"; expected plain text',
    ],
  ])('is named: %s', (line, message) => {
    expect(faultAfterHead('answers:', `  ${line}`)).toBe(`a.yaml:${message}`);
  });

  it('is a reason too long to print', () => {
    const line = `  review.test-owner: { notApplicable: "${'x'.repeat(2001)}" }`;
    expect(faultAfterHead('answers:', line)).toContain('6:22  reason-length');
  });
});

describe('a file that is no plain YAML', () => {
  it('is told which line stands there twice', () => {
    expect(faultAfterHead('answers:', '  tools.register: 1', '  tools.register: 2')).toBe(
      'a.yaml:7:3  duplicate-key  found "tools.register" a second time; expected each line once',
    );
  });

  it('is told where the YAML breaks', () => {
    expect(faultAfterHead('answers: {')).toMatch(/^a\.yaml:5:\d+ {2}yaml-syntax /);
  });

  it('is refused when it is empty, or a list, or two documents', () => {
    expect(faults('')).toEqual([
      'a.yaml:1:1  wrong-value  found no attributes; expected lines for edition, track, role, organisation, date, facts, answers',
    ]);
    expect(faults('- a')).toEqual([expect.stringContaining('a.yaml:1:1  wrong-value')]);
    expect(faultAfterHead('---', 'track: full')).toMatch(/^a\.yaml:5:1 {2}yaml-syntax /);
  });

  it('is refused with a NUL byte or another control character, each with its place', () => {
    expect(faults(...head, '# a\u0000b', 'facts:', '  mandate: no\u0007ne')).toEqual([
      'a.yaml:5:4  control-character  found U+0000; expected plain text',
      'a.yaml:7:12  fact-value  found "no\\x07ne" for "mandate"; expected none, encouraged, reviewed, target or notSure',
      'a.yaml:7:14  control-character  found U+0007; expected plain text',
    ]);
  });

  it('is refused over 1 MiB without being parsed', () => {
    expect(faultAfterHead(`# ${'x'.repeat(1024 * 1024)}`)).toBe(
      'a.yaml:1:1  file-size  found more than 1 MiB; expected at most 1 MiB of YAML',
    );
  });

  it('is refused with anchors and tags', () => {
    expect(faultAfterHead('facts: &a', '  mcp: yes')).toContain('yaml-anchor');
    expect(faultAfterHead('facts:', '  mcp: !secret yes')).toContain('yaml-tag');
  });

  it('cannot smuggle a prototype in', () => {
    expect(faultAfterHead('answers:', '  __proto__: { polluted: 1 }')).toContain(
      '6:3  unknown-question  found "__proto__"',
    );
  });
});

it('names all faults of a file at once, in the order of its lines', () => {
  const found = faults(
    'edition: "1999.9"',
    'track: slow',
    'date: yesterday',
    'facts:',
    '  mcp: perhaps',
    '  mandat: none',
    'answers:',
    '  tools.register: 9',
    '  review.old-habit: 1',
  );
  expect(found.map((one) => one.split('  ').slice(0, 2).join(' '))).toEqual([
    'a.yaml:1:1 missing-organisation',
    'a.yaml:1:10 unknown-edition',
    'a.yaml:2:8 unknown-track',
    'a.yaml:3:7 date-form',
    'a.yaml:5:8 fact-value',
    'a.yaml:6:3 unknown-fact',
    'a.yaml:8:19 level-range',
    'a.yaml:9:3 retired-question',
  ]);
});

describe('decisions', () => {
  const line = (parts: string) => ['decisions:', `  stop-minutes: { ${parts} }`];
  const whole = 'value: 20, by: "A. Person", on: 2026-11-20, why: "Night shift"';

  it('are read with who, when and why', () => {
    const { assessment, issues } = read(...head, ...line(whole));
    expect(issues).toEqual([]);
    expect(assessment?.decisions).toEqual({
      'stop-minutes': { value: 20, by: 'A. Person', on: '2026-11-20', why: 'Night shift' },
    });
    expect(read(...head).assessment).not.toHaveProperty('decisions');
  });

  it.each([
    ['value: 20, on: 2026-11-20, why: x', 'a.yaml:6:3  decision-by  found no "by" for "stop-minutes"'],
    ['value: 20, by: me, why: x', 'a.yaml:6:3  decision-on  found no "on" for "stop-minutes"'],
    ['value: 20, by: me, on: 2026-11-20', 'a.yaml:6:3  decision-why  found no "why" for "stop-minutes"'],
    ['by: me, on: 2026-11-20, why: x', 'a.yaml:6:3  decision-value  found no "value" for "stop-minutes"'],
    ['value: 20, by: me, on: 2026-02-30, why: x', 'a.yaml:6:42  decision-on  found "2026-02-30"'],
    ['value: [1], by: me, on: 2026-11-20, why: x', 'a.yaml:6:26  decision-value  found "[1]"'],
    [`${whole}, note: x`, 'a.yaml:6:83  unknown-attribute  found "note"'],
  ])('{ %s } is refused at its place', (parts, fault) => {
    expect(faultAfterHead(...line(parts))).toContain(fault);
  });

  it('are judged by the policy, each at its id or its value', () => {
    const judge = () =>
      (['id', 'value'] as const).map((part) => ({
        decision: 'stop-minutes',
        part,
        rule: `wrong-${part}`,
        found: 'x',
        expected: 'y',
      }));
    const { assessment, issues } = readAnswersFile([...head, ...line(whole)].join('\n'), editions, 'a.yaml', judge);
    expect(assessment).toBeUndefined();
    expect(issues.map(formatIssue).map((one) => one.split('  ').slice(0, 2).join(' '))).toEqual([
      'a.yaml:6:3 wrong-id',
      'a.yaml:6:26 wrong-value',
    ]);
  });

  it('must stand one a line', () => {
    expect(faultAfterHead('decisions: yes')).toContain('a.yaml:5:12  wrong-value');
    expect(faultAfterHead('decisions:', '  stop-minutes: 20')).toContain('a.yaml:6:17  decision-form');
  });
});
