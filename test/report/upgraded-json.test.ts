import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../app/assessment/assessment';
import { upgradedJson } from '../../app/report/upgraded-json';

describe('what was kept of an older edition', () => {
  const kept: NonNullable<Assessment['kept']> = {
    '2025.1': {
      answers: { 'tooling.gone': { state: 'known', level: 2 } },
      responses: [{ role: 'engineer', answers: { 'tooling.gone': { state: 'known', level: 1 } } }],
    },
  };

  it('goes into a result without any single reply', () => {
    expect(upgradedJson({ kept }, undefined)).toEqual({ kept: { '2025.1': { answers: kept['2025.1']?.answers } } });
  });
});
