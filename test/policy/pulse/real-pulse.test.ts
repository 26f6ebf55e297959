import { describe, expect, it } from 'vitest';
import { inTrack } from '../../../app/assessment/applicable-questions';
import { isSeatTrack, roles } from '../../../app/bank/bank';
import { withOutsideBanks } from '../../../app/bank/edition';
import { readExtraBank } from '../../../app/bank/extra-bank';
import { formatIssue } from '../../../app/content/issue';
import { proseText } from '../../../app/content/prose';
import { bodyText } from '../../../app/document/plain-text';
import { policyParts } from '../../../app/policy/policy-parts';
import { buildPulse, policyDigest, pulseBank } from '../../../app/policy/pulse/build-pulse';
import { personaPolicies } from '../personas';
import { readRealPolicy } from '../real-content';

const personas = [...personaPolicies()].filter(([, { assessment }]) => !isSeatTrack(assessment.track));
const whitespace = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(personas)('the pulse of %s', (_name, parts) => {
  const files = pulseBank(parts) ?? new Map<string, string>();
  const { bank, issues } = readExtraBank(files, parts.edition);
  const questions = bank?.questions ?? [];

  it('is a bank that the checker reads without a fault or a warning', () => {
    expect(issues.map(formatIssue)).toEqual([]);
    expect(bank?.outside?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('asks six to ten questions of all three kinds, the heaviest of each kind first', () => {
    expect(questions.length).toBeGreaterThanOrEqual(6);
    expect(questions.length).toBeLessThanOrEqual(10);
    for (const kind of ['know', 'can', 'did']) {
      const weights = questions.filter(({ clause }) => clause?.asks === kind).map(({ weight }) => weight);
      expect(weights.length).toBeGreaterThan(0);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    }
  });

  it('asks only engineers and juniors, on their role tracks and on the builder track', () => {
    const edition = bank ? withOutsideBanks(parts.edition, [bank]) : parts.edition;
    for (const question of questions) {
      const asked = roles.filter((role) => inTrack(edition, question, { track: 'role', role }));
      expect(asked).toEqual(['engineer', 'junior']);
      expect(inTrack(edition, question, { track: 'builder' })).toBe(true);
    }
  });

  it('asks about clauses that this policy prints, by their number, and quotes each as it stands there', () => {
    const printed = new Map(parts.clauses.map((clause) => [clause.id, clause]));
    for (const { id, clause, why } of questions) {
      const found = printed.get(id.replace('x-pulse.', ''));
      expect(clause).toMatchObject({ number: found?.number, title: found?.clause.title });
      expect(whitespace(proseText(why))).toContain(whitespace(bodyText(found?.blocks ?? []).join(' ')));
    }
  });

  it('prints no placeholder, no answer and not the organisation', () => {
    const all = (buildPulse(parts) ?? []).map(({ text }) => text).join('\n');
    expect(all).not.toMatch(/\{\{|\}\}|undefined|NaN/);
    expect(all).not.toContain(parts.assessment.organisation);
    expect(all).toContain(policyDigest(parts));
  });

  it('is the same bytes twice', () => {
    expect(buildPulse(policyParts(parts))).toEqual(buildPulse(parts));
  });
});

describe('the pulses of all personas', () => {
  it('ask every authored question of somebody', () => {
    const authored = readRealPolicy().policy.clauses.flatMap(({ id, pulse }) => (pulse ? [id] : []));
    const asked = new Set(personas.flatMap(([, parts]) => [...(pulseBank(parts)?.keys() ?? [])]));
    expect(authored.filter((id) => !asked.has(`${id}.md`))).toEqual([]);
  });

  it('have another digest where a decision differs', () => {
    const [, parts] = personas[0] ?? [];
    if (!parts) throw new Error('no persona');
    const { assessment } = parts;
    const written = { 'stop-minutes': { value: 7, by: 'CTO', on: '2026-01-01', why: 'Because' } };
    const other = policyParts({ ...parts, assessment: { ...assessment, decisions: written } });
    expect(policyDigest(other)).not.toBe(policyDigest(parts));
  });
});
