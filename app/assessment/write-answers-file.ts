import type { Answer, Assessment, Disposition, Examined, Kept, Reply, Response } from './assessment';
import { flowValue } from './flow-value';

/**
 * The assessment as an answers file that reads back to the same assessment. Flow values are JSON, which YAML reads as it
 * is; keys keep the order they have.
 */
export function answersFile(assessment: Assessment): string {
  const { edition, track, role, organisation, date, minimumGroup, confirm = [], kept = {} } = assessment;
  const lines = [
    `edition: ${flowValue(edition)}`,
    `track: ${track}`,
    ...(role ? [`role: ${role}`] : []),
    `organisation: ${flowValue(organisation)}`,
    `date: ${date}`,
    ...partLines(assessment),
    ...(minimumGroup === undefined ? [] : [`minimumGroup: ${minimumGroup}`]),
    ...block('edits', assessment.edits ?? {}, (edit) => edit),
    ...(confirm.length > 0 ? [`# ${toConfirm}`, 'confirm:', ...confirm.map((id) => `  - ${id}`)] : []),
    ...keptLines(kept),
  ];
  return `${lines.join('\n')}\n`;
}

const toConfirm = 'Asked otherwise since they were answered: look again, then take the line out.';
const keptAside = 'Said under an older edition and asked no more, or otherwise: kept, and never scored.';

function partLines({ facts = {}, answers = {}, examined, responses = [], dispositions = {}, decisions = {} }: Kept) {
  return [
    ...block('facts', facts, (value) => value),
    ...block('answers', answerLines({ answers, examined }), (value) => value),
    ...(responses.length > 0 ? ['responses:', ...responses.map((one) => `  - ${flowValue(responseForm(one))}`)] : []),
    ...block('dispositions', dispositions, dispositionForm),
    ...block('decisions', decisions, (value) => value),
  ];
}

function keptLines(kept: NonNullable<Assessment['kept']>): string[] {
  const editions = Object.entries(kept).flatMap(([edition, parts]) => [
    `  ${flowValue(edition)}:`,
    ...partLines(parts).map((line) => `    ${line}`),
  ]);
  return editions.length > 0 ? [`# ${keptAside}`, 'kept:', ...editions] : [];
}

function block<T>(name: string, values: Readonly<Record<string, T>>, form: (value: T) => unknown): string[] {
  const entries = Object.entries(values);
  if (entries.length === 0) return [];
  return [`${name}:`, ...entries.map(([id, value]) => `  ${id}: ${flowValue(form(value))}`)];
}

function answerLines({ answers, examined = {} }: Pick<Assessment, 'answers' | 'examined'>): Record<string, unknown> {
  const ids = [...new Set([...Object.keys(answers), ...Object.keys(examined)])];
  return Object.fromEntries(ids.map((id) => [id, answerLine(answers[id], examined[id])]));
}

function answerLine(said: Answer | undefined, examined: Examined | undefined): unknown {
  if (!examined) return said && replyForm(said);
  const { evidenced, judged, evidence, note } = examined;
  return {
    ...(said && { said: replyForm(said) }),
    ...(evidenced && { evidenced: replyForm(evidenced) }),
    ...(judged && { judged: replyForm(judged.answer), reason: judged.reason }),
    ...(evidence.length > 0 && { evidence }),
    ...(note !== undefined && { note }),
  };
}

function replyForm(reply: Reply): unknown {
  switch (reply.state) {
    case 'known':
      return reply.level;
    case 'notApplicable':
      return { notApplicable: reply.reason };
    default:
      return reply.state;
  }
}

function responseForm({ role, unit, answers }: Response): unknown {
  const replies = Object.entries(answers).map(([id, reply]) => [id, replyForm(reply)]);
  return { role, ...(unit !== undefined && { unit }), answers: Object.fromEntries(replies) };
}

function dispositionForm({ kind, ...parts }: Disposition): unknown {
  return kind === 'open' ? kind : { [kind]: parts };
}
