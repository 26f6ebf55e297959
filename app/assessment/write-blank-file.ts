import { type Bank, type Choices, isSeatTrack, type Question, roles, tracks } from '../bank/bank';
import type { Edition } from '../bank/edition';
import type { Fact } from '../bank/fact';
import { proseText } from '../content/prose';
import { allowedAnswer, allowedFact, orList } from './allowed-values';
import { factsAsked } from './applicable-facts';
import { inTrack, type TrackAndRole } from './applicable-questions';
import { conditionWords, notAskedWhen } from './not-asked-when';

/**
 * An answers file without answers: every fact and every question of the track, one line each, with all that is needed
 * to fill it as comments. `date` (YYYY-MM-DD) is filled in for the reader to correct.
 */
export function blankFile(edition: Edition, seat: TrackAndRole, date = '2026-01-01'): string {
  const banks = edition.banks.map((bank) => ({
    bank,
    questions: bank.questions.filter((question) => inTrack(edition, question, seat)),
  }));
  const facts = factsAsked(edition, seat);
  const count = banks.reduce((sum, { questions }) => sum + questions.length, 0);
  const lines = [
    ...comment(`Plumbline answers file: ${seat.track} track, ${facts.length} facts and ${count} questions.`),
    ...[...howTo, ...(isSeatTrack(seat.track) ? [] : howToMore), howToRun].flatMap((text) => comment(text)),
    '',
    `edition: ${JSON.stringify(edition.id)}`,
    keyLine(`track: ${seat.track}`, orList(tracks)),
    ...(seat.role ? [keyLine(`role: ${seat.role}`, orList(roles))] : []),
    keyLine('organisation: "Your organisation"', 'as it should stand on the documents'),
    keyLine(`date: ${date}`, 'of this assessment, YYYY-MM-DD'),
    '',
    'facts:',
    ...facts.flatMap(factLines),
    '',
    'answers:',
    ...banks.flatMap(({ bank, questions }) => bankLines(edition, bank, questions)),
    '',
    ...comment(howToDecide),
    '# decisions:',
    '#   stop-minutes: { value: 20, by: "who decided", on: 2026-01-01, why: "the reason" }',
  ];
  return `${lines.join('\n')}\n`;
}

const howTo = [
  'Write each reply after its colon. A line left empty counts as not answered yet.',
  'Facts: write one of the values named beside the line, or notSure. They set what is asked and what is expected of you.',
  'Questions: pick the highest statement that is true together with all below it, and write its number. Write unknown if nobody can tell. Where the line says so, a question that cannot concern you takes { notApplicable: "reason" }.',
  'Where somebody looked, an answer keeps what was said, shown and judged apart: { said: 2, evidenced: 1, judged: 1, reason: "why judged so", evidence: ["what was seen"], note: "…" }. What was judged counts, else what was evidenced, else what was said.',
];

const howToMore = [
  'Several respondents stand under a further line, responses: each as - { role: engineer, unit: "Payments", answers: { … } }, one for each person, with notMyArea where a question is not theirs. Leave unit out where somebody speaks for the whole organisation. Groups of fewer than minimumGroup (5 by default, never under 3) are not shown.',
  'What you decide on a gap stands under dispositions: each as id: open, { fix: { owner: "…", due: 2026-06-30 } }, { accept: { until: 2026-12-31, by: "…", reason: "…" } } or { dispute: { reason: "…" } }. It never changes a score.',
];

const howToRun = 'Then run: npm run --silent assess -- FILE --out FOLDER';

const howToDecide =
  'Only where your policy departs from its defaults: what, who, when and why. The ids stand in result.json and in the manual.';

function factLines(fact: Fact): string[] {
  return [
    '',
    ...comment(fact.prompt, '  '),
    ...comment(proseText(fact.help), '  '),
    ...fact.choices.flatMap(({ id, label }) => comment(`${id}: ${label}`, '    ', '  ')),
    keyLine(`  ${fact.id}:`, allowedFact(fact)),
  ];
}

function bankLines(edition: Edition, bank: Bank, questions: readonly Question[]): string[] {
  if (questions.length === 0) return [];
  const title = ['', ...comment(`${bank.title.toUpperCase()}. ${bank.purpose}`, '  ')];
  return [...title, ...questions.flatMap((question) => questionLines(edition, question))];
}

function questionLines(edition: Edition, question: Question): string[] {
  const notAsked = notAskedWhen(edition, question);
  return [
    '',
    ...comment(question.prompt, '  '),
    ...comment(proseText(question.help), '  '),
    ...choiceLines(question.choices),
    ...question.variants.flatMap(({ when, choices }, index) => [
      ...comment(`${index === 0 ? 'When' : 'Else, when'} ${conditionWords(edition, when)}, read this instead:`, '  '),
      ...choiceLines(choices),
    ]),
    ...(notAsked ? comment(`Not asked when ${notAsked}: leave it empty then.`, '  ') : []),
    keyLine(`  ${question.id}:`, allowedAnswer(question)),
  ];
}

function choiceLines(choices: Choices): string[] {
  return choices.flatMap((choice, level) => comment(`${level} = ${choice}`, '    ', '    '));
}

const width = 118;
const commentColumn = 36;

function keyLine(key: string, note: string): string {
  return `${key.padEnd(commentColumn)} # ${note}`;
}

/** Words wrapped into comment lines, those after the first indented by `hang`; no line break in a text can end its comment. */
function comment(text: string, indent = '', hang = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (line && indent.length + 2 + line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${hang}${word}`;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].filter((one) => one !== '').map((one) => `${indent}# ${one}`);
}
