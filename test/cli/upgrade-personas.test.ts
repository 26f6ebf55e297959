import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionsInScope } from '../../app/assessment/applicable-questions';
import { carryOver } from '../../app/assessment/carry-over';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import type { Bank } from '../../app/bank/bank';
import type { Edition } from '../../app/bank/edition';
import { assess } from '../../app/cli/assess';
import { editionsOf, loadedEdition } from '../../app/cli/read-judged';
import { loadContent } from '../../app/load-content.server';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import type { TrendSplit } from '../../app/scoring/trend';
import { lostValues, recorded } from '../content/kept-values';
import { trendOf } from '../scoring/trend-of';
import { realContent, tempFolder } from './run-cli';

const loaded = loadContent(realContent);
if (loaded.kind === 'faults') throw new Error(loaded.report);
const { content } = loaded;
const [before, after] = ['2026.1', '2026.2'].map((id) => loadedEdition(content, id).edition) as [Edition, Edition];
const home = join(import.meta.dirname, '../golden/editions');
const personas = recorded(home, '2026.1').map((one) => [one.name, one] as const);

const relevelled = ['permissions.destructive-actions', 'permissions.recoverable-backups'];
const added = 'permissions.production-read';

describe.each(personas)('the answers of %s, moved from 2026.1 to 2026.2', (name, { answers, result }) => {
  const given = readAs(name, answers);
  const moved = carryOver(given, before, after, banks());
  const { assessment } = moved;

  it('are all there and all the same, and only what a level asks otherwise is to be confirmed', () => {
    expect([assessment.answers, assessment.facts]).toEqual([given.answers, given.facts]);
    expect([moved.retired, assessment.kept]).toEqual([[], undefined]);
    // Whatever the level: someone who picked 2 may have passed over a 3 that asks another thing now.
    expect(moved.confirm).toEqual(relevelled.filter((id) => given.answers[id]));
    const asked = questionsInScope(after, assessment).some(({ id }) => id === added);
    expect(moved.asked).toEqual(asked ? [added] : []);
  });

  it('support the autonomy they did, and no part of the trend is called their doing', () => {
    const was = JSON.parse(result).autonomy.supported;
    expect(scoreAssessment(after, assessment).autonomy.supported).toEqual(was);
    const trend = trendOf({ edition: before, assessment: given }, { edition: after, assessment }, banks());
    if (!trend) throw new Error('A full assessment has a trend');
    const { overall, domains } = trend;
    const ranges = [overall, ...Object.values(domains)].flatMap((range) => range ?? []);
    expect(ranges.length).toBeGreaterThan(0);
    for (const { floor, ceiling } of ranges) for (const split of [floor, ceiling]) expect(faultsOf(split)).toEqual([]);
    for (const domain of ['tooling', 'review', 'literacy']) expect(domains[domain]?.floor.total ?? 0, domain).toBe(0);
  });
});

describe('assess --upgrade of a recorded persona', () => {
  it.each(personas.filter(([name]) => ['product-company', 'insurer'].includes(name)))(
    'keeps the milestone of %s and writes a file that reads as it was moved',
    async (name, { answers, result }) => {
      const out = join(tempFolder(), 'out');
      const file = join(home, '2026.1', name, 'answers.yaml');
      const { code, err } = await assess([file, '--upgrade', '--out', out], realContent);
      expect(code).toBe(0);
      const read = (...path: string[]) => readFileSync(join(out, ...path), 'utf8');
      expect(read('milestone-2026.1/answers.yaml')).toBe(answers);
      expect(lostValues(JSON.parse(result), JSON.parse(read('milestone-2026.1/result.json')))).toEqual([]);
      const expected = carryOver(readAs(name, answers), before, after, banks());
      expect(readAs(name, read('answers-2026.2.yaml'))).toEqual(expected.assessment);
      expect(err).toContain(`To confirm, because they are asked otherwise now (${expected.confirm.length}): `);
      expect(err?.includes(`To answer (1): ${added}.`)).toBe(expected.asked.length === 1);
      const now = JSON.parse(read('result.json'));
      expect([now.edition.id, now.confirm]).toEqual(['2026.2', expected.confirm]);
      expect(now.autonomy.supported).toEqual(JSON.parse(result).autonomy.supported);
      expect(now.trend.overall.floor.now).toEqual(now.score.floor);
    },
  );
});

function readAs(name: string, text: string) {
  const { assessment, issues } = readAnswersFile(text, editionsOf(content), name);
  if (!assessment || issues.length > 0) throw new Error(JSON.stringify(issues));
  return assessment;
}

function banks(): Bank[] {
  return [...content.editions.values()].flatMap(({ edition }) => edition.banks);
}

function faultsOf({ total, ruler, scope, real }: TrendSplit): string[] {
  return [
    ...(ruler + scope + real === total ? [] : [`${ruler} + ${scope} + ${real} is not ${total}`]),
    ...(real === 0 ? [] : [`${real} of it was answered otherwise, but nothing was`]),
  ];
}
