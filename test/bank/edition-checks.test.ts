import { describe, expect, it } from 'vitest';
import { assembleEdition } from '../../app/bank/assemble-edition';
import { parseKnownIds } from '../../app/bank/known-ids';
import { staleVendorFacts } from '../../app/bank/stale-vendor-facts';
import { formatIssue } from '../../app/content/issue';
import { baseContent, type Edit, edit, editedContent, issuesOf, reportAfter } from './base-content';

const a = 'banks/d/1.0.0/a.md';
const b = 'banks/d/1.0.0/b.md';
const bank = 'banks/d/1.0.0/bank.md';
const edition = 'editions/2000.1.md';
const fact = 'facts/1.0.0/autonomy.md';
const patterns = 'patterns/1.0.0/patterns.md';
const outage = 'incidents/1.0.0/outage.md';
const gateOfB = '{ when: { fact: { name: autonomy, atLeast: A2 } } }';

type Row = [string, readonly Edit[], readonly string[]];

function reports(rows: readonly Row[]): void {
  it.each(rows)('reports %s', (_name, edits, expected) => {
    expect(reportAfter(...edits)).toEqual(expected);
  });
}

describe('levels in the numbers of an edition', () => {
  reports([
    [
      'a target between two levels',
      [edit(edition, 'balanced: [2, 2, 3]', 'balanced: [2, 2.5, 3]')],
      [
        `${edition}:17:46  wrong-value  found 2 numbers; expected 3 numbers`,
        `${edition}:17:50  wrong-value  found 2.5; expected a whole number from 0 to 4 for "targets.balanced.1"`,
      ],
    ],
  ]);
});

describe('ids', () => {
  reports([
    [
      'a question that the table of permanent ids does not list',
      [edit('ids.md', '| d.a | One |\n', '')],
      [`${a}:2:5  permanent-id  found "d.a"; expected an id of ids.md under "Topics"`],
    ],
    [
      'a fact, a pattern, a practice, a reset control and an incident that it does not list, each in its own file',
      [
        edit('ids.md', '| autonomy | Autonomy |\n', ''),
        edit('ids.md', '| p | Pattern |\n', ''),
        edit('ids.md', '| r | Practice |\n', ''),
        edit('ids.md', '| c | Control |\n', ''),
        edit('ids.md', '| outage | Outage |\n', ''),
      ],
      [
        `${fact}:2:5  permanent-id  found "autonomy"; expected an id of ids.md under "facts"`,
        `${outage}:2:5  permanent-id  found "outage"; expected an id of ids.md under "incidents"`,
        'patterns/1.0.0/patterns.md:3:9  permanent-id  found "p"; expected an id of ids.md under "patterns"',
        'patterns/1.0.0/practices.md:2:19  permanent-id  found "r"; expected an id of ids.md under "practices"',
        'patterns/1.0.0/reset.md:2:18  permanent-id  found "c"; expected an id of ids.md under "reset controls"',
      ],
    ],
    [
      'an id that stands twice in the table',
      [edit('ids.md', '| d.b | Two |', '| d.b | Two |\n| d.b | Two again |')],
      ['ids.md:9:1  duplicate-id  found "d.b" again; expected each id once'],
    ],
    [
      'a pattern listed twice',
      [edit(patterns, '  - id: p\n', '  - { id: p, stakes: {} }\n  - id: p\n')],
      [`${patterns}:3:11  duplicate-id  found "p" again; expected each id once`],
    ],
    [
      'a question asked twice',
      [edit(bank, '[d.a, d.b]', '[d.a, d.b, d.a]')],
      [`${bank}:5:19  bank-order  found "d.a"; expected each question once`],
    ],
    [
      'a question in the order that has no file',
      [edit(bank, '[d.a, d.b]', '[d.a, d.b, d.c]')],
      [`${bank}:5:19  bank-order  found "d.c"; expected the id of a question file in this folder`],
    ],
    [
      'a question file that is not in the order',
      [edit(bank, '[d.a, d.b]', '[d.a]')],
      [`${bank}:5:8  bank-order  found no d.b; expected every question of the folder in "order"`],
    ],
    [
      'a retired id that is asked again',
      [edit(bank, '[d.gone]', '[d.gone, d.b]')],
      [`${bank}:5:14  bank-order  found "d.b"; expected an id that is not retired`],
    ],
    [
      'a version that is a number instead of text',
      [edit(edition, 'id: "2000.1"', 'id: 2000.1')],
      [`${edition}:2:5  wrong-value  found 2000.1; expected text for "id"`],
    ],
  ]);

  it('reports two facts with one id', () => {
    const files = new Map(Object.entries(baseContent));
    files.set('facts/1.0.0/second.md', baseContent[fact] ?? '');
    expect(issuesOf(files).map(formatIssue)).toEqual([
      `${fact}:2:5  duplicate-id  found "autonomy" again; expected each id once`,
    ]);
  });

  it('reads the table with any line ends', () => {
    const files = new Map(Object.entries(baseContent));
    files.set('ids.md', (baseContent['ids.md'] ?? '').replace(/\n/g, '\r\n'));
    expect(issuesOf(files)).toEqual([]);
  });
});

