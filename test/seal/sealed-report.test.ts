import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../app/assessment/assessment';
import { wordEdition } from '../../app/assessment/word-edition';
import { plainText } from '../../app/document/plain-text';
import { buildPolicy } from '../../app/policy/build-policy';
import { renderPdf } from '../../app/render/pdf/render-pdf';
import { buildReport } from '../../app/report/build-report';
import { resultJson } from '../../app/report/result-json';
import { buildSeatReport } from '../../app/report/seat/build-seat-report';
import { seatInput } from '../../app/report/seat/seat-input';
import { policyInputOf, sourcesOf } from '../../app/results/sources';
import { engineVersion } from '../../app/scoring/engine-version';
import { roundsSince } from '../../app/scoring/rounds';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { canonicalJson } from '../../app/seal/canonical-json';
import { sealGroups } from '../../app/seal/wording';
import { personas } from '../personas/persona';
import { hasTool, runOn, squeeze, textPages } from '../render/pdf-tools';
import { bank, content, dataOf, edition, embedded, engineer, fixture, seal, startup } from './sealed-samples';

describe('a sealed report as PDF', () => {
  const document = seal(startup());
  let pdf = new Uint8Array();
  beforeAll(async () => {
    pdf = new Uint8Array(await renderPdf(document));
  });

  it('carries one file, whose hash is the one on the cover and in the metadata', () => {
    const [data = new Uint8Array(), ...more] = embedded(pdf);
    const hash = createHash('sha256').update(data).digest('hex');
    expect(more).toEqual([]);
    expect(Buffer.from(data).toString('utf8')).toBe(document.seal?.json);
    expect(hash).toBe(document.seal?.sha256);
    expect(Buffer.from(pdf).toString('latin1')).toContain(`<plumbline:sha256>${hash}</plumbline:sha256>`);
    expect(document.meta.facts.at(-1)).toEqual({ label: 'Seal (SHA-256)', value: sealGroups(hash) });
    expect(sealGroups(hash)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  });

  it.skipIf(!hasTool('pdftotext') || !hasTool('pdfdetach'))('is so too by other programs', () => {
    expect(runOn(pdf, 'pdfdetach', ['-list'])).toMatch(/^1 embedded files\n1: report\.json/);
    expect(squeeze(textPages(pdf)[0] ?? '')).toContain(`Seal(SHA-256)${document.seal?.sha256}`);
  });

  it('holds answers, digest and engine in canonical form', () => {
    const data = dataOf(document);
    expect(canonicalJson(data)).toBe(document.seal?.json);
    expect(data).toMatchObject({
      engine: { version: engineVersion, program: expect.stringMatching(/^[0-9a-f]{64}$/) },
      edition: { id: edition().id, digest: edition().digest, outside: [] },
      lang: 'en',
      assessment: { answers: startup().answers, facts: startup().facts },
    });
  });

  it('gives the same bytes for the same answers in another order', async () => {
    const { answers, facts, ...rest } = startup();
    const turned = <T>(values: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(values).toReversed()) as Record<string, T>;
    const again = await renderPdf(seal({ ...rest, facts: turned(facts), answers: turned(answers) }));
    expect(Buffer.compare(again, pdf)).toBe(0);
  });

  it('leaves the policy without any of it', async () => {
    const policy = await renderPdf(buildPolicy(policyInputOf(sourcesOf(content.current, startup()))));
    expect(embedded(policy)).toEqual([]);
    expect(Buffer.from(policy).toString('latin1')).not.toMatch(/plumbline:|EmbeddedFile/);
  });
});

describe('sealing changes nothing that a report says', () => {
  const all: readonly (readonly [string, Assessment])[] = [
    ...personas(edition()).map(({ slug, assessment }) => [slug, assessment] as const),
    ['regional bank', fixture('answers/regional-bank.yaml')],
    ['several respondents', bank()],
  ];

  it.each(all)('of %s', (_, assessment) => {
    const worded = wordEdition(edition(), assessment.facts);
    const input = { edition: worded, assessment, card: scoreAssessment(worded, assessment) };
    const sealed = seal(assessment);
    expect(plainText(sealed)).toEqual(plainText(buildReport(input)));
    expect({ ...sealed.meta, facts: sealed.meta.facts.slice(0, -1) }).toEqual(buildReport(input).meta);
    const { clauses, decisions, ledger, ...result } = resultJson({
      ...input,
      policy: { clauses: [], decisions: {}, ledger: [] },
    }) as Record<string, unknown>;
    expect(dataOf(sealed).result).toEqual(JSON.parse(JSON.stringify(result)));
  });

  it('of one seat', () => {
    const own = seatInput(wordEdition(edition(), engineer().facts), engineer());
    if (!own) throw new Error('the engineer has no seat');
    expect(plainText(seal(engineer()))).toEqual(plainText(buildSeatReport(own)));
    expect(dataOf(seal(engineer())).result).toMatchObject({ track: 'builder', score: null });
  });

  it('with earlier rounds beside it, of which it holds what the comparison needs and nobody’s words', () => {
    const now = bank();
    const round = (date: string, answers: Assessment['answers']) => ({
      edition: edition(),
      assessment: { ...now, date, answers: { ...now.answers, ...answers } },
    });
    const reason = 'A reason of the first round';
    const moments = [
      round('2026-05-01', { 'tooling.licence-origin': { state: 'notApplicable', reason } }),
      round('2026-08-01', { 'tooling.licence-origin': { state: 'unknown' } }),
    ];
    const worded = wordEdition(edition(), now.facts);
    const own = { edition: worded, assessment: now, card: scoreAssessment(worded, now) };
    const rounds = roundsSince({ moments, known: [] }, own);
    const sealed = seal(now, { moments, known: [] });
    expect(rounds?.path).toHaveLength(3);
    const { policy: _, ...result } = {
      policy: 0,
      ...resultJson({ ...own, rounds, policy: { clauses: [], decisions: {}, ledger: [] } }),
    };
    expect(dataOf(sealed).result).toMatchObject({ rounds: JSON.parse(JSON.stringify(result)).rounds });
    expect(dataOf(sealed).rounds?.earlier.map((one) => one.assessment.date)).toEqual(['2026-05-01', '2026-08-01']);
    expect(plainText(sealed)).toEqual(plainText(buildReport({ ...own, rounds })));
    const inside = JSON.stringify(dataOf(sealed).rounds);
    expect(inside).not.toContain(reason);
    expect(inside).not.toMatch(/"responses"|"edits"|"dispositions"|"note"|"decisions"/);
  });
});

describe('what is left out of a seal', () => {
  const given: Assessment = {
    ...startup(),
    decisions: { 'stop-minutes': { value: 20, by: 'CTO', on: '2026-11-20', why: 'No night shift' } },
    edits: {
      'lead.gaps': {
        base: 'b',
        text: 'Of the report',
        by: 'The editor',
        why: 'A reason to edit',
        on: '2026-11-20',
        printed: {},
      },
      'clause.tool-request-route': { base: 'b', text: 'Of the policy', on: '2026-11-20', printed: {} },
    },
    kept: {
      '2025.1': {
        answers: { 'tooling.gone': { state: 'known', level: 2 } },
        responses: [{ role: 'engineer', answers: { 'tooling.gone': { state: 'known', level: 1 } } }],
        decisions: { gone: { value: 1, by: 'CTO', on: '2026-11-20', why: 'Not of the report' } },
      },
    },
  };

  it('is the policy’s: decisions and edits of clauses; who edited and why; and what was kept of single respondents', () => {
    const json = seal(given).seal?.json ?? '';
    expect(json).toContain('Of the report');
    expect(json).toContain('tooling.gone');
    expect(json).not.toMatch(/Of the policy|No night shift|The editor|A reason to edit|Not of the report|"responses"/);
  });

  it('is half of a character, which JSON cannot hold', () => {
    expect(dataOf(seal({ ...startup(), organisation: 'Half\ud800 Ltd' })).assessment.organisation).toBe('Half Ltd');
  });
});
