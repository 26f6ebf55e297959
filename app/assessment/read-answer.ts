import { levels, type Question } from '../bank/bank';
import type { Answer } from './assessment';
import { problem, type Read } from './read';

/** Longest reason or note, in characters. */
export const maxReason = 2000;

/** Checks one raw answer: 0..4 (number or digit), "unknown", or `{ notApplicable: reason }`. */
export function readAnswer(question: Question, raw: unknown): Read<Answer> {
  if (raw === 'unknown') return { kind: 'value', value: { state: 'unknown' } };
  const level = typeof raw === 'string' && /^\d+$/.test(raw) ? Number(raw) : raw;
  if (typeof level === 'number') return readLevel(question, level);
  if (typeof raw === 'object' && raw !== null && 'notApplicable' in raw) return readNotApplicable(question, raw);
  return problem(question.id, 'answer-form', 'Answer 0 to 4, unknown, or { notApplicable: "reason" }.');
}

function readLevel(question: Question, level: number): Read<Answer> {
  const known = levels.find((one) => one === level);
  if (known !== undefined) return { kind: 'value', value: { state: 'known', level: known } };
  return problem(question.id, 'level-range', `Level ${level} is out of range; pick 0 to 4.`);
}

function readNotApplicable(question: Question, raw: object): Read<Answer> {
  if (question.notApplicable === 'never')
    return problem(question.id, 'not-applicable-never', 'This question always applies; answer 0 to 4 or unknown.');
  const { notApplicable: reason, ...rest } = raw as Record<string, unknown>;
  if (typeof reason !== 'string' || reason.trim() === '' || Object.keys(rest).length > 0) {
    return problem(question.id, 'not-applicable-reason', 'Say in a few words why this does not apply.');
  }
  if (reason.length > maxReason)
    return problem(question.id, 'reason-length', `Keep the reason to ${maxReason} characters.`);
  return { kind: 'value', value: { state: 'notApplicable', reason: reason.trim() } };
}