describe('references between files', () => {
  reports([
    [
      'an unknown pattern',
      [edit(a, 'patterns: { p: 3 }', 'patterns: { q: 3 }')],
      [`${a}:7:13  known-pattern  found "q"; expected one of: p`],
    ],
    [
      'an unknown practice',
      [edit(a, 'practices: [r]', 'practices: [s]')],
      [`${a}:8:13  known-practice  found "s"; expected one of: r`],
    ],
    [
      'no practice',
      [edit(a, 'practices: [r]', 'practices: []')],
      [`${a}:8:1  known-practice  found no practice; expected at least one`],
    ],
    [
      'an unknown control of a known standard',
      [edit(a, 'standard#C.1', 'standard#C.9')],
      [`${a}:13:15  reference-resolves  found "standard#C.9"; expected a reference and control of this edition`],
    ],
    [
      'an unknown standard',
      [edit(a, 'standard#C.1', 'other')],
      [`${a}:13:15  reference-resolves  found "other"; expected a reference and control of this edition`],
    ],
    [
      'an unknown prerequisite',
      [edit(b, 'requires: [{ question: d.a', 'requires: [{ question: d.x')],
      [`${b}:13:24  prerequisite-exists  found "d.x"; expected a question of this edition`],
    ],
    [
      'a cycle of prerequisites, in each of its files',
      [edit(a, 'references: [', 'requires: [{ question: d.b, atLeast: 1, forLevel: 2 }]\nreferences: [')],
      [
        `${a}:13:1  prerequisite-cycle  found d.a requires itself by a chain; expected no cycle`,
        `${b}:13:1  prerequisite-cycle  found d.b requires itself by a chain; expected no cycle`,
      ],
    ],
    [
      'a reset control over an unknown question',
      [edit('patterns/1.0.0/reset.md', 'questions: [d.a]', 'questions: [d.x]')],
      ['patterns/1.0.0/reset.md:2:33  question-exists  found "d.x"; expected a question of this edition'],
    ],
    [
      'an edition that calls itself otherwise than its file, by which assessments are opened',
      [edit(edition, 'id: "2000.1"', 'id: "2000.2"')],
      [`${edition}:2:6  id-matches-file  found "2000.2"; expected "2000.1" (its file name)`],
    ],
    [
      'a pin without files, and what hangs on it',
      [edit(edition, 'references/1.0.0', 'references/2.0.0')],
      [
        `${a}:13:15  reference-resolves  found "standard#C.1"; expected a reference and control of this edition`,
        `${edition}:10:13  pin-exists  found no files in references/2.0.0; expected a folder of content`,
      ],
    ],
  ]);
});

describe('conditions', () => {
  reports([
    [
      'an operator that the type of fact does not know',
      [edit(b, gateOfB, '{ when: { fact: { name: autonomy, has: A2 } } }')],
      [`${b}:4:1  condition-types  found "has" on autonomy (choice); expected one of: is, in, atLeast, atMost`],
    ],
    [
      'an unknown fact',
      [edit(b, 'name: autonomy', 'name: weather')],
      [`${b}:4:1  condition-types  found the fact "weather"; expected one of: autonomy`],
    ],
    [
      'an unknown choice of a fact',
      [edit(b, 'atLeast: A2', 'atLeast: A9')],
      [`${b}:4:1  condition-types  found autonomy "A9"; expected one of: A0, A2`],
    ],
    [
      'answers where only facts may decide',
      [edit(b, 'horizon: 30', 'horizon: 30\ntargets: [{ when: { answer: { question: d.a, atLeast: 2 } }, level: 3 }]')],
      [`${b}:13:1  condition-types  found a test of the answer "d.a"; expected facts only here`],
    ],
    [
      'two tests in one',
      [edit(b, 'atLeast: A2', 'atLeast: A2, is: A2')],
      [`${b}:4:41  unknown-attribute  found "atLeast"; expected one of: name, is`],
    ],
    [
      'no test',
      [edit(b, ', atLeast: A2', '')],
      [`${b}:4:23  condition  found no test; expected one of: is, in, atLeast, atMost, has, countAtMost`],
    ],
    [
      'an unknown kind of condition',
      [edit(b, '{ fact: {', '{ fakt: {')],
      [
        `${b}:4:15  condition  found the keys fakt; expected exactly one of: all, any, not, answer, fact, or the word always`,
      ],
    ],
    [
      'an empty group',
      [edit(b, gateOfB, '{ when: { all: [] } }')],
      [`${b}:4:15  condition  found an empty "all"; expected at least one condition in it`],
    ],
    [
      'a stake over an unknown choice',
      [edit(patterns, 'is: A0', 'is: A7')],
      [`${patterns}:3:9  condition-types  found autonomy "A7"; expected one of: A0, A2`],
    ],
    [
      'a barrier over an unknown question',
      [edit(outage, 'question: d.b', 'question: d.x')],
      [`${outage}:8:11  condition-types  found the question "d.x"; expected a question of this edition`],
    ],
  ]);
});

