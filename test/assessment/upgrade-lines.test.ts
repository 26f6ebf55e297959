import { describe, expect, it } from 'vitest';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import { answersFile } from '../../app/assessment/write-answers-file';
import { formatIssue } from '../../app/content/issue';
import { inventEdition, question } from '../scoring/invented-edition';

const after = { ...inventEdition({ questions: [question('d.new')] }), id: '2000.2' };
const before = inventEdition({ questions: [question('d.old')] });
const editions = new Map([before, after].map((one) => [one.id, one]));
const head = ['edition: "2000.2"', 'track: full', 'organisation: Nobody Ltd', 'date: 2000-02-29'];

const read = (...lines: string[]) => readAnswersFile([...head, ...lines].join('\n'), editions, 'a.yaml');
const faults = (...lines: string[]) => read(...lines).issues.map(formatIssue);

describe('what an upgrade wrote into an answers file', () => {
  it('is read with the older edition, which knows the questions that are gone', () => {
    const { assessment, issues } = read(
      'answers: { d.new: 2 }',
      'confirm: [d.new, mcp]',
      'kept:',
      '  "2000.1":',
      '    facts: { juniors: 20 }',
      '    answers: { d.old: { said: 3, judged: 1, reason: stale } }',
      '    decisions: { gone: { value: 1, by: CTO, on: 2000-01-01, why: So } }',
    );
    expect(issues).toEqual([]);
    expect(assessment?.confirm).toEqual(['d.new', 'mcp']);
    expect(assessment?.kept?.['2000.1']).toEqual({
      facts: { juniors: 20 },
      answers: { 'd.old': { state: 'known', level: 3 } },
      examined: { 'd.old': { judged: { answer: { state: 'known', level: 1 }, reason: 'stale' }, evidence: [] } },
      decisions: { gone: { value: 1, by: 'CTO', on: '2000-01-01', why: 'So' } },
    });
  });

  it('says beside each part what it is there for', () => {
    const { assessment } = read(
      'answers: { d.new: 2 }',
      'confirm: [d.new]',
      'kept: { "2000.1": { answers: { d.old: 1 } } }',
    );
    if (!assessment) throw new Error('not read');
    expect(answersFile(assessment).split('\n').slice(4)).toEqual([
      'answers:',
      '  d.new: 2',
      '# Asked otherwise since they were answered: look again, then take the line out.',
      'confirm:',
      '  - d.new',
      '# Said under an older edition and asked no more, or otherwise: kept, and never scored.',
      'kept:',
      '  "2000.1":',
      '    answers:',
      '      d.old: 1',
      '',
    ]);
  });

  it.each<[string, string[], string]>([
    [
      'a question that is not asked',
      ['confirm: [d.old]'],
      'a.yaml:5:11  unknown-question  found "d.old"; expected a question or a fact',
    ],
    [
      'no list',
      ['confirm: d.new'],
      'a.yaml:5:10  wrong-value  found "d.new"; expected a list of questions and facts: [id, id]',
    ],
    [
      'the edition of the file itself, under which the next upgrade would write over it',
      ['kept: { "2000.2": { answers: { d.new: 1 } } }'],
      'a.yaml:5:9  kept-not-older  found "2000.2" beside edition 2000.2; expected an older edition',
    ],
    [
      'an unknown edition',
      ['kept: { "1999.1": { answers: { d.old: 1 } } }'],
      'a.yaml:5:9  unknown-edition  found "1999.1"; expected an edition',
    ],
    [
      'a part that is never kept',
      ['kept: { "2000.1": { track: full } }'],
      'a.yaml:5:21  unknown-attribute  found "track"; expected a part',
    ],
    [
      'an answer that edition does not know',
      ['kept: { "2000.1": { answers: { d.new: 1 } } }'],
      'a.yaml:5:32  unknown-question  found "d.new"; expected a question',
    ],
    [
      'a level that there is not',
      ['kept: { "2000.1": { answers: { d.old: 7 } } }'],
      'a.yaml:5:39  level-range  found "7" for "d.old"; expected a level from 0 to 4',
    ],
  ])('may not hold %s', (_name, lines, expected) => {
    expect(faults(...lines)).toHaveLength(1);
    expect(faults(...lines)[0]).toContain(expected);
  });
});

it('reads a file of an unknown edition by the newest: 2000.10 comes after 2000.9', () => {
  const nine = { ...before, id: '2000.9' };
  const ten = { ...after, id: '2000.10' };
  const lines = ['edition: "1999.1"', ...head.slice(1), 'answers: { d.new: 2 }'];
  const { issues } = readAnswersFile(lines.join('\n'), new Map([ten, nine].map((one) => [one.id, one])), 'a.yaml');
  expect(issues.map(({ rule }) => rule)).toEqual(['unknown-edition']);
});
