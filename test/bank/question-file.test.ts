import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../app/bank/parse-question';
import { parseMarkdownFile } from '../../app/content/markdown-file';
import { baseContent, type Edit, edit, editedContent, reportAfter } from './base-content';

const a = 'banks/d/1.0.0/a.md';
const change = (from: string, to: string): readonly Edit[] => [edit(a, from, to)];

const smallTeam = `## Choices · small
- 0 · Small: no.
- 1 · Small: one does it.
- 2 · Small: both do it.
- 3 · Small: enforced.
- 4 · Small: tested.

`;

function withVariant(list: string, choice = 'Small: both do it.'): readonly Edit[] {
  const section = smallTeam.replace('Small: both do it.', choice);
  const whole = (baseContent[a] ?? '')
    .replace('tracks: [full]', `tracks: [full]\nvariants: ${list}`)
    .replace('## Why it matters', `${section}## Why it matters`);
  return [edit(a, baseContent[a] ?? '', whole)];
}

describe('a question file', () => {
  it('becomes a question with all it says', () => {
    const raw = baseContent[a] ?? '';
    const file = parseMarkdownFile(a, raw);
    expect(parseQuestion(file, raw, 'd')).toMatchObject({
      id: 'd.a',
      domain: 'd',
      weight: 3,
      gateWhen: { kind: 'always' },
      key: false,
      patterns: { p: 3 },
      prompt: 'Is it done?',
      choices: ['No.', 'Some do it.', 'It is a rule.', 'It is enforced.', 'It was tested in the last 90 days.'],
      evidence: ['A record.'],
      nextSteps: ['Start.', 'Write it down.', 'Enforce it.', 'Test it.'],
    });
  });

  it('keeps each variant of its choices with the condition it is used under', () => {
    const raw = editedContent(withVariant('[{ id: small, when: { fact: { name: autonomy, is: A0 } } }]')).get(a) ?? '';
    expect(parseQuestion(parseMarkdownFile(a, raw), raw, 'd')?.variants).toEqual([
      {
        id: 'small',
        when: { kind: 'fact', name: 'autonomy', test: { op: 'is', value: 'A0' } },
        choices: ['Small: no.', 'Small: one does it.', 'Small: both do it.', 'Small: enforced.', 'Small: tested.'],
      },
    ]);
  });

  it('is asked on the builder track where it says so', () => {
    const raw = (baseContent[a] ?? '').replace('[full]', '[full, builder]');
    expect(parseQuestion(parseMarkdownFile(a, raw), raw, 'd')?.builder).toBe(true);
  });

  it('has the same digest with any line ends, and another when a word changes', () => {
    const digestOf = (raw: string) => parseQuestion(parseMarkdownFile(a, raw), raw, 'd')?.digest;
    const raw = baseContent[a] ?? '';
    expect(digestOf(raw)).toMatch(/^[0-9a-f]{64}$/);
    expect(digestOf(raw.replace(/\n/g, '\r\n'))).toBe(digestOf(raw));
    expect(digestOf(raw.replace('Because.', 'Hence.'))).not.toBe(digestOf(raw));
  });

  it.each<[string, readonly Edit[], readonly string[]]>([
    [
      'a missing section',
      change('## Why it matters\nBecause.\n\n', ''),
      ['15:1  missing-section  found no "## Why it matters"; expected a section "## Why it matters"'],
    ],
    [
      'an empty section',
      change('## Why it matters\nBecause.\n', '## Why it matters\n'),
      ['26:1  empty-section  found no text; expected text under "## Why it matters"'],
    ],
    [
      'an unknown section',
      change('## Next steps\n', '## Aside\nX.\n\n## Next steps\n'),
      [
        '35:1  unknown-section  found "Aside"; expected one of: Choices, Why it matters, Evidence to ask for, First fix, Next steps',
      ],
    ],
    [
      'a repeated section',
      change('## First fix', '## First fix\nOne.\n\n## First fix'),
      ['35:1  duplicate-section  found "First fix"; expected each section once'],
    ],
    [
      'no title',
      change('# Is it done?\n', ''),
      [
        '15:1  prompt-question  found ""; expected one question ending with "?"',
        '15:1  title  found no "# " heading; expected one heading "# …"',
      ],
    ],
    [
      'two titles',
      change('# Is it done?', '# Is it done?\n\n# Again?'),
      ['17:1  title  found a second "# " heading; expected one heading "# …"'],
    ],
    [
      'a missing attribute',
      change('weight: 3\n', ''),
      ['2:1  missing-attribute  found no "weight"; expected the attribute "weight"'],
    ],
    [
      'one role that is to know best and to check itself',
      change('crossCheck: security', 'crossCheck: platform'),
      ['9:36  cross-check  found "platform"; expected another role than the best to ask'],
    ],
    [
      'a weight out of range',
      change('weight: 3', 'weight: 6'),
      ['3:9  wrong-value  found 6; expected a whole number from 1 to 5 for "weight"'],
    ],
    [
      'a weight in quotes',
      change('weight: 3', 'weight: "3"'),
      ['3:9  wrong-value  found "3"; expected a whole number from 1 to 5 for "weight"'],
    ],
    [
      'an id that is not the file name',
      change('id: d.a', 'id: d.gone'),
      ['2:5  id-matches-file  found "d.gone"; expected "d.a" (its folder and file name)'],
    ],
    [
      'a missing level',
      change('- 2 · It is a rule.\n', ''),
      [
        '19:1  levels-covered  found 4 entries; expected 5 entries: 0 to 4, once and in order',
        '22:1  levels-covered  found "3 · It is enforced."; expected "2 · …"',
        '23:1  levels-covered  found "4 · It was tested in the last 90 days."; expected "3 · …"',
      ],
    ],
    [
      'a level twice',
      change('- 1 · Some do it.', '- 2 · Some do it.'),
      ['21:1  levels-covered  found "2 · Some do it."; expected "1 · …"'],
    ],
    [
      'a choice without its level',
      change('- 1 · Some do it.', '- Some do it.'),
      ['21:1  levels-covered  found "Some do it."; expected "1 · …"'],
    ],
    [
      'a missing next step',
      change('- 3 · Test it.\n', ''),
      ['35:1  levels-covered  found 3 entries; expected 4 entries: 0 to 3, once and in order'],
    ],
    [
      'a prompt of 19 words',
      change('# Is it done?', '# Is it so that we all do it in one way or in the next on most of days?'),
      ['15:1  prompt-length  found 19 words; expected at most 18'],
    ],
    [
      'a prompt that asks nothing',
      change('# Is it done?', '# It is done'),
      ['15:1  prompt-question  found "It is done"; expected one question ending with "?"'],
    ],
    [
      'a choice of 15 words',
      change('It is enforced.', 'It is so that no one of us can do it in any other way.'),
      ['23:1  choice-length  found 15 words; expected at most 14'],
    ],
    [
      'two ideas in a prompt, as a warning',
      change('# Is it done?', '# Is it done and/or seen?'),
      ['15:1  one-idea (warning)  found "and/or"; expected one idea a question'],
    ],
    [
      'no evidence',
      change('- A record.', 'None.'),
      ['29:1  evidence  found none; expected at least one item to ask for'],
    ],
    [
      'a relevance out of range',
      change('patterns: { p: 3 }', 'patterns: { p: 4 }'),
      ['7:16  wrong-value  found 4; expected a whole number from 1 to 3 for "patterns.p"'],
    ],
    [
      'no pattern',
      change('patterns: { p: 3 }', 'patterns: {}'),
      ['7:11  patterns  found no pattern; expected at least one pattern with relevance 1..3'],
    ],
    [
      'an unknown role',
      change('best: platform', 'best: janitor'),
      [
        '9:14  wrong-value  found "janitor"; expected one of: leadership, security, platform, senior, engineer, junior for "ask.best"',
      ],
    ],
    [
      'a variant without its section',
      change('tracks: [full]', 'tracks: [full]\nvariants: [{ id: small, when: { fact: { name: autonomy, is: A0 } } }]'),
      ['11:12  missing-section  found no "## Choices · small"; expected a section "## Choices · small"'],
    ],
    [
      'a section without its variant',
      change('## Why it matters', `${smallTeam}## Why it matters`),
      ['26:1  unknown-variant  found "small"; expected an id under "variants"'],
    ],
    [
      'a variant twice',
      withVariant('[{ id: small, when: always }, { id: small, when: always }]'),
      ['11:11  duplicate-id  found the variant "small" again; expected each id once'],
    ],
    [
      'a variant that misses a level',
      [...withVariant('[{ id: small, when: always }]'), ...change('- 4 · Small: tested.\n', '')],
      ['27:1  levels-covered  found 4 entries; expected 5 entries: 0 to 4, once and in order'],
    ],
    [
      'a variant with a choice of 15 words',
      withVariant('[{ id: small, when: always }]', 'So that no one of us two can do it in any other way now.'),
      ['30:1  choice-length  found 15 words; expected at most 14'],
    ],
    [
      'a variant that hangs on an answer',
      withVariant('[{ id: small, when: { answer: { question: d.b, is: 0 } } }]'),
      ['11:1  condition-types  found a test of the answer "d.b"; expected facts only here'],
    ],
    [
      'a track that is derived',
      change('tracks: [full]', 'tracks: [full, quick]'),
      ['10:16  wrong-value  found "quick"; expected one of: full, builder for "tracks.1"'],
    ],
    [
      'a question that the full track leaves out',
      change('tracks: [full]', 'tracks: [builder]'),
      [
        '9:8  builder-track  found platform as the best to ask; expected one of: senior, engineer, junior, for a question that lists builder',
        '10:9  tracks  found builder; expected "full", alone or with "builder"',
      ],
    ],
  ])('reports %s', (_name, edits, expected) => {
    const report = reportAfter(...edits).filter((line) => line.startsWith(a));
    expect(report).toEqual(expected.map((line) => `${a}:${line}`));
  });

  it('names every unknown attribute with those that are known', () => {
    expect(reportAfter(edit(a, 'weight: 3', 'weight: 3\ncolour: red'))).toEqual([
      `${a}:4:1  unknown-attribute  found "colour"; expected one of: id, weight, gate, key, notApplicable, patterns, practices, ask, tracks, effort, horizon, requires, references, applies, targets, clause, variants`,
    ]);
  });
});
