import { describe, expect, it } from 'vitest';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import type { Edition } from '../../app/bank/edition';
import { formatIssue } from '../../app/content/issue';
import { inventEdition, inventedFacts, question } from '../scoring/invented-edition';

const plain = inventEdition({
  questions: [question('review.second-pair'), question('tools.register', { notApplicable: 'withReason' })],
});
const numbers = {
  ...inventedFacts[0],
  id: 'outcome-numbers',
  type: 'outcomes',
  choices: [{ id: 'recovery-time', label: 'Time to recover', alone: false }],
} as Edition['facts'][number];
const edition: Edition = { ...plain, facts: [...plain.facts, numbers] };

const head = ['edition: "2000.1"', 'track: full', 'organisation: Nobody Ltd', 'date: 2000-02-29'];

function read(...lines: string[]) {
  return readAnswersFile([...head, ...lines].join('\n'), new Map([[edition.id, edition]]), 'a.yaml');
}

const issues = (...lines: string[]) => read(...lines).issues.map(formatIssue);
const answer = (value: string) => issues('answers:', `  tools.register: ${value}`);
const decided = (value: string) => issues('dispositions:', `  tools.register: ${value}`);

describe('an answer with its truths apart', () => {
  it('is read part by part', () => {
    const { assessment } = read(
      'answers:',
      '  tools.register: { said: 2, evidenced: 1, judged: 0, reason: "stale", evidence: ["list of May"], note: "ask again" }',
      '  review.second-pair: { said: unknown }',
    );
    expect(assessment?.answers).toEqual({
      'tools.register': { state: 'known', level: 2 },
      'review.second-pair': { state: 'unknown' },
    });
    expect(assessment?.examined).toEqual({
      'tools.register': {
        evidenced: { state: 'known', level: 1 },
        judged: { answer: { state: 'known', level: 0 }, reason: 'stale' },
        evidence: ['list of May'],
        note: 'ask again',
      },
    });
  });

  it.each([
    ['{ sayd: 2 }', 'a.yaml:6:21  unknown-attribute  found "sayd"; expected a part of an answer; did you mean "said"?'],
    ['{ said: 5 }', 'a.yaml:6:27  level-range  found "5" for "tools.register, said"; expected a level from 0 to 4'],
    [
      '{ judged: 1 }',
      'a.yaml:6:29  judged-reason  found "tools.register" as judged, without a reason; expected reason: "why"',
    ],
    [
      '{ said: 1, reason: x }',
      'a.yaml:6:30  reason-without-judged  found a reason; expected judged: beside it, or note: instead',
    ],
    [
      '{ evidence: list }',
      'a.yaml:6:31  evidence-form  found "list"; expected a list of at most 20 things seen: ["…"]',
    ],
    ['{ said: 1, note: 7.5 }', undefined],
    [
      '{ evidenced: 1 }',
      'a.yaml:6:3  evidence-missing (warning)  found "tools.register" as evidenced, and nothing that was seen; expected evidence: ["…"]',
    ],
    [
      '{ evidenced: unknown }',
      'a.yaml:6:32  evidenced-unknown  found "unknown"; expected 0 to 4, unknown, or { notApplicable: "reason" } without unknown, or no such line',
    ],
  ])('%s', (value, issue) => {
    expect(answer(value)).toEqual(issue ? [issue] : []);
  });
});