describe('gates and autonomy', () => {
  const never = 'found withReason; expected never, for a gate or autonomy requirement';
  reports([
    [
      '"not applicable" on a gate',
      [edit(b, 'notApplicable: never', 'notApplicable: withReason'), ...withoutRequirementOfB()],
      [`${b}:6:1  not-applicable-never  ${never}`],
    ],
    [
      '"not applicable" on an autonomy requirement',
      [edit(a, 'notApplicable: never', 'notApplicable: withReason'), edit(a, 'gate: true', 'gate: false')],
      [`${a}:6:1  not-applicable-never  ${never}`],
    ],
    [
      'gate minimums that fall or exceed their level',
      [edit(edition, '[1, 2, 3, 3]', '[1, 3, 2, 3]')],
      [`${edition}:11:9  gate-minimums  found 1, 3, 2, 3; expected non-decreasing, each at most its level`],
    ],
    [
      'a requirement of an unknown question',
      [edit(edition, 'A3: [{ question: d.b', 'A3: [{ question: d.x')],
      [`${edition}:15:20  autonomy-requirement  found "d.x"; expected a question of this edition`],
    ],
    [
      'a requirement that falls at a later step',
      [edit(edition, 'A2: [{ question: d.a, atLeast: 2 }]', 'A2: [{ question: d.a, atLeast: 0 }]')],
      [`${edition}:14:20  autonomy-requirement  found 0 for A2; expected at least 1, as a step before`],
    ],
    [
      'a step that facts can empty',
      [edit(b, 'horizon: 30', 'horizon: 30\napplies: { fact: { name: autonomy, atLeast: A2 } }')],
      [
        `${edition}:15:3  autonomy-requirement  found A3 without a lasting requirement; expected one requirement that no fact scopes out`,
        `${edition}:16:3  autonomy-requirement  found A4 without a lasting requirement; expected one requirement that no fact scopes out`,
      ],
    ],
  ]);

  it('refuses a fifth gate in a domain', () => {
    const files = editedContent([
      edit('ids.md', '| d.gone | Retired |', '| d.gone | Retired |\n| d.e1 | E |\n| d.e2 | E |\n| d.e3 | E |'),
      edit(bank, '[d.a, d.b]', '[d.a, d.b, d.e1, d.e2, d.e3]'),
    ]);
    for (const slug of ['e1', 'e2', 'e3']) {
      files.set(`banks/d/1.0.0/${slug}.md`, (baseContent[a] ?? '').replace('id: d.a', `id: d.${slug}`));
    }
    expect(issuesOf(files).map(formatIssue)).toEqual([
      `${bank}:5:1  gates-few  found 5 gates; expected at most 4 in a domain`,
    ]);
  });
});

function withoutRequirementOfB(): Edit[] {
  return [
    edit(edition, 'A3: [{ question: d.b, atLeast: 2 }]', 'A3: [{ question: d.a, atLeast: 2 }]'),
    edit(edition, 'A4: [{ question: d.b, atLeast: 3 }]', 'A4: [{ question: d.a, atLeast: 3 }]'),
  ];
}

