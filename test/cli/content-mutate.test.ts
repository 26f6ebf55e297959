import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allQuestions } from '../../app/bank/edition';
import { contentMutate } from '../../app/cli/content-mutate';
import { mutatePersonas } from '../../app/cli/mutate-personas';
import { movedParts, outcomeOf } from '../../app/cli/outcome';
import { loadContent } from '../../app/load-content.server';
import { type Random, randomFrom } from '../hostile/random';
import { realContent, tempFolder } from './run-cli';

const loaded = loadContent(realContent);
if (loaded.kind === 'faults') throw new Error(loaded.report);
const { edition, policy } = loaded.content.current;
const fixtures = 'test/fixtures/answers';

/** An answers file of somebody invented: facts from a short list, answers around a mean. */
function invent(random: Random, index: number): string {
  const mean = index % 4;
  const facts = {
    autonomy: random.pick(['A1', 'A2', 'A3', 'A4', 'A4']),
    'risk-tolerance': random.pick(['progressive', 'balanced', 'conservative']),
    'system-tiers': random.pick(['[tier-1]', '[tier-1, tier-2]', '[tier-3]']),
    juniors: random.below(60),
    mandate: random.pick(['none', 'target']),
  };
  const answers = allQuestions(edition).map(({ id }) => `  ${id}: ${Math.min(4, mean + random.below(3))}`);
  return [
    `edition: "${edition.id}"`,
    'track: full',
    `organisation: "Persona ${index}"`,
    'date: 2026-01-01',
    'facts:',
    ...Object.entries(facts).map(([id, value]) => `  ${id}: ${value}`),
    'answers:',
    ...answers,
    '',
  ].join('\n');
}

describe('content:mutate', () => {
  it('names each gate and question that moves nothing, at its place, and ends in 1', () => {
    const { code, err, out } = contentMutate(['--personas', fixtures], realContent, []);
    expect(code).toBe(err === '' ? 0 : 1);
    for (const line of (err ?? '').trimEnd().split('\n').filter(Boolean))
      expect(line).toMatch(/^banks\/[a-z]+\/1\.\d+\.0\/[a-z-]+\.md:[24]:1 {2}(gate|question)-survives {2}/);
    expect(out).toMatch(/\n?2 personas, \d+ mutations: \d+ survive everywhere\.\n$/);
  });

  it('finds that every question of the real edition moves something for enough different personas', () => {
    const folder = tempFolder();
    const random = randomFrom(7);
    for (let index = 0; index < 16; index++) writeFileSync(join(folder, `p${index}.yaml`), invent(random, index));
    const { err } = contentMutate(['--personas', folder], realContent, []);
    expect(err).not.toContain('question-survives');
  }, 60_000);

  it('takes the first folder that is there when none is named', () => {
    const { out } = contentMutate([], realContent, ['test/golden/none', fixtures]);
    expect(out).toContain(`${readdirSync(fixtures).length} personas`);
  });

  it.each([
    [['--personas', 'nowhere'], 'nowhere: there is no such folder.'],
    [['--personas', 'drizzle'], 'drizzle: no answers file (*.yaml) lies there.'],
    [['--golden'], 'Usage:'],
    [[], 'No personas'],
  ])('refuses %s', (args, message) => {
    const { code, err } = contentMutate(args, realContent, []);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('refuses a persona with a fault, at its place', () => {
    const folder = tempFolder();
    const file = join(folder, 'p.yaml');
    writeFileSync(file, invent(randomFrom(1), 1).replace('track: full', 'track: slow'));
    const { code, err } = contentMutate(['--personas', folder], realContent, []);
    expect(code).toBe(2);
    expect(err).toContain(`${file}:2:8  `);
  });
});

describe('a mutation', () => {
  const answers = Object.fromEntries(
    allQuestions(edition).map(({ id }) => [id, { state: 'known', level: 3 } as const]),
  );
  const assessment = {
    edition: edition.id,
    track: 'full',
    organisation: 'N',
    date: '2026-01-01',
    facts: { autonomy: 'A4', 'risk-tolerance': 'balanced', 'system-tiers': ['tier-1'] },
    answers: { ...answers, 'permissions.production-write': { state: 'known', level: 0 } },
  } as const;
  const persona = { name: 'n', edition, policy, assessment };

  it('of the one gate that holds a domain moves its level', () => {
    const report = mutatePersonas(edition, [persona]).find(
      ({ question }) => question.id === 'permissions.production-write',
    );
    expect(report?.gate?.moved).toContain('level');
    expect(report?.steps).toMatchObject([{ from: 0, to: 1, tried: 1 }]);
  });

  it('counts a persona only where the question is asked and answered', () => {
    const off = { ...persona, assessment: { ...assessment, facts: { autonomy: 'A0' } } };
    const report = mutatePersonas(edition, [off]).find(
      ({ question }) => question.id === 'permissions.production-write',
    );
    expect(report).toMatchObject({ gate: null, steps: [] });
  });

  it('of nothing moves nothing', () => {
    const before = outcomeOf(edition, policy, assessment);
    expect(movedParts(before, outcomeOf(edition, policy, assessment))).toEqual([]);
  });
});
