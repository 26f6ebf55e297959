import type { Edition } from '../bank/edition';
import type { Answer, Assessment } from './assessment';
import { consolidate } from './consolidate';
import type { Consolidated } from './consolidated';

type Answers = Assessment['answers'];

/** An assessment whose answers are the effective ones, and what several respondents said apart. */
export interface Settled {
  /** Answers = effective; nothing is left to consolidate. */
  readonly assessment: Assessment;
  readonly said: Answers;
  /** Null when the answers came from one hand. */
  readonly consolidated: Consolidated | null;
}

/** Effective = judged, else evidenced, else said. Source: the scoring model, "Truths". */
export function settle(edition: Edition, assessment: Assessment): Settled {
  const { responses, consolidated: _, examined, ...rest } = assessment;
  const consolidated = consolidatedOf(edition, assessment);
  // What one hand wrote for all stands only where nobody who was asked gave a reply.
  const said = consolidated ? { ...assessment.answers, ...consolidated.answers } : assessment.answers;
  if (!consolidated && !examined) return { assessment, said, consolidated };
  const overruled = Object.entries(examined ?? {}).flatMap(([id, one]): [string, Answer][] => {
    const answer = one.judged?.answer ?? one.evidenced;
    return answer ? [[id, answer]] : [];
  });
  const answers = { ...said, ...Object.fromEntries(overruled) };
  return { assessment: { ...rest, ...(examined && { examined }), answers }, said, consolidated };
}

/** What several respondents said together; null when the answers came from one hand. */
export function consolidatedOf(edition: Edition, assessment: Assessment): Consolidated | null {
  const { responses, consolidated, minimumGroup } = assessment;
  if (consolidated) return consolidated;
  return responses?.length ? consolidate(edition, responses, minimumGroup) : null;
}

/** The answers of one truth alone; what it lacks is missing, and so unknown. */
export function answersOfTruth({ assessment }: Settled, truth: 'evidenced' | 'judged'): Answers {
  const examined = Object.entries(assessment.examined ?? {});
  return Object.fromEntries(
    examined.flatMap(([id, { evidenced, judged }]): [string, Answer][] => {
      const answer = truth === 'evidenced' ? evidenced : judged?.answer;
      return answer ? [[id, answer]] : [];
    }),
  );
}
