import { factsThatMove } from '../assessment/applicable-facts';
import { inTrack } from '../assessment/applicable-questions';
import type { Answer, Assessment, FactValue, Problem } from '../assessment/assessment';
import { readAnswer } from '../assessment/read-answer';
import type { Question } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import { whatIfWords } from '../report/wording/what-if';
import { changedBy, type Try } from '../scoring/tries';
import { isInForm, readFactForm } from './read-fact-form';

export interface WhatIfForm {
  /** As saved, with what the form says instead. */
  readonly assessment: Assessment;
  readonly problems: readonly Problem[];
  /** Text fields as typed. */
  readonly raw: Readonly<Record<string, string>>;
}

/**
 * A ready-made try by its id, or the form's own fields. A field that the form does not hold stays as saved; one that
 * cannot be read stays as saved too, and is a problem.
 */
export function readWhatIfForm(edition: Edition, saved: Assessment, ready: readonly Try[], form: FormData): WhatIfForm {
  const picked = ready.find(({ id }) => id === form.get('try'));
  if (picked) return { assessment: changedBy(saved, picked), problems: [], raw: {} };
  const facts = readFacts(edition, saved, form);
  const answers = readAnswers(edition, saved, form);
  return {
    assessment: { ...saved, facts: facts.values, answers: answers.values },
    problems: [...facts.problems, ...answers.problems],
    raw: facts.raw,
  };
}

function readFacts(edition: Edition, saved: Assessment, form: FormData) {
  const values: Record<string, FactValue> = { ...saved.facts };
  const raw: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const fact of factsThatMove(edition, saved)) {
    if (!isInForm(fact, form)) continue;
    const read = readFactForm(fact, form);
    Object.assign(raw, read.raw);
    if (read.problems.length > 0) problems.push(...read.problems);
    else if (read.value === null) delete values[fact.id];
    else values[fact.id] = read.value;
  }
  return { values, raw, problems };
}

function readAnswers(edition: Edition, saved: Assessment, form: FormData) {
  const values: Record<string, Answer> = { ...saved.answers };
  const problems: Problem[] = [];
  for (const question of questionsShown(edition, saved)) {
    const given = form.get(answerField(question.id));
    if (typeof given !== 'string') continue;
    if (given === '') {
      delete values[question.id];
      continue;
    }
    const read = readAnswer(question, given === 'notApplicable' ? { notApplicable: reasonOf(question, saved) } : given);
    if (read.kind === 'problem') problems.push({ ...read.problem, field: answerField(question.id) });
    else values[question.id] = read.value;
  }
  return { values, problems };
}

/** Every question of the track: a changed fact may bring in one that is not asked today. */
export function questionsShown(edition: Edition, assessment: Assessment): Question[] {
  return allQuestions(edition).filter((question) => inTrack(edition, question, assessment));
}

export function answerField(question: string): string {
  return `answer.${question}`;
}

function reasonOf(question: Question, saved: Assessment): string {
  const answer = saved.answers[question.id];
  return answer?.state === 'notApplicable' ? answer.reason : whatIfWords.reason;
}
