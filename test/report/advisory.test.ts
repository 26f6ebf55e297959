import { describe, expect, it } from 'vitest';
import type { Bank } from '../../app/bank/bank';
import type { Edition } from '../../app/bank/edition';
import type { StaleFact } from '../../app/bank/stale-fact';
import { bodyText } from '../../app/document/plain-text';
import type { AdvisorySources } from '../../app/report/advisory/advisory-input';
import { buildAdvisory } from '../../app/report/advisory/build-advisory';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { answerFrom, incident, inventAssessment, inventEdition, question } from '../scoring/invented-edition';

const before = inventEdition({
  questions: ['d.a', 'd.b', 'd.c', 'd.gone'].map((id) => question(id)),
  autonomy: { A1: [{ question: 'd.a', atLeast: 1 }] },
  incidents: [incident('known', { 'The first barrier.': answerFrom('d.a', 3) })],
});
const next = inventEdition({
  questions: [
    question('d.a'),
    question('d.b', { weight: 5, choices: ['0', 'one, and written down', '2', '3', '4'] }),
    question('d.c'),
    question('d.new', { prompt: 'Is it new?' }),
  ],
  autonomy: { A1: [{ question: 'd.a', atLeast: 3 }] },
  incidents: [
    incident('known', { 'The first barrier.': answerFrom('d.a', 3) }),
    incident('fresh', {
      'Somebody looked.': answerFrom('d.a', 2),
      'Somebody else could stop it.': answerFrom('d.b', 3),
      'It was asked at all.': answerFrom('d.new', 3),
    }),
  ],
});
const banks = next.banks.map(
  (bank): Bank => ({
    ...bank,
    version: '1.1.0',
    from: { version: '1.0.0', questions: [{ id: 'd.b', change: 'relevelled', of: ['d.b'], answers: 'confirm' }] },
  }),
);
const after: Edition = { ...next, id: '2000.2', digest: 'next', banks };
const assessment = inventAssessment({ 'd.a': 2, 'd.b': 1, 'd.gone': 4 });
const sources: AdvisorySources = { assessment, before, after, known: [], date: '2000-09-01', stale: [] };

const note = (over: Partial<AdvisorySources> = {}) => buildAdvisory({ ...sources, ...over });
const textOf = (over: Partial<AdvisorySources> = {}) => bodyText(note(over).blocks).join('\n');
const part = (title: string) =>
  textOf()
    .split(`${title}\n`)[1]
    ?.split(/\n\d+ /)[0] ?? '';

const stale: StaleFact = {
  id: 'maker-switch',
  title: 'One switch stops all',
  vendor: 'Maker',
  checkedOn: '2000-01-01',
  reviewBy: '2000-06-01',
  again: { checkedOn: '2000-08-01', isSame: false },
  controls: ['Settings of Maker'],
  clauses: [{ number: '4.2', title: 'Who may stop it', isWhole: false }],
};

describe('the advisory note', () => {
  it('says first that nothing was asked again and no number changed, and prints none', () => {
    const [first] = note().blocks;
    expect(first).toMatchObject({ kind: 'callout', title: expect.stringContaining('no number of yours has changed') });
    const { score } = scoreAssessment(before, assessment);
    expect(textOf()).not.toContain(`${score?.floor.shown} of 100`);
    expect(textOf()).not.toMatch(/\d+ of 100/);
  });

  it('replays a new incident on the answers as they were given, and leaves those known before alone', () => {
    const said = part('New incidents, replayed on your answers');
    expect(said).toContain('fresh');
    expect(said).not.toContain('known,');
    const chains = note().blocks.flatMap((block) => (block.kind === 'figure' ? [block.chart] : []));
    expect(chains).toMatchObject([
      {
        barriers: [{ state: 'inPlace' }, { state: 'missing' }, { state: 'unknown' }],
        title: expect.stringContaining('You report 1 of 3 barriers in place. One is not known.'),
      },
    ]);
  });

  it('tells of each question that moved what it would mean for the reply', () => {
    const said = part('Questions asked, weighed or required otherwise');
    expect(said).toContain('d.a?');
    expect(said).toContain('for A1 at least 1 before, 3 now');
    expect(said).toContain('A1 would ask for more than you reported: at least 3.');
    expect(said).toContain('Re-levelled and re-weighted; weight 1 to 5');
    expect(said).toContain('Level 1 reads now: “one, and written down”');
    expect(said).toContain('Your reply would stand, and somebody should look at it again.');
    expect(said).not.toContain('d.c?');
  });

  it('names new questions, and those asked no more with what was said of them', () => {
    expect(part('New questions')).toContain('Is it new?');
    expect(part('Questions asked no more')).toContain('d.gone? You said: 4.');
  });

  it('names facts past their review, what the newer edition says, and the clauses they touch', () => {
    const said = textOf({ stale: [stale, { ...stale, id: 'other', title: 'Another' }] });
    expect(said).toContain('Maker: One switch stops all. Read on 1 January 2000, to be read again by 1 June 2000.');
    expect(said).toContain('The newer edition read it on 1 August 2000, and it says something else now.');
    expect(said.split('4.2 Who may stop it (in part)')).toHaveLength(2);
    expect(textOf()).toContain('On 1 September 2000 nothing that your settings rest on is past the day');
  });

  it('within one edition tells of facts past their review alone', () => {
    const said = textOf({ after: before, stale: [stale] });
    expect(said).toContain('No incident has been added since.');
    expect(said).toContain('There is no newer edition than that of your answers.');
    expect(said).not.toContain('Questions');
  });
});

describe('a question that was split or merged', () => {
  const derived = inventEdition({
    questions: ['d.a', 'd.half', 'd.both'].map((id) => question(id)),
  });
  const from = {
    version: '1.0.0',
    questions: [
      { id: 'd.half', change: 'split', of: ['d.b'], answers: 'confirm' },
      { id: 'd.both', change: 'merged', of: ['d.c', 'd.gone'], answers: 'ask' },
    ],
  } as const;
  const newer: Edition = {
    ...derived,
    id: '2000.2',
    banks: derived.banks.map((bank) => ({ ...bank, version: '1.1.0', from })),
  };

  it('is told with what was said of each question that it comes from', () => {
    const said = textOf({ after: newer });
    const rows = said.slice(said.indexOf('d.half?'), said.indexOf('Questions asked no more'));
    expect(rows).toContain('Split, from d.b');
    expect(rows).toContain('Your reply would stand, and somebody should look at it again.');
    expect(rows).toContain('Merged, from d.c and d.gone');
    expect(rows).toContain('Not answered and 4');
    expect(rows).toContain('It would be asked anew; your reply would be kept beside it.');
    const gone = said.slice(said.indexOf('Questions asked no more'));
    expect(gone).toContain('d.gone? You said: 4.');
    expect(gone).not.toContain('d.b?');
  });
});
