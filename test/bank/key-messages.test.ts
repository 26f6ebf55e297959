import { describe, expect, it } from 'vitest';
import { parseKeyMessages } from '../../app/bank/parse-key-messages';
import { formatIssue } from '../../app/content/issue';
import { parseMarkdownFile } from '../../app/content/markdown-file';
import { type Edit, edit, editedContent, issuesOf } from './base-content';

const path = 'messages/1.0.0/key-messages.md';

function file(when: string, text = 'So it is.'): string {
  return `---
messages:
  - { id: one, priority: 1, when: ${when} }
decisions:
  - { id: two, priority: 1, when: always }
---
# Messages

## one · First
${text}

## two · Second
Do it by {{day:7}}.
`;
}

function read(raw: string) {
  const parsed = parseMarkdownFile(path, raw);
  const messages = parseKeyMessages(parsed);
  return { messages, issues: parsed.log.issues.map(formatIssue) };
}

describe('a key message’s condition', () => {
  it('may test levels, ratings and the autonomy gap beside answers and facts', () => {
    const when =
      '{ all: [{ level: { domain: d, atMost: 1 } }, { any: [{ rating: { pattern: p, is: severe } }, { not: { autonomyGap: { atLeast: 2 } } }] }, { fact: { name: f, is: x } }] }';
    const { messages, issues } = read(file(when));
    expect(issues).toEqual([]);
    expect(messages.messages[0]?.when).toEqual({
      kind: 'all',
      of: [
        { kind: 'level', domain: 'd', test: { op: 'atMost', value: 1 } },
        {
          kind: 'any',
          of: [
            { kind: 'rating', pattern: 'p', test: { op: 'is', value: 'severe' } },
            { kind: 'not', of: { kind: 'autonomyGap', test: { op: 'atLeast', value: 2 } } },
          ],
        },
        { kind: 'plain', of: { kind: 'fact', name: 'f', test: { op: 'is', value: 'x' } } },
      ],
    });
  });

  it.each([
    ['{ level: { domain: d, atLeast: 5 } }', 'a whole number from 0 to 4'],
    ['{ level: { domain: d } }', 'one of: atLeast, atMost, is'],
    ['{ rating: { pattern: p, is: terrible } }', 'one of: low, moderate, high, severe'],
    ['{ autonomyGap: { atLeast: 2, is: 3 } }', 'one of: atLeast'],
    ['{ all: [] }', 'at least one condition in it'],
    ['{ mood: { is: bad } }', 'exactly one of: all, any, not, answer, fact'],
  ])('is refused where it is wrong: %s', (when, expected) => {
    const { issues } = read(file(when));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(/^messages\/1\.0\.0\/key-messages\.md:3:\d+ /);
    expect(issues[0]).toContain(expected);
  });
});

describe('the checker', () => {
  const ids =
    '\n## Key messages\n\n| id | what |\n|---|---|\n| one | First |\n\n## Decisions asked\n\n| id | what |\n|---|---|\n| two | Second |\n';
  const pins: Edit[] = [
    edit(
      'editions/2000.1.md',
      '  - { path: references/1.0.0 }\n',
      '  - { path: references/1.0.0 }\n  - { path: messages/1.0.0 }\n',
    ),
    edit('ids.md', '\n## Facts\n', `${ids}\n## Facts\n`),
  ];
  const reported = (raw: string) => issuesOf(editedContent(pins).set(path, raw)).map(formatIssue);

  it('finds no fault in a good file', () => {
    expect(reported(file('{ level: { domain: d, atMost: 1 } }'))).toEqual([]);
  });

  it.each([
    ['{ level: { domain: e, atMost: 1 } }', 'So it is.', 'condition-types  found the domain "e"; expected one of: d'],
    ['{ rating: { pattern: q, is: low } }', 'So it is.', 'condition-types  found the pattern "q"; expected one of: p'],
    ['{ answer: { question: d.z, is: 0 } }', 'So it is.', 'condition-types  found the question "d.z"'],
    ['{ autonomyGap: { is: 1 } }', 'There are {{sheep}}.', 'message-value  found {{sheep}}; expected one of: inUse,'],
    ['{ autonomyGap: { is: 1 } }', 'By {{day:400}}.', 'message-value  found {{day:400}}; expected days from 1 to 365'],
    ['{ autonomyGap: { is: 1 } }', '{{level:e}}.', 'message-value  found {{level:e}}; expected domain: one of d'],
    [
      '{ autonomyGap: { is: 1 } }',
      '{{gap:2}}.',
      'message-value  found {{gap:2}}; expected {{gap}} without an argument',
    ],
  ])('names what is wrong with %s and %s', (when, text, expected) => {
    const report = reported(file(when, text));
    expect(report).toHaveLength(1);
    expect(report[0]).toContain(expected);
  });

  it('wants each id listed, each priority once, and what always speaks at the end', () => {
    const two = file('always').replace(
      'decisions:',
      '  - { id: three, priority: 1, when: { autonomyGap: { is: 1 } } }\ndecisions:',
    );
    const report = reported(`${two}\n## three · Third\nSo.\n`);
    expect(report.map((line) => line.replace(/^[^ ]+ +/, ''))).toEqual([
      'priority  found priority 1 twice; expected each priority once in a list',
      'rule-always  found a rule that always speaks before others; expected such rules after all others',
      'permanent-id  found "three"; expected an id of ids.md under "key messages"',
    ]);
  });
});
