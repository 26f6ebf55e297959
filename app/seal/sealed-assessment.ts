import { scopes } from '../assessment/applicable-questions';
import type { Answer, Assessment } from '../assessment/assessment';
import type { Consolidated } from '../assessment/consolidated';
import { consolidatedOf } from '../assessment/effective-answers';
import type { Edition } from '../bank/edition';
import { keepIds, mapValues } from '../content/record';
import { editableTargets } from '../report/edit-report';

/**
 * What of an assessment a gap report is built from, and nothing else. Of several respondents it holds what they came to
 * after suppression, never a reply; of what was kept and edited, what the report prints; of the policy's decisions, none.
 */
export function sealedAssessment(edition: Edition, given: Assessment): Assessment {
  const { responses: _r, consolidated: _c, minimumGroup: _m, decisions: _d, edits, kept, ...rest } = given;
  const together = consolidatedOf(edition, given);
  return {
    ...rest,
    answers: without(readAnswers(edition, given), together?.answers ?? {}),
    ...(together && { consolidated: withoutUnitReasons(together) }),
    ...(edits && { edits: editsPrinted(edition, edits) }),
    ...(kept && { kept: keptPrinted(kept) }),
  };
}

/** The same of an earlier round, of which a report tells levels and scores alone: nobody's words, and nothing decided or edited. */
export function sealedEarlier(edition: Edition, given: Assessment): Assessment {
  const { edits: _e, kept: _k, confirm: _c, dispositions: _d, examined, ...rest } = sealedAssessment(edition, given);
  const answers = withoutReasons(rest.answers);
  return { ...rest, organisation: '', answers, ...(examined && { examined: levelsOnly(examined) }) };
}

function levelsOnly(examined: NonNullable<Assessment['examined']>): NonNullable<Assessment['examined']> {
  return mapValues(examined, ({ evidenced, judged }) => ({
    evidence: [],
    ...(evidenced && { evidenced: withoutReason(evidenced) }),
    ...(judged && { judged: { answer: withoutReason(judged.answer), reason: '' } }),
  }));
}

/** Of answers that the track never asks or the facts rule out, a report prints only those with something examined beside them. */
function readAnswers(edition: Edition, given: Assessment): Assessment['answers'] {
  const scope = scopes(edition, given);
  const { answers, examined = {} } = given;
  return keepIds(answers, (id) => scope.get(id)?.kind === 'in' || Object.hasOwn(examined, id));
}

/** What one hand wrote for all where others replied stands nowhere in the report. */
function without(answers: Assessment['answers'], replied: Assessment['answers']): Assessment['answers'] {
  return keepIds(answers, (id) => !Object.hasOwn(replied, id));
}

/** Units are told by their scores alone, so nobody's words of why something does not apply are needed. */
function withoutUnitReasons(together: Consolidated): Consolidated {
  const units = together.units.map(({ unit, shown }) => ({
    unit,
    shown: shown && { ...shown, answers: withoutReasons(shown.answers) },
  }));
  return { ...together, units };
}

/** As scores need them. */
export function withoutReasons(answers: Assessment['answers']): Assessment['answers'] {
  return mapValues(answers, withoutReason);
}

function withoutReason(answer: Answer): Answer {
  return answer.state === 'notApplicable' ? { ...answer, reason: '' } : answer;
}

/** Those of the report, without who wrote them and why, which it does not print. */
function editsPrinted(edition: Edition, edits: NonNullable<Assessment['edits']>): NonNullable<Assessment['edits']> {
  const own = new Set(editableTargets(edition));
  const printed = keepIds(edits, (id) => own.has(id));
  return mapValues(printed, ({ base, text, on, printed: values }) => ({ base, text, on, printed: values }));
}

function keptPrinted(kept: NonNullable<Assessment['kept']>): NonNullable<Assessment['kept']> {
  return mapValues(kept, ({ facts, answers }) => ({ ...(facts && { facts }), ...(answers && { answers }) }));
}
