import { describe, expect, it } from 'vitest';
import { resultJson } from '../../app/report/result-json';
import { engineVersion } from '../../app/scoring/engine-version';
import { allAt, nothingAnswered, realEdition, realisticMid } from './respondents';

const edition = realEdition();
const policy = {
  clauses: [{ id: 'kill-switch' }],
  decisions: { tolerance: 'balanced' },
  ledger: [{ id: 'kill-switch' }],
};

/** What a reader of the file sees. */
function read(input: ReturnType<typeof realisticMid>): Record<string, Record<string, unknown>> {
  return JSON.parse(JSON.stringify(resultJson({ ...input, policy })));
}

describe('result.json', () => {
  it('has the keys that were promised, and more', () => {
    const result = read(realisticMid(edition));
    expect(result).toMatchObject({
      schemaVersion: 1,
      engineVersion,
      edition: { id: edition.id, digest: edition.digest },
      track: 'full',
      ...policy,
    });
    const promised = 'autonomy score coverage domains patterns practices pace gaps plan incidents clauses'.split(' ');
    for (const key of promised) expect(result).toHaveProperty(key);
  });

  it('gives each part its shape', () => {
    const { autonomy, score, domains, patterns, gaps, incidents } = read(realisticMid(edition));
    const points = { points: expect.any(Number), of: expect.any(Number), shown: expect.any(Number) };
    expect(score).toEqual({ floor: points, ceiling: points });
    expect(autonomy).toMatchObject({ inUse: 'A3', supported: { floor: 'A0', ceiling: 'A1' } });
    expect(autonomy?.missing).toContainEqual({
      for: 'A1',
      question: 'tooling.data-classes',
      has: null,
      needs: 2,
      why: 'unknown',
    });
    expect(Object.keys(domains ?? {})).toEqual(edition.banks.map((bank) => bank.domain));
    expect(domains?.review).toMatchObject({
      score: { floor: points, ceiling: points },
      level: { floor: expect.any(Number), ceiling: expect.any(Number) },
      coverage: { known: expect.any(Number), of: expect.any(Number), shown: expect.any(Number) },
    });
    expect(Object.keys(patterns ?? {})).toHaveLength(6);
    expect(patterns?.['tool-lock-in']).toMatchObject({ stakes: 'low', rating: { floor: 'low', ceiling: 'high' } });
    expect(gaps?.[0]).toMatchObject({ question: 'permissions.recoverable-backups', level: 0, severity: 'critical' });
    expect(incidents?.['storefront-march-2026']).toMatchObject({
      verdict: 'thin',
      firstMissing: expect.any(String),
    });
  });

  it('keeps its keys in one order, whatever order the answers came in', () => {
    const input = realisticMid(edition);
    const turned = Object.fromEntries(Object.entries(input.assessment.answers).reverse());
    const again = { ...input, assessment: { ...input.assessment, answers: turned } };
    const card = Object.fromEntries(Object.entries(input.card).reverse()) as unknown as typeof input.card;
    expect(JSON.stringify(resultJson({ ...again, card, policy }))).toBe(
      JSON.stringify(resultJson({ ...input, policy })),
    );
  });

  it('loses nothing when written: no value is missing or not a number', () => {
    for (const input of [nothingAnswered(edition), allAt(edition, 0), allAt(edition, 4)]) {
      const result = resultJson({ ...input, policy });
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    }
  });
});