describe('responses', () => {
  const response = (...lines: string[]) => issues('responses:', ...lines);

  it('are read with role, unit and replies', () => {
    const { assessment } = read(
      'minimumGroup: 6',
      'responses:',
      '  - { role: senior, unit: North, answers: { tools.register: notMyArea } }',
      '  - { role: platform, answers: { tools.register: 3, review.second-pair: unknown } }',
    );
    expect(assessment?.minimumGroup).toBe(6);
    expect(assessment?.responses).toEqual([
      { role: 'senior', unit: 'North', answers: { 'tools.register': { state: 'notMyArea' } } },
      {
        role: 'platform',
        answers: { 'tools.register': { state: 'known', level: 3 }, 'review.second-pair': { state: 'unknown' } },
      },
    ]);
  });

  it('have their faults at their places', () => {
    expect(response('  - { role: senor, answers: { tools.registr: 3, review.second-pair: 9 } }')).toEqual([
      'a.yaml:6:13  unknown-role  found "senor"; expected a role; did you mean "senior"?',
      'a.yaml:6:31  unknown-question  found "tools.registr"; expected a question; did you mean "tools.register"?',
      'a.yaml:6:69  level-range  found "9" for "review.second-pair"; expected a level from 0 to 4',
    ]);
    expect(response('  - { answers: {} }')).toEqual([expect.stringContaining('a.yaml:6:5  missing-role')]);
    expect(issues('responses: 7')).toEqual([expect.stringContaining('a.yaml:5:12  wrong-value')]);
  });

  it('are warned of where only units speak, where one hand said the same, and where groups are small', () => {
    expect(response('  - { role: senior, unit: North, answers: {} }')).toEqual([
      'a.yaml:5:1  units-only (warning)  found a unit on every response; expected some without: only those speak for the organisation',
    ]);
    expect(
      issues('answers: { tools.register: 1 }', 'responses:', '  - { role: senior, answers: { tools.register: 2 } }'),
    ).toEqual([
      'a.yaml:5:12  said-twice (warning)  found "tools.register" said here and in the responses; expected one of them: the responses count',
    ]);
    expect(issues('minimumGroup: 3')).toEqual([expect.stringContaining('a.yaml:5:15  small-group (warning)')]);
    expect(issues('minimumGroup: 2')).toEqual([
      'a.yaml:5:15  minimum-group  found "2"; expected a whole number from 3 to 100',
    ]);
  });
});

describe('dispositions', () => {
  it('are read in their four kinds', () => {
    const { assessment, dispositionPlaces } = read(
      'dispositions:',
      '  tools.register: { fix: { owner: Ada, due: 2000-06-01 } }',
      '  review.second-pair: open',
    );
    expect(assessment?.dispositions).toEqual({
      'tools.register': { kind: 'fix', owner: 'Ada', due: '2000-06-01' },
      'review.second-pair': { kind: 'open' },
    });
    expect(dispositionPlaces?.get('review.second-pair')).toEqual({ line: 7, column: 3 });
  });

  it.each([
    ['closed', 'disposition-form'],
    ['{ fixed: {} }', 'unknown-disposition  found "fixed"'],
    ['{ fix: { owner: Ada, due: 2000-02-30 } }', 'a.yaml:6:45  date-form  found "2000-02-30" for "due"'],
    ['{ fix: { owner: Ada } }', 'a.yaml:6:26  missing-due  found no "due" in fix; expected fix: { owner, due }'],
    ['{ dispute: { reason: no, by: Ada } }', 'unknown-attribute  found "by"; expected a part of dispute'],
    [
      '{ accept: { until: 2000-02-28, by: Ada, reason: small } }',
      'a.yaml:6:38  date-passed (warning)  found "2000-02-28" for "until"; expected a day from 2000-02-29, the assessment\'s, on',
    ],
  ])('%s', (value, issue) => {
    expect(decided(value)).toEqual([expect.stringContaining(issue)]);
  });
});

describe('the organisation’s own numbers', () => {
  const row = '{ measure: recovery-time, value: 4.5, unit: hours, n: 12, period: 2000, when: before }';

  it('are read as a table', () => {
    const { assessment } = read('facts:', `  outcome-numbers: [${row}]`);
    expect(assessment?.facts['outcome-numbers']).toEqual([
      { measure: 'recovery-time', value: 4.5, unit: 'hours', n: 12, period: '2000', when: 'before' },
    ]);
  });

  it.each([
    row.replace('recovery-time', 'mood'),
    row.replace('12', '1.5'),
    row.replace('before', 'during'),
    row.replace('4.5', 'four'),
    row.replace(', unit: hours', ''),
  ])('are refused as %s', (wrong) => {
    expect(issues('facts:', `  outcome-numbers: [${wrong}]`)).toEqual([
      expect.stringContaining('a.yaml:6:20  fact-value'),
    ]);
  });
});
