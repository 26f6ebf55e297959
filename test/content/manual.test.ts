import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseContradictions } from '../../app/bank/parse-contradictions';
import { parseFact } from '../../app/bank/parse-fact';
import { parseIncident } from '../../app/bank/parse-incident';
import { parseKeyMessages } from '../../app/bank/parse-key-messages';
import { parseQuestion } from '../../app/bank/parse-question';
import { parseVendor } from '../../app/bank/parse-vendor';
import { formatIssue } from '../../app/content/issue';
import { type MarkdownFile, parseMarkdownFile } from '../../app/content/markdown-file';
import { readRealPolicy } from '../policy/real-content';

const manual = readFileSync('content/README.md', 'utf8');

/** The manual's section whose heading starts so; headings inside its examples are no sections of the manual. */
function sectionUnder(heading: string): string {
  const marked = manual.replace(/```[\s\S]*?```/g, (fence) => fence.replace(/^## /gm, '##\t'));
  const section = marked.split(/^## /m).find((one) => one.startsWith(heading)) ?? '';
  return section.replace(/^##\t/gm, '## ');
}

/** Its first fenced example. */
function exampleUnder(heading: string): string {
  const example = /```markdown\n([\s\S]*?)```/.exec(sectionUnder(heading))?.[1];
  if (!example) throw new Error(`The manual has no example under "${heading}"`);
  return example;
}

const forms: readonly [string, string, (file: MarkdownFile, raw: string) => unknown][] = [
  ['A question', 'banks/permissions/1.0.0/production-write.md', (file, raw) => parseQuestion(file, raw, 'permissions')],
  ['A fact', 'facts/1.0.0/autonomy.md', parseFact],
  ['An incident', 'incidents/1.0.0/cost-explorer-december-2025.md', parseIncident],
  ['Answers that do not fit together', 'messages/1.0.0/contradictions.md', parseContradictions],
  ['Key messages and decisions', 'messages/1.0.0/key-messages.md', parseKeyMessages],
  ['Vendor facts', 'enforcement/1.0.0/agentco.md', parseVendor],
];

describe.each(forms)("the manual's example of %s", (heading, path, parse) => {
  const example = exampleUnder(heading);
  const issuesOf = (raw: string) => {
    const file = parseMarkdownFile(path, raw);
    const made = parse(file, raw);
    return { made, issues: file.log.issues.map(formatIssue) };
  };

  it('is read by the real parser without a fault', () => {
    const { made, issues } = issuesOf(example);
    expect(issues).toEqual([]);
    expect(made).toBeTruthy();
  });

  it('stands beside every attribute that the parser takes', () => {
    const known = issuesOf(example.replace('---\n', '---\nno-such-attribute: 1\n')).issues;
    const names = /expected one of: (.*)$/.exec(known[0] ?? '')?.[1]?.split(', ') ?? [];
    expect(names.length).toBeGreaterThan(0);
    const missing = names.filter((name) => !new RegExp(`(^\\s*|[\`{ -])${name}[\`:]`, 'm').test(sectionUnder(heading)));
    expect(missing).toEqual([]);
  });
});

describe("the manual's example of a clause", () => {
  const path = 'clauses/kill-switch.md';

  it('is read and checked with its pulse, in place of the real one, without a fault', () => {
    const { policy, issues } = readRealPolicy({ [path]: exampleUnder('A policy') });
    expect(issues.map(formatIssue)).toEqual([]);
    expect(policy.clauses.find(({ id }) => id === 'kill-switch')?.pulse?.choices[2]).toBe('I know the written way.');
  });

  it('stands beside every attribute that the parser takes', () => {
    const example = exampleUnder('A policy').replace('---\n', '---\nno-such-attribute: 1\n');
    const { issues } = readRealPolicy({ [path]: example.replace('  asks:', '  no-such-part: 1\n  asks:') });
    const names = issues.flatMap(({ expected }) => /^one of: (.*)$/.exec(expected)?.[1]?.split(', ') ?? []);
    expect(names).toContain('prompt');
    expect(names.filter((name) => !new RegExp(`^ *${name}:`, 'm').test(exampleUnder('A policy')))).toEqual([]);
  });
});

it('shows a question with variants, a fact in builder words and a question of the builder track', () => {
  const question = parseQuestion(parseMarkdownFile(forms[0]?.[1] ?? '', exampleUnder('A question')), '', 'permissions');
  expect(question?.variants).toHaveLength(1);
  expect(question?.builder).toBe(true);
  expect(parseFact(parseMarkdownFile('autonomy.md', exampleUnder('A fact')))?.builder).toBeDefined();
});

it('at least twelve rules about answers that do not fit together are in force', () => {
  const path = 'content/messages/1.0.0/contradictions.md';
  expect(parseContradictions(parseMarkdownFile(path, readFileSync(path, 'utf8'))).length).toBeGreaterThanOrEqual(12);
});
