import { describe, expect, it } from 'vitest';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import { formatIssue } from '../../app/content/issue';
import { inventEdition, question } from '../scoring/invented-edition';

const edition = inventEdition({ questions: [question('d.a')] });

function read(lines: string) {
  const text = `edition: "2000.1"\n${lines}\norganisation: "Nobody Ltd"\ndate: 2000-01-01\n`;
  const { assessment, issues } = readAnswersFile(text, new Map([[edition.id, edition]]));
  return { assessment, issues: issues.map(formatIssue) };
}

describe('the role of an answers file', () => {
  it('is kept on the role track', () => {
    expect(read('track: role\nrole: security').assessment).toMatchObject({ track: 'role', role: 'security' });
  });

  it('is needed there, and a role', () => {
    const roles = 'leadership, security, platform, senior, engineer or junior';
    expect(read('track: role').issues).toEqual([
      `answers.yaml:1:1  missing-role  found no "role"; expected the role that answers: ${roles}`,
    ]);
    expect(read('track: role\nrole: securty').issues).toEqual([
      'answers.yaml:3:7  unknown-role  found "securty"; expected a role; did you mean "security"?',
    ]);
  });

  it('is refused on every other track', () => {
    for (const track of ['quick', 'full', 'builder']) {
      expect(read(`track: ${track}\nrole: security`).issues).toEqual([
        `answers.yaml:3:1  role-without-track  found a role on the ${track} track; expected track: role, or no such line`,
      ]);
    }
  });
});
