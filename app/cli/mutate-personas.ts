import { scopes } from '../assessment/applicable-questions';
import type { Assessment } from '../assessment/assessment';
import type { Level, Question } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import type { PolicyTemplate } from '../policy/clause';
import { gatesOf } from '../scoring/domain';
import { stands } from '../scoring/stand';
import { movedParts, type Outcome, outcomeOf } from './outcome';

export interface Persona {
  readonly name: string;
  readonly edition: Edition;
  readonly policy: PolicyTemplate;
  readonly assessment: Assessment;
}

/** One question under every mutation of it. */
export interface QuestionReport {
  readonly question: Question;
  /** Null = a gate of no persona. */
  readonly gate: Tally | null;
  /** One for each pair of adjacent levels that some persona stands at an end of, lower level first. */
  readonly steps: readonly (Tally & { readonly from: Level; readonly to: Level })[];
}

export interface Tally {
  /** How often it was tried, one persona each. */
  readonly tried: number;
  /** Which parts of the outcome moved, of any persona; empty = it survived. */
  readonly moved: readonly (keyof Outcome)[];
}

/**
 * Takes each gate in force away and moves each known answer by one level, each alone, and holds the outcome against the one
 * before. What moves nothing for anybody is a rule or a level that no persona needs.
 */
export function mutatePersonas(edition: Edition, personas: readonly Persona[]): QuestionReport[] {
  const known = personas.map((persona) => ({
    ...persona,
    before: outcomeFor(persona, persona.edition, persona.assessment),
  }));
  return allQuestions(edition).map((question) => ({
    question,
    gate: tryGate(question, known),
    steps: trySteps(question, known),
  }));
}

type Known = Persona & { readonly before: Outcome };

function outcomeFor({ policy }: Persona, edition: Edition, assessment: Assessment): Outcome {
  return outcomeOf(edition, policy, assessment);
}

function tryGate(question: Question, personas: readonly Known[]): Tally | null {
  const under = personas.filter(({ edition, assessment }) =>
    gatesOf(stands(edition, assessment)).some((stand) => stand.question.id === question.id),
  );
  if (under.length === 0) return null;
  return tally(
    under.map((persona) =>
      movedParts(persona.before, outcomeFor(persona, withoutGate(persona, question), persona.assessment)),
    ),
  );
}

function withoutGate({ edition }: Persona, question: Question): Edition {
  const banks = edition.banks.map((bank) => ({
    ...bank,
    questions: bank.questions.map((one) => (one.id === question.id ? { ...one, gateWhen: undefined } : one)),
  }));
  return { ...edition, banks };
}

const pairs = [0, 1, 2, 3] as const;

function trySteps(question: Question, personas: readonly Known[]): QuestionReport['steps'] {
  return pairs.flatMap((from) => {
    const to = (from + 1) as Level;
    const moved = personas.flatMap((persona) => {
      const level = levelOf(persona, question);
      if (level !== from && level !== to) return [];
      const other = level === from ? to : from;
      const answers = { ...persona.assessment.answers, [question.id]: { state: 'known', level: other } as const };
      return [movedParts(persona.before, outcomeFor(persona, persona.edition, { ...persona.assessment, answers }))];
    });
    return moved.length > 0 ? [{ from, to, ...tally(moved) }] : [];
  });
}

/** The level of an answer that counts. */
function levelOf({ edition, assessment }: Persona, { id }: Question): Level | null {
  const answer = assessment.answers[id];
  const inScope = scopes(edition, assessment).get(id)?.kind === 'in';
  return inScope && answer?.state === 'known' ? answer.level : null;
}

function tally(moved: readonly (readonly (keyof Outcome)[])[]): Tally {
  return { tried: moved.length, moved: [...new Set(moved.flat())] };
}
