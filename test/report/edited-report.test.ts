import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../app/assessment/assessment';
import { plainText } from '../../app/document/plain-text';
import { buildReport } from '../../app/report/build-report';
import { editableTargets, reportPassages } from '../../app/report/edit-report';
import { resultPage } from '../../app/report/page/result-page';
import { answerSheet } from '../../app/report/pictures';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { personas } from '../personas/persona';
import { realEdition } from './respondents';

const edition = realEdition();
const all = personas(edition);
const given = all.find(({ slug }) => slug === 'start-up')?.assessment ?? fail();
const own = (assessment: Assessment) => ({ edition, assessment, card: scoreAssessment(edition, assessment) });
const passages = reportPassages(own(given));
const words = (assessment: Assessment) => plainText(buildReport(own(assessment)));

function fail(): never {
  throw new Error('no such persona');
}

function edited(target: string, text: string): Assessment {
  const passage = passages.find((one) => one.target === target) ?? fail();
  return { ...given, edits: { [target]: { base: passage.generated, text, on: '2026-11-20', printed: {} } } };
}

describe('the narrative of the report', () => {
  it('can be edited: messages, what holds, each domain and pattern, the lists', () => {
    const targets = passages.map(({ target }) => target);
    expect(targets.filter((one) => one.startsWith('message.'))).toHaveLength(6);
    for (const { domain } of edition.banks) expect(targets).toContain(`lead.domain-${domain}`);
    for (const { id } of edition.patterns) expect(targets).toContain(`lead.pattern-${id}`);
    expect(targets).toEqual(
      expect.arrayContaining(['lead.answer-holds', 'lead.patterns', 'lead.gaps', 'lead.plan-days']),
    );
    expect(new Set(targets).size).toBe(targets.length);
    expect(targets.filter((one) => !editableTargets(edition).includes(one))).toEqual([]);
  });

  it('an edited lead takes the place of its own paragraphs, and of nothing else', () => {
    for (const { target, generated } of passages.filter((one) => one.target.startsWith('lead.'))) {
      const lines = words(edited(target, 'Written by hand.\n\n- As a list.'));
      const before = words(given);
      const gone = generated.split('\n\n');
      const at = before.findIndex((_, index) => gone.every((line, more) => before[index + more] === line));
      expect([target, at >= 0]).toEqual([target, true]);
      expect(lines).toEqual(before.toSpliced(at, gone.length, 'Written by hand.', 'As a list.'));
    }
  });

  it('an edited message stands in the report, on page 3 by itself and on the result page', () => {
    const { target, generated } = passages[0] ?? fail();
    const assessment = edited(target, 'Written\n\nby hand.');
    const report = words(assessment).join('\n');
    expect(report).toContain('Written by hand.');
    expect(report).not.toContain(generated);
    expect(plainText(answerSheet(own(assessment))).join('\n')).toContain('Written by hand.');
    expect(JSON.stringify(resultPage(own(assessment)).said)).toContain('Written by hand.');
  });

  it('an edit made on one assessment is kept on every other, and is merged, stands, or is listed as a conflict', () => {
    const edits = Object.fromEntries(
      passages.map(({ target, generated }) => [
        target,
        { base: generated, text: `${generated} By hand.`, on: '2026-11-20', printed: {} },
      ]),
    );
    const states = new Set<string>();
    for (const { assessment } of all) {
      for (const { edited: edit, text } of reportPassages(own({ ...assessment, edits }))) {
        if (!edit) continue;
        states.add(edit.state);
        expect(text).toMatch(/By hand\.$/);
      }
    }
    expect([...states].sort()).toEqual(['conflict', 'merged', 'stands']);
  });
});
