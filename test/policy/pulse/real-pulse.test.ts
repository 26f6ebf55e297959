import { describe, expect, it } from 'vitest';
import { readExtraBank } from '../../../app/bank/extra-bank';
import { formatIssue } from '../../../app/content/issue';
import { pulseBank } from '../../../app/policy/pulse/build-pulse';
import { personaPolicies } from '../personas';

const personas = [...personaPolicies()];

describe.each(personas)('the pulse of %s', (_name, parts) => {
  const files = pulseBank(parts) ?? new Map<string, string>();
  const { bank, issues } = readExtraBank(files, parts.edition);

  it('is a bank without a fault or a warning', () => {
    expect(issues.map(formatIssue)).toEqual([]);
    expect(bank?.questions.length).toBeGreaterThanOrEqual(6);
    expect(bank?.questions.length).toBeLessThanOrEqual(10);
  });
});
