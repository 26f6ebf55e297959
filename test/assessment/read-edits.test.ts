import { describe, expect, it } from 'vitest';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import { answersFile } from '../../app/assessment/write-answers-file';
import { formatIssue } from '../../app/content/issue';
import { inventEdition, question } from '../scoring/invented-edition';

const edition = inventEdition({ questions: [question('review.second-pair')] });
const head = ['edition: "2000.1"', 'track: full', 'organisation: Nobody Ltd', 'date: 2000-02-29', 'facts:', 'answers:'];

function read(...lines: string[]) {
  return readAnswersFile([...head, ...lines].join('\n'), new Map([[edition.id, edition]]), 'a.yaml');
}

const issues = (line: string) => read('edits:', `  clause.a: ${line}`).issues.map(formatIssue);

describe('edits in an answers file', () => {
  it('are read with their base, in one form of spaces and line ends', () => {
    const {
      assessment,
      issues: none,
      editPlaces,
    } = read(
      'edits:',
      '  clause.a: { base: "One.", text: "Two.  Three.\\n\\n\\nFour.", by: CTO, on: 2000-02-01, why: "Clearer", printed: { days: 10 } }',
      '  message.b:',
      '    base: |',
      '      First.',
      '',
      '      Second.',
      '    text: Mine.',
      '    on: 2000-02-02',
    );
    expect(none).toEqual([]);
    expect(assessment?.edits).toEqual({
      'clause.a': {
        base: 'One.',
        text: 'Two. Three.\n\nFour.',
        by: 'CTO',
        on: '2000-02-01',
        why: 'Clearer',
        printed: { days: 10 },
      },
      'message.b': { base: 'First.\n\nSecond.', text: 'Mine.', on: '2000-02-02', printed: {} },
    });
    expect(editPlaces?.get('message.b')).toEqual({ target: { line: 9, column: 3 }, text: { line: 14, column: 11 } });
  });

  it('come back from the file that is written of them', () => {
    const edits = {
      'lead.plan': {
        base: 'A\n\n- "b"',
        text: '# c: {d}\n\n- e\u2028',
        by: 'R&D',
        on: '2000-02-01',
        printed: { days: 1.5 },
      },
    };
    const decisions = { days: { value: 3, by: 'CTO', on: '2000-02-01', why: 'x' } };
    const { assessment } = read('edits:', '  clause.z: { base: a, text: b, on: 2000-02-01 }');
    if (!assessment) throw new Error('not read');
    const text = answersFile({ ...assessment, decisions, edits });
    const again = readAnswersFile(text, new Map([[edition.id, edition]])).assessment;
    expect(again?.edits).toEqual({ 'lead.plan': { ...edits['lead.plan'], text: '# c: {d}\n\n- e' } });
    expect(again?.decisions).toEqual(decisions);
  });

  it.each([
    ['Mine.', 'a.yaml:8:13  edit-form  found "Mine." for "clause.a"; expected { base:'],
    ['{ text: b, on: 2000-02-01 }', 'a.yaml:8:3  edit-base  found no "base" for "clause.a"; expected { base:'],
    ['{ base: a, on: 2000-02-01 }', 'a.yaml:8:3  edit-text  found no "text" for "clause.a"'],
    ['{ base: a, text: "  ", on: 2000-02-01 }', 'a.yaml:8:3  edit-text  found no "text"'],
    ['{ base: a, text: [b], on: 2000-02-01 }', 'a.yaml:8:30  text-form  found "["b"]" for "text"; expected a text'],
    ['{ base: a, text: b }', 'a.yaml:8:3  edit-on  found no "on" for "clause.a"'],
    [
      '{ base: a, text: b, on: 2000-02-30 }',
      'a.yaml:8:37  date-form  found "2000-02-30" for "on"; expected a calendar date',
    ],
    [
      '{ base: a, text: b, on: 2000-02-01, whi: c }',
      'a.yaml:8:49  unknown-attribute  found "whi"; expected a part of an edit; did you mean "why"?',
    ],
    [
      '{ base: a, text: b, on: 2000-02-01, printed: { days: ten } }',
      'a.yaml:8:66  printed-form  found "ten" for "days"; expected numbers',
    ],
    [`{ base: a, text: ${'x'.repeat(4001)}, on: 2000-02-01 }`, 'a.yaml:8:30  edit-length  found '],
  ])('%.50s is a fault at its place', (line, message) => {
    expect(issues(line)).toEqual([expect.stringContaining(message)]);
    expect(read('edits:', `  clause.a: ${line}`).assessment).toBeUndefined();
  });
});
