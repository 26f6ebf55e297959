import { questionsInScope } from '../../app/assessment/applicable-questions';
import type { Answer, Assessment } from '../../app/assessment/assessment';
import type { Level, Question } from '../../app/bank/bank';
import type { Edition } from '../../app/bank/edition';
import { loadContent } from '../../app/load-content.server';
import type { ReportInput } from '../../app/report/report-input';
import { scoreAssessment } from '../../app/scoring/score-assessment';

/** Invented organisations over the real content. */
export function realEdition(): Edition {
  const loaded = loadContent('content');
  if (loaded.kind === 'faults') throw new Error(loaded.report);
  return loaded.content.current.edition;
}

export function respond(edition: Edition, assessment: Assessment): ReportInput {
  return { edition, assessment, card: scoreAssessment(edition, assessment) };
}

function assessmentOf(edition: Edition, parts: Partial<Assessment> = {}): Assessment {
  return {
    edition: edition.id,
    track: 'full',
    organisation: 'Harbour & Vale <Payments>',
    date: '2026-11-22',
    facts: {},
    answers: {},
    ...parts,
  };
}

const allFacts: Assessment['facts'] = {
  size: 'up-to-250',
  engineers: 60,
  juniors: 20,
  seniors: 30,
  'risk-tolerance': 'balanced',
  autonomy: 'A4',
  'weekly-use': 85,
  'ai-share': 40,
  mandate: 'target',
  mcp: 'yes',
  'agents-in-ci': 'yes',
  'system-tiers': ['tier-1', 'tier-2'],
  systems: [{ name: 'Ledger', tier: 'tier-1' }],
  capacity: 1,
};

/** Every question in scope answered by one rule. */
export function answering(
  edition: Edition,
  facts: Assessment['facts'],
  answer: (question: Question, at: number) => Answer | undefined,
  track: Assessment['track'] = 'full',
): ReportInput {
  const assessment = assessmentOf(edition, { facts, track });
  const given = questionsInScope(edition, assessment).flatMap((question, at) => {
    const one = answer(question, at);
    return one ? [[question.id, one] as const] : [];
  });
  return respond(edition, { ...assessment, answers: Object.fromEntries(given) });
}

export function nothingAnswered(edition: Edition): ReportInput {
  return respond(edition, assessmentOf(edition));
}

export function allAt(edition: Edition, level: Level, facts: Assessment['facts'] = {}): ReportInput {
  return answering(edition, { ...allFacts, ...facts }, () => ({ state: 'known', level }));
}

/** What tests name by hand: A1 hangs on one open question, and backups are missing. */
const settled: Readonly<Record<string, Answer>> = {
  'tooling.data-classes': { state: 'unknown' },
  'tooling.secrets-out-of-reach': { state: 'known', level: 1 },
  'review.mandatory-review': { state: 'known', level: 2 },
  'permissions.recoverable-backups': { state: 'known', level: 0 },
};

/** A number of the id alone, so that a question added later changes no other answer. */
function placeOf(id: string): number {
  return [...id].reduce((sum, letter) => (31 * sum + (letter.codePointAt(0) ?? 0)) % 9973, 7);
}

/** Mixed levels, some "don't know", some left open, one not applicable where that is allowed. */
export function realisticMid(edition: Edition, track: Assessment['track'] = 'full'): ReportInput {
  const facts = { ...allFacts, autonomy: 'A3', mandate: 'reviewed', 'ai-share': 'notSure' };
  const levels: readonly Level[] = [2, 3, 1, 2, 3, 2, 4, 0, 3];
  return answering(
    edition,
    facts,
    (question) => {
      const fixed = settled[question.id];
      if (fixed) return fixed;
      const at = placeOf(question.id);
      if (at % 11 === 4) return { state: 'unknown' };
      if (at % 13 === 6) return undefined;
      if (at % 7 === 5 && question.notApplicable === 'withReason')
        return { state: 'notApplicable', reason: 'We buy this in.' };
      return { state: 'known', level: levels[at % levels.length] ?? 2 };
    },
    track,
  );
}

/** By the words that a test's name needs: from nothing at all to everything proven. */
export function respondents(edition: Edition): Record<string, ReportInput> {
  return {
    'nothing answered': nothingAnswered(edition),
    'everything absent at A4': allAt(edition, 0),
    'everything absent at A1, no juniors': allAt(edition, 0, { autonomy: 'A1', juniors: 0, engineers: 5 }),
    'a realistic middle': realisticMid(edition),
    'a realistic middle on the quick track': realisticMid(edition, 'quick'),
    'everything proven': allAt(edition, 4),
    'everything unknown': answering(edition, { autonomy: 'notSure' }, () => ({ state: 'unknown' })),
    'almost nothing': answering(edition, { autonomy: 'A2' }, (_question, at) =>
      at === 0 ? { state: 'known', level: 0 } : undefined,
    ),
  };
}