describe('facts, patterns and incidents', () => {
  reports([
    [
      'a pattern without its section, and a section without its pattern',
      [edit(patterns, '## p · A pattern', '## q · A pattern')],
      [
        `${patterns}:6:1  missing-section  found no "## p · …"; expected a section "## p · <Title>"`,
        `${patterns}:8:1  unknown-section  found "q · A pattern"; expected one of: `,
      ],
    ],
    [
      'a disputed incident without the other position',
      [edit(outage, '## The other position\nIt did not.\n\n', '')],
      [`${outage}:12:1  missing-section  found no "## The other position"; expected a section "## The other position"`],
    ],
    [
      'a barrier without its sentence',
      [edit(outage, '- two · The second.\n', '')],
      [`${outage}:8:5  barrier-text  found "two"; expected an item "- two · …" under "## Barriers"`],
    ],
    [
      'a chain of one barrier',
      [
        edit(outage, '  - { id: two, holds: { answer: { question: d.b, atLeast: 3 } } }\n', ''),
        edit(outage, '- two · The second.\n', ''),
      ],
      [`${outage}:6:1  barriers  found fewer than two; expected at least two barriers`],
    ],
    [
      'choices on a fact that has none',
      [edit(fact, 'type: choice', 'type: register')],
      [
        `${b}:4:1  condition-types  found "atLeast" on autonomy (register); expected one of: has, countAtMost`,
        `${fact}:2:1  fact-choices  found 2 choices; expected none for the type register`,
        `${patterns}:3:9  condition-types  found "is" on autonomy (register); expected one of: has, countAtMost`,
      ],
    ],
  ]);

  it('reports a missing file of the edition by name', () => {
    const files = new Map(Object.entries(baseContent));
    files.delete('patterns/1.0.0/reset.md');
    expect(issuesOf(files).map(formatIssue)).toEqual([
      'patterns/reset.md:1:1  missing-file  found no file; expected a pinned reset.md',
    ]);
  });
});

describe('one report', () => {
  it('lists faults of every file at once, in reading order, and none that only follow from another', () => {
    expect(
      reportAfter(
        edit(b, 'atLeast: A2', 'atLeast: A9'),
        edit(a, 'weight: 3', 'weight: 9'),
        edit(a, 'horizon: 30', 'horizon: 45'),
        edit(a, '- 1 · Some do it.', '- Some do it.'),
        edit(outage, 'disputed: true', 'disputed: maybe'),
        edit(edition, 'A2: [{ question: d.a, atLeast: 2 }]', 'A2: [{ question: d.a, atLeast: 0 }]'),
        edit('references/1.0.0/standard.yaml', 'year: 2000', 'year: MM'),
      ),
    ).toEqual([
      `${a}:3:9  wrong-value  found 9; expected a whole number from 1 to 5 for "weight"`,
      `${a}:12:10  wrong-value  found 45; expected one of: 30, 60, 90 for "horizon"`,
      `${a}:21:1  levels-covered  found "Some do it."; expected "1 · …"`,
      `${b}:4:1  condition-types  found autonomy "A9"; expected one of: A0, A2`,
      `${edition}:14:20  autonomy-requirement  found 0 for A2; expected at least 1, as a step before`,
      `${outage}:5:11  wrong-value  found "maybe"; expected true or false for "disputed"`,
      'references/1.0.0/standard.yaml:4:7  wrong-value  found "MM"; expected a whole number from 1990 to 2100 for "year"',
    ]);
  });
});

describe('the digest of an edition', () => {
  const digestOf = (files: ReadonlyMap<string, string>) =>
    assembleEdition(files, edition, parseKnownIds(files.get('ids.md') ?? '')).edition?.digest;

  it('hangs on every pinned file and on nothing else', () => {
    const base = digestOf(editedContent([]));
    expect(digestOf(editedContent([edit(a, 'Because.', 'Hence.')]))).not.toBe(base);
    expect(digestOf(editedContent([edit(edition, 'Everything.', 'Nothing.')]))).not.toBe(base);
    const more = editedContent([]);
    more.set('banks/other/1.0.0/bank.md', 'not pinned');
    expect(digestOf(more)).toBe(base);
  });

  it('is the same with any line ends and any order of files', () => {
    const turned = [...editedContent([])]
      .reverse()
      .map(([path, text]): [string, string] => [path, text.replace(/\n/g, '\r\n')]);
    expect(digestOf(new Map(turned))).toBe(digestOf(editedContent([])));
  });
});

describe('the builder track', () => {
  it('asks eight to ten questions once it asks any, of those who build', () => {
    expect(reportAfter(edit(a, 'tracks: [full]', 'tracks: [full, builder]'))).toEqual([
      `${a}:9:8  builder-track  found platform as the best to ask; expected one of: senior, engineer, junior, for a question that lists builder`,
      `${edition}:5:1  builder-track  found 1 questions that list builder; expected 8 to 10 over all banks`,
    ]);
  });
});

const messages = 'messages/1.0.0/contradictions.md';
const rules = (list: string) => `---
rules:
${list}
---
# Does not fit

## one · A title

Why it does not fit.

- What happened last time?
`;

