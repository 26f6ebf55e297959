import type { Assessment } from '../assessment/assessment';
import { type CarryOver, carryOver } from '../assessment/carry-over';
import { allQuestions, type Edition, outsideBanks, withOutsideBanks } from '../bank/edition';
import { knownBanks } from '../bank/known-banks';
import { compareVersions } from '../bank/version';
import type { Content } from '../load-content.server';
import type { AppendedAnswer } from '../storage/answers';
import type { Move } from '../storage/milestones';
import { milestoneOf } from './milestone-of.server';
import type { OpenAssessment } from './open-assessment.server';

export interface Upgrade {
  readonly to: Edition;
  readonly carried: CarryOver;
}

/** What moving to the newest edition would do; null where the assessment uses it, or a later draft. */
export function upgradeOf({ loaded, assessment }: OpenAssessment, content: Content): Upgrade | null {
  const { current } = content;
  if (compareVersions(current.edition.id, assessment.edition) <= 0) return null;
  const to = upToDate({ loaded }, content);
  return { to, carried: carryOver(assessment, loaded.edition, to, knownBanks(content.editions)) };
}

/** The newest edition, with the banks that the assessment was begun with. */
export function upToDate({ loaded }: Pick<OpenAssessment, 'loaded'>, { current: { edition } }: Content): Edition {
  return withOutsideBanks(edition, outsideBanks(loaded.edition).filter(isBroughtAlong(edition)));
}

function isBroughtAlong(edition: Edition) {
  return ({ domain }: Edition['banks'][number]) => edition.banks.every((bank) => bank.domain !== domain);
}

/** The milestone and the rows that the move writes. */
export function moveOf(open: OpenAssessment, { to, carried }: Upgrade, when: Pick<Move, 'seenAt' | 'now'>): Move {
  const { stored, assessment, loaded } = open;
  const questions = new Set(allQuestions(to).map(({ id }) => id));
  return {
    assessmentId: stored.id,
    ...when,
    milestone: {
      ...milestoneOf(open),
      toEdition: to.id,
      carried: {
        confirm: carried.confirm.filter((id) => questions.has(id)),
        kept: carried.assessment.kept?.[loaded.edition.id] ?? {},
      },
    },
    answers: [...movedAnswers(assessment, carried.assessment), ...takenBack(assessment, carried.assessment, questions)],
    clearedFacts: Object.keys(assessment.facts).filter((id) => !(id in carried.assessment.facts)),
  };
}

/** Answers that stand under another id now, or were made of several. Nobody was shown the question yet: no digest. */
function movedAnswers(before: Assessment, after: Assessment): AppendedAnswer[] {
  return Object.entries(after.answers)
    .filter(([id, answer]) => JSON.stringify(before.answers[id]) !== JSON.stringify(answer))
    .map(([question, answer]) => ({ question, answer, note: '', questionDigest: '' }));
}

/** Questions that go on, and whose answer did not. */
function takenBack(before: Assessment, after: Assessment, questions: ReadonlySet<string>): AppendedAnswer[] {
  return Object.keys(before.answers)
    .filter((id) => questions.has(id) && !after.answers[id])
    .map((question) => ({ question, answer: null, note: '', questionDigest: '' }));
}