/** The base content with this file beside the others, pinned by the edition. */
function reportWith(path: string, text: string): string[] {
  const files = editedContent([
    edit(edition, 'pins:\n', `pins:\n  - { path: ${path.split('/').slice(0, 2).join('/')} }\n`),
  ]);
  const ids = `${files.get('ids.md')}\n## Contradictions\n\n| id | what |\n|---|---|\n| one | One |\n`;
  return issuesOf(new Map([...files, ['ids.md', ids], [path, text]])).map(formatIssue);
}

describe('contradictions', () => {
  const good =
    '  - { id: one, when: { all: [{ answer: { question: d.a, atLeast: 3 } }, { fact: { name: autonomy, is: A0 } }] } }';

  it('stand over answers and facts', () => {
    expect(reportWith(messages, rules(good))).toEqual([]);
  });

  it.each([
    [
      'an unknown question',
      rules(good.replace('d.a', 'd.c')),
      '3:11  condition-types  found the question "d.c"; expected a question of this edition',
    ],
    [
      'an unknown value of a fact',
      rules(good.replace('is: A0', 'is: A9')),
      '3:11  condition-types  found autonomy "A9"; expected one of: A0, A2',
    ],
    [
      'an id that is not permanent',
      rules(good.replace('id: one', 'id: two')).replace('## one', '## two'),
      '3:11  permanent-id  found "two"; expected an id of ids.md under "contradictions"',
    ],
    [
      'no follow-up question',
      rules(good).replace('- What happened last time?', ''),
      '7:1  follow-up  found no question; expected a list with at least one follow-up question',
    ],
    [
      'no section',
      rules(good).replace(/## one[\s\S]*/, ''),
      '5:1  missing-section  found no "## one · …"; expected a section "## one · <Title>"',
    ],
  ])('report %s', (_name, text, expected) => {
    expect(reportWith(messages, text)).toEqual([`${messages}:${expected}`]);
  });
});

describe('vendor facts', () => {
  const path = 'enforcement/1.0.0/agentco.md';
  const vendor = `---
id: agentco
title: "Agentco Code"
facts:
  - id: managed-settings
    source: { title: "Settings", publisher: "Agentco", url: "https://example.com/settings" }
    checkedOn: "2026-11-01"
    reviewBy: "2027-02-01"
---
# Agentco

## managed-settings · Settings an engineer cannot change

A managed file wins over personal ones.
`;

  it('come with source and dates', () => {
    expect(reportWith(path, vendor)).toEqual([]);
  });

  it.each([
    [
      'another name than its file',
      vendor.replace('id: agentco', 'id: other'),
      '2:5  id-matches-file  found "other"; expected "agentco" (the name of its file)',
    ],
    [
      'no day of the calendar',
      vendor.replace('2026-11-01', '2026-11-31'),
      '7:16  calendar-date  found "2026-11-31"; expected a day written YYYY-MM-DD',
    ],
    [
      'a review before the check',
      vendor.replace('2027-02-01', '2026-10-01'),
      '8:15  review-by  found 2026-10-01; expected a day after 2026-11-01',
    ],
    [
      'no source',
      vendor.replace(/ {4}source.*\n/, ''),
      '5:5  missing-attribute  found no "source"; expected the attribute "source"',
    ],
    [
      'an address that is none',
      vendor.replace('https://', 'ftp://'),
      '6:61  link-scheme  found "ftp://example.com/settings"; expected an http or https address',
    ],
    [
      'a section nobody named',
      vendor.replace('## managed', '## other · X\n\nX.\n\n## managed'),
      '12:1  unknown-section  found "other · X"; expected one of: managed-settings · Settings an engineer cannot change',
    ],
  ])('report %s', (_name, text, expected) => {
    expect(reportWith(path, text)).toEqual([`${path}:${expected}`]);
  });

  it.each([
    ['2027-02-01', []],
    [
      '2027-02-02',
      [
        `${path}:8:5  review-by (warning)  found "managed-settings" to be reviewed by 2027-02-01, and today is 2027-02-02; expected the source read again, with new dates; until then the fact is printed as not reviewed`,
      ],
    ],
  ])('are warned of once their review is past, on %s', (today, expected) => {
    const files = new Map([
      ...editedContent([edit(edition, 'pins:\n', 'pins:\n  - { path: enforcement/1.0.0 }\n')]),
      [path, vendor],
    ]);
    const { edition: made, pins } = assembleEdition(files, edition, parseKnownIds(files.get('ids.md') ?? ''));
    expect(made && staleVendorFacts(made, files, pins, today).map(formatIssue)).toEqual(expected);
  });
});
